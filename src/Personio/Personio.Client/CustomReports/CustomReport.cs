using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Client.CustomReports;

/// <summary>A custom report of API v1, without its rows. Personio ends these endpoints on 30 June 2027.</summary>
public sealed record CustomReport
{
    /// <summary>Personio's id, a UUID.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>First name of who made it.</summary>
    public string? AuthorFirstName { get; init; }

    /// <summary>Last name of who made it.</summary>
    public string? AuthorLastName { get; init; }

    /// <summary>Which times it tells of: <c>point_in_time</c>, <c>timeframe</c> or <c>historical_data</c>; more may come.</summary>
    public string? Type { get; init; }

    /// <summary>How fresh its data is: <c>up_to_date</c>, <c>updating</c> or <c>update_failed</c>; more may come.</summary>
    public string? Status { get; init; }

    /// <summary>First day it tells of.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day it tells of.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>How the days are chosen, such as <c>today</c> or <c>last_month</c>.</summary>
    public string? PeriodType { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>As of when its rows are: never live.</summary>
    public DateTimeOffset? DataRefreshedAt { get; init; }

    /// <summary>The ids of its columns.</summary>
    public IReadOnlyList<string> Columns { get => field ?? []; init; }

    /// <summary>The rows; only where one report is read.</summary>
    [JsonInclude]
    internal IReadOnlyList<CustomReportRow>? Items { get; init; }

    /// <summary>The fields that this client has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>The id alone.</summary>
    public override string ToString() => $"CustomReport {Id}";
}

/// <summary>What a custom report says of one employee.</summary>
public sealed record CustomReportRow
{
    /// <summary>The employee's id.</summary>
    public string EmployeeId { get; init; } = string.Empty;

    /// <summary>The cells; in a historical report one column may have several, each from its own day on.</summary>
    [JsonIgnore]
    public IReadOnlyList<CustomReportCell> Cells => Attributes ?? HistoricalAttributes ?? [];

    [JsonInclude]
    internal IReadOnlyList<CustomReportCell>? Attributes { get; init; }

    [JsonInclude]
    internal IReadOnlyList<CustomReportCell>? HistoricalAttributes { get; init; }

    /// <summary>The employee's id alone.</summary>
    public override string ToString() => $"CustomReportRow {EmployeeId}";
}

/// <summary>
/// A cell. Which fields it has depends on <see cref="DataType"/>; those beside text and entity are in <see cref="UnknownFields"/>, where
/// amounts, durations and ids come as texts.
/// </summary>
public sealed record CustomReportCell
{
    /// <summary>The column.</summary>
    public string? AttributeId { get; init; }

    /// <summary>What it holds, such as <c>TEXT</c>, <c>ENTITY</c> or <c>SALARY</c>; more may come.</summary>
    public string? DataType { get; init; }

    /// <summary>The text, or the name of the entity.</summary>
    public string? Value { get; init; }

    /// <summary>The id of the entity.</summary>
    public string? EntityId { get; init; }

    /// <summary>From which day on it holds; historical reports only.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>The fields that this client has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>The column alone: values are personal data.</summary>
    public override string ToString() => $"CustomReportCell {AttributeId}";
}

/// <summary>A column that custom reports can have.</summary>
public sealed record CustomReportColumn
{
    /// <summary>What cells call it.</summary>
    public string? AttributeId { get; init; }

    /// <summary>The title for people, in the language asked for.</summary>
    public string? HumanReadable { get; init; }

    /// <summary>What its cells hold.</summary>
    public string? DataType { get; init; }
}
