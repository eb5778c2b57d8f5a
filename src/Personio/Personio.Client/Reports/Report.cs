using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Resources;

namespace Personio.Client.Reports;

/// <summary>A report that was shared with the credential.</summary>
public sealed record Report : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>How Personio shows it.</summary>
    public string? ChartType { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? EditedAt { get; init; }
}

/// <summary>A column that reports can have. Only its name is certain; the rest is kept as it comes.</summary>
public sealed record ReportAttribute
{
    /// <summary>What cells call it.</summary>
    [JsonIgnore]
    public string? Key => Id ?? Name;

    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The title for people.</summary>
    public string? Display { get; init; }

    /// <summary>The type of its values.</summary>
    public string? Type { get; init; }

    /// <summary>The fields that this client has no property for.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

/// <summary>A column of one report.</summary>
public sealed record ReportColumn
{
    /// <summary>What cells call it.</summary>
    public string? Name { get; init; }

    /// <summary>The title for people, in the language asked for.</summary>
    public string? Display { get; init; }

    /// <summary>The type of its values, such as <c>string</c> or <c>decimal</c>.</summary>
    public string? Type { get; init; }
}

/// <summary>A row: one cell for each column, in their order; null where a cell is empty.</summary>
/// <param name="Columns">The report's columns.</param>
/// <param name="Cells">The cells, by position.</param>
public sealed record ReportRow(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportCell?> Cells)
{
    /// <summary>The cell below a column, or null when it is empty or there is no such column.</summary>
    public ReportCell? this[string column]
    {
        get
        {
            for (var index = 0; index < Columns.Count && index < Cells.Count; index++)
            {
                if (Columns[index].Name == column)
                {
                    return Cells[index];
                }
            }

            return null;
        }
    }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => $"ReportRow of {Cells.Count} cells";
}

/// <summary>A cell. One of the typed values is set, according to the column's type.</summary>
public sealed record ReportCell
{
    /// <summary>The column.</summary>
    public string? AttributeId { get; init; }

    /// <summary>A text.</summary>
    [JsonIgnore]
    public string? Text => StringValue?.Value;

    /// <summary>A number.</summary>
    [JsonIgnore]
    public decimal? Number => NumericValue?.Number;

    /// <summary>The chosen options' texts.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Options => [.. (OptionsValue?.Options ?? []).Select(static option => option.Value ?? option.Key ?? string.Empty)];

    /// <summary>A time with a beginning and an end.</summary>
    public ReportTimeRange? TimeRangeValue { get; init; }

    /// <summary>Values of kinds that this client has no property for, such as percentages and amounts of money.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    [JsonInclude]
    internal ReportText? StringValue { get; init; }

    [JsonInclude]
    internal ReportNumber? NumericValue { get; init; }

    [JsonInclude]
    internal ReportOptions? OptionsValue { get; init; }

    /// <summary>The column alone: values are personal data.</summary>
    public override string ToString() => $"ReportCell {AttributeId}";
}

/// <summary>A time with a beginning and an end.</summary>
public sealed record ReportTimeRange
{
    /// <summary>The beginning, as Personio writes it.</summary>
    public string? From { get; init; }

    /// <summary>The end, as Personio writes it.</summary>
    public string? To { get; init; }
}

internal sealed record ReportText
{
    public string? Value { get; init; }
}

internal sealed record ReportNumber
{
    public decimal? Number { get; init; }
}

internal sealed record ReportOptions
{
    public IReadOnlyList<ReportOption>? Options { get; init; }
}

internal sealed record ReportOption
{
    public string? Key { get; init; }

    public string? Value { get; init; }
}
