using Personio.Client.Recruiting;

namespace Personio.Subgraph.Applications;

/// <summary>A phase of applications that every company has.</summary>
[GraphQLName("ApplicationPhase")]
public enum SystemPhase
{
    /// <summary>Not sorted in yet.</summary>
    Unassigned,

    /// <summary>Refused by the company.</summary>
    Rejected,

    /// <summary>Taken back by the candidate.</summary>
    Withdrawn,

    /// <summary>An offer was made.</summary>
    Offer,

    /// <summary>The offer was accepted.</summary>
    Accepted,
}

/// <summary>What a file of an application is.</summary>
[GraphQLName("ApplicationFileCategory")]
public enum FileCategory
{
    /// <summary>A curriculum vitae.</summary>
    Cv,

    /// <summary>A letter.</summary>
    CoverLetter,

    /// <summary>What an earlier employer writes.</summary>
    EmploymentReference,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>A piece of work.</summary>
    WorkSample,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Between the graph's words and Personio's.</summary>
internal static class ApplicationWords
{
    public static ApplicationPhase Write(SystemPhase phase) => phase switch
    {
        SystemPhase.Rejected => ApplicationPhase.Rejected,
        SystemPhase.Withdrawn => ApplicationPhase.Withdrawn,
        SystemPhase.Offer => ApplicationPhase.Offer,
        SystemPhase.Accepted => ApplicationPhase.Accepted,
        _ => ApplicationPhase.Unassigned,
    };

    public static ApplicationFileCategory Write(FileCategory category) => category switch
    {
        FileCategory.Cv => ApplicationFileCategory.Cv,
        FileCategory.CoverLetter => ApplicationFileCategory.CoverLetter,
        FileCategory.EmploymentReference => ApplicationFileCategory.EmploymentReference,
        FileCategory.Certificate => ApplicationFileCategory.Certificate,
        FileCategory.WorkSample => ApplicationFileCategory.WorkSample,
        _ => ApplicationFileCategory.Other,
    };
}
