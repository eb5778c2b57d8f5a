using Personio.Client.Compensations;

namespace Personio.Subgraph.Compensations;

/// <summary>How often pay is paid.</summary>
[GraphQLName("CompensationInterval")]
public enum PayInterval
{
    /// <summary>An interval newer than this server.</summary>
    Unknown,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every three months.</summary>
    Quarterly,

    /// <summary>Every six months.</summary>
    HalfYearly,

    /// <summary>Every year, in the month it took effect.</summary>
    Yearly,
}

/// <summary>How a kind of pay is paid.</summary>
[GraphQLName("CompensationCategory")]
public enum PayCategory
{
    /// <summary>A category newer than this server.</summary>
    Unknown,

    /// <summary>The base salary.</summary>
    FixedSalary,

    /// <summary>By the hour.</summary>
    HourlySalary,

    /// <summary>Again and again.</summary>
    Recurring,

    /// <summary>Once.</summary>
    OneTime,
}

/// <summary>Between the graph's words and Personio's, of which there may come more.</summary>
internal static class CompensationWords
{
    public static PayInterval Read(CompensationInterval interval) =>
        interval == CompensationInterval.Monthly ? PayInterval.Monthly
        : interval == CompensationInterval.Quarterly ? PayInterval.Quarterly
        : interval == CompensationInterval.HalfYearly ? PayInterval.HalfYearly
        : interval == CompensationInterval.Yearly ? PayInterval.Yearly
        : PayInterval.Unknown;

    public static PayCategory Read(CompensationCategory category) =>
        category == CompensationCategory.FixedSalary ? PayCategory.FixedSalary
        : category == CompensationCategory.HourlySalary ? PayCategory.HourlySalary
        : category == CompensationCategory.Recurring ? PayCategory.Recurring
        : category == CompensationCategory.OneTime ? PayCategory.OneTime
        : PayCategory.Unknown;

    /// <summary>Personio's word; null for what is none.</summary>
    public static CompensationInterval? Write(PayInterval interval) => interval switch
    {
        PayInterval.Monthly => CompensationInterval.Monthly,
        PayInterval.Quarterly => CompensationInterval.Quarterly,
        PayInterval.HalfYearly => CompensationInterval.HalfYearly,
        PayInterval.Yearly => CompensationInterval.Yearly,
        _ => null,
    };

    /// <summary>Personio's word; null for what Personio lets nobody create.</summary>
    public static CompensationCategory? Write(PayCategory category) => category switch
    {
        PayCategory.Recurring => CompensationCategory.Recurring,
        PayCategory.OneTime => CompensationCategory.OneTime,
        _ => null,
    };
}
