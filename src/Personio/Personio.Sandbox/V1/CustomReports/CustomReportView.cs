using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.V2;

namespace Personio.Sandbox.V1.CustomReports;

/// <summary>Writes reports as v1 does: amounts, ids and weights are texts (Personio v1: custom reports).</summary>
internal sealed class CustomReportView(DateOnly refreshed)
{
    public const string UpToDate = "up_to_date";

    /// <summary>A report, with the rows of some employees or without any.</summary>
    public void Write(Utf8JsonWriter json, ReportRecord report, IEnumerable<EmployeeRecord>? rows)
    {
        var day = refreshed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var time = V2Format.Instant(BerlinTime.Midnight(refreshed));
        json.WriteStartObject();
        json.WriteString("type", "Report");
        json.WriteStartObject("attributes");
        json.WriteString("id", report.Id);
        json.WriteString("name", report.Name);
        json.WriteString("description", "");
        json.WriteString("author_first_name", "Ann");
        json.WriteString("author_last_name", "Ohm");
        json.WriteString("type", report.Kind == ReportKind.Historical ? "historical_data" : "point_in_time");
        json.WriteString("status", UpToDate);
        json.WriteString("start_date", day);
        json.WriteString("end_date", day);
        json.WriteString("created_at", time);
        json.WriteString("updated_at", time);
        json.WriteString("data_refreshed_at", time);
        json.WriteStartArray("columns");
        foreach (var column in report.Columns)
        {
            json.WriteStringValue(column.Id);
        }

        json.WriteEndArray();
        json.WriteStartArray("filters");
        json.WriteEndArray();
        json.WriteString("period_type", "today");
        if (rows is not null)
        {
            json.WriteStartArray("items");
            foreach (var employee in rows)
            {
                WriteRow(json, report, employee);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ReportRecord report, EmployeeRecord employee)
    {
        json.WriteStartObject();
        json.WriteNumber("employee_id", employee.Id);
        json.WriteStartArray(report.Kind == ReportKind.Historical ? "historical_attributes" : "attributes");
        foreach (var (column, state, since) in Cells(report, employee))
        {
            if (column.Read(state) is not { } value)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("attribute_id", column.Id);
            json.WriteString("data_type", column.DataType);
            WriteValue(json, value);
            json.WriteNumber("employee_id", employee.Id);
            if (since is not null)
            {
                json.WriteDate("effective_date", since);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One state now, or all the states there were with the day each began.</summary>
    private static IEnumerable<(ReportColumn Column, EmployeeRecord State, DateOnly? Since)> Cells(ReportRecord report, EmployeeRecord employee)
        => report.Columns.SelectMany(column => report.Kind != ReportKind.Historical
            ? [(column, employee, null)]
            : employee.Employments.Select(employment
                => (column, employee.With(employment with { Id = employee.EmploymentId }), employment.StartDate)));

    private static void WriteValue(Utf8JsonWriter json, ReportValue value)
    {
        switch (value)
        {
            case ReportValue.Text text:
                json.WriteString("value", text.Value);
                break;
            case ReportValue.Number number:
                json.WriteString("value", number.Value.ToString("0.##", CultureInfo.InvariantCulture));
                break;
            case ReportValue.Option option:
                json.WriteString("value", option.Value);
                break;
            case ReportValue.Entity entity:
                json.WriteString("entity_id", V2Json.Id(entity.Id));
                json.WriteString("value", entity.Name);
                break;
            case ReportValue.Money money:
                json.WriteString("amount", money.Amount.ToString("0.00", CultureInfo.InvariantCulture));
                json.WriteString("currency_symbol", money.Currency == "EUR" ? "€" : money.Currency);
                break;
            case ReportValue.Shares shares:
                json.WriteStartArray("cost_centers");
                foreach (var share in shares.CostCenters)
                {
                    json.WriteStartObject();
                    json.WriteString("cost_center_id", V2Json.Id(share.CostCenter.Id));
                    json.WriteString("value", share.CostCenter.Name);
                    json.WriteString("weight", share.Percentage.ToString("0.##", CultureInfo.InvariantCulture) + "%");
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"v1 has no form for a {value.GetType().Name}.");
        }
    }
}
