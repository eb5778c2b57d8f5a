using System.Text.Json.Serialization;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Employments;

/// <summary>A person's employment. A rehired person has several, the most recent of which is the one that counts.</summary>
public sealed record Employment : PersonioResource
{
    /// <summary>Where the employment stands.</summary>
    public EmploymentStatus? Status { get; init; }

    /// <summary>Whether the person is on the company's own payroll.</summary>
    public EmploymentKind? Type { get; init; }

    /// <summary>The job title.</summary>
    public EmploymentPosition? Position { get; init; }

    /// <summary>Agreed hours a week.</summary>
    public decimal? WeeklyWorkingHours { get; init; }

    /// <summary>The hours a week that count as full time.</summary>
    public decimal? FullTimeWeeklyWorkingHours { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? EmploymentStartDate { get; init; }

    /// <summary>Last day, once the employment has an end.</summary>
    public DateOnly? EmploymentEndDate { get; init; }

    /// <summary>Last day of a fixed-term contract.</summary>
    public DateOnly? ContractEndDate { get; init; }

    /// <summary>Last day of the probation period.</summary>
    public DateOnly? ProbationEndDate { get; init; }

    /// <summary>The manager: a person.</summary>
    public ObjectReference? Supervisor { get; init; }

    /// <summary>The place of work: a workplace.</summary>
    public ObjectReference? Office { get; init; }

    /// <summary>The legal entity that employs the person.</summary>
    public ObjectReference? LegalEntity { get; init; }

    /// <summary>The same in v1's ids; deprecated by Personio.</summary>
    public ObjectReference? SubCompany { get; init; }

    /// <summary>The job of the catalogue.</summary>
    public ObjectReference? Job { get; init; }

    /// <summary>Department and team.</summary>
    public IReadOnlyList<OrgUnitReference> OrgUnits { get => field ?? []; init; }

    /// <summary>The cost centers that carry the costs.</summary>
    public IReadOnlyList<CostCenterWeight> CostCenters { get => field ?? []; init; }

    /// <summary>Whose employment this is.</summary>
    public ObjectReference? Person { get; init; }

    /// <summary>How it ends; an object without content while no end is known.</summary>
    public EmploymentTermination? Termination { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>The job title.</summary>
public sealed record EmploymentPosition
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }
}

/// <summary>A department or team, mentioned. Ids are unique only together with the type.</summary>
public sealed record OrgUnitReference
{
    /// <summary>Department or team.</summary>
    public OrgUnits.OrgUnitType? Type { get; init; }

    /// <summary>Personio's id within the type.</summary>
    public string? Id { get; init; }
}

/// <summary>A share of an employment's costs.</summary>
public sealed record CostCenterWeight
{
    /// <summary>The cost center.</summary>
    public string? Id { get; init; }

    /// <summary>The share in percent.</summary>
    public decimal? Weight { get; init; }
}

/// <summary>How an employment ends. It can be read only: no API of Personio's ends an employment.</summary>
public sealed record EmploymentTermination
{
    /// <summary>The day the employment ends.</summary>
    public DateOnly? TerminationDate { get; init; }

    /// <summary>The last day at work, under whichever of its two names it came.</summary>
    public DateOnly? LastWorkingDay { get => field ?? LastWorkingDate; init; }

    /// <summary>The day notice was given.</summary>
    public DateOnly? TerminatedAt { get; init; }

    /// <summary>The kind of the end.</summary>
    public TerminationType? Type { get; init; }

    /// <summary>The reason as entered in Personio.</summary>
    public string? Reason { get; init; }

    /// <summary>The name that Personio's example has where its schema says <c>last_working_day</c>.</summary>
    [JsonInclude]
    internal DateOnly? LastWorkingDate { get; init; }
}
