using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Reports;

namespace Personio.Sandbox.V2.Reports;

/// <summary>Writes reports as v2 does: rows are lists of cells by position, an empty cell is null (Personio v2: reports).</summary>
internal static class ReportView
{
    /// <summary>The day on which all of them were last edited.</summary>
    private static readonly DateTimeOffset Edited = new(2026, 1, 12, 9, 30, 0, TimeSpan.Zero);

    public static void Write(Utf8JsonWriter json, ReportRecord report)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("name", report.Name);
        json.WriteString("chart_type", report.Kind == ReportKind.Chart ? "bar" : "table");
        json.WriteStartObject("edited_at");
        json.WriteString("date_time", V2Format.Instant(Edited));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteColumn(Utf8JsonWriter json, ReportColumn column, string? locale)
    {
        json.WriteString("name", column.Id);
        json.WriteString("display", column.TitleIn(locale));
        json.WriteString("type", column.Type);
    }

    public static void WriteRow(Utf8JsonWriter json, ReportRecord report, EmployeeRecord employee)
    {
        json.WriteStartArray();
        foreach (var column in report.Columns)
        {
            if (column.Read(employee) is not { } value)
            {
                json.WriteNullValue();
                continue;
            }

            json.WriteStartObject();
            json.WriteString("attribute_id", column.Id);
            WriteValue(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, ReportValue value)
    {
        switch (value)
        {
            case ReportValue.Text text:
                json.WriteStartObject("string_value");
                json.WriteString("value", text.Value);
                break;
            case ReportValue.Number number:
                json.WriteStartObject("numeric_value");
                json.WriteNumber("number", number.Value);
                break;
            case ReportValue.Money money:
                json.WriteStartObject("monetary_value");
                json.WriteNumber("amount", money.Amount);
                json.WriteString("currency", money.Currency);
                break;
            default:
                WriteOptions(json, OptionsOf(value));
                break;
        }

        json.WriteEndObject();
    }

    private static IEnumerable<(string Key, string Value)> OptionsOf(ReportValue value) => value switch
    {
        ReportValue.Option option => [(option.Key, option.Value)],
        ReportValue.Entity entity => [(V2Json.Id(entity.Id), entity.Name)],
        ReportValue.Shares shares => shares.CostCenters.Select(share => (V2Json.Id(share.CostCenter.Id), share.CostCenter.Name)),
        _ => throw new InvalidOperationException($"v2 has no form for a {value.GetType().Name}."),
    };

    private static void WriteOptions(Utf8JsonWriter json, IEnumerable<(string Key, string Value)> options)
    {
        json.WriteStartObject("options_value");
        json.WriteStartArray("options");
        foreach (var (key, value) in options)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
