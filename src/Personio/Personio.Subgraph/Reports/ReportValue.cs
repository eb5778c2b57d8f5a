using System.Text.Json;
using Personio.Client.Reports;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Reports;

/// <summary>A cell of a report. According to the column's type one of its values is set, none where the cell is empty.</summary>
[ObjectType("ReportCell"), Cost(UpstreamCost.Record), Tag(DataClass.Pay), Tag(DataClass.Health), Tag(DataClass.Custom), CacheControl(InheritMaxAge = true)]
public sealed record ReportValue
{
    /// <summary>The column's name, by which it is found again; null where Personio leaves it out.</summary>
    public required string? Column { get; init; }

    /// <summary>The column's title for people, in the language asked for.</summary>
    public required string? Title { get; init; }

    /// <summary>The type of the column's values in Personio's own word, such as <c>string</c> or <c>decimal</c>.</summary>
    public required string? Type { get; init; }

    /// <summary>The text.</summary>
    public string? Text { get; init; }

    /// <summary>The number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The texts of the chosen options; empty for all other types.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The beginning of a time, as Personio writes it.</summary>
    public string? From { get; init; }

    /// <summary>The end of a time, as Personio writes it.</summary>
    public string? To { get; init; }

    /// <summary>The value as Personio's own JSON, for types that have no field here, such as amounts of money; null for all others.</summary>
    public string? Json { get; init; }

    internal static ReportValue Of(ReportColumn column, ReportCell? cell) => new()
    {
        Column = column.Name,
        Title = column.Display,
        Type = column.Type,
        Text = cell?.Text,
        Number = cell?.Number,
        Options = cell?.Options ?? [],
        From = cell?.TimeRangeValue?.From,
        To = cell?.TimeRangeValue?.To,
        Json = cell?.UnknownFields is { Count: > 0 } unknown ? Write(unknown) : null,
    };

    private static string Write(IDictionary<string, JsonElement> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
