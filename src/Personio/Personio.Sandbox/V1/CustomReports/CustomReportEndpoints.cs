using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.CustomReports;

/// <summary><c>/v1/company/custom-reports</c> (Personio v1: custom reports): pages count employees and begin with 1.</summary>
internal sealed class CustomReportEndpoints(CompanyState company, SandboxOptions options)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.CustomReportsRead);

    private CustomReportView View => new(company.Reports.RefreshedOn);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/custom-reports/reports", ListAsync).WithMetadata(Access);
        routes.MapGet("/v1/company/custom-reports/reports/{report_id}", GetAsync).WithMetadata(Access);
        routes.MapGet("/v1/company/custom-reports/columns", ListColumnsAsync).WithMetadata(Access);
    }

    private IEnumerable<ReportRecord> Shared => company.Reports.All.Where(report => report.Kind != ReportKind.Chart && options.IsShared(report.Name));

    private Task ListAsync(HttpContext context)
    {
        var ids = ValuesOf(context, "report_ids");
        string? status = context.Request.Query["status"];
        ReportRecord[] reports = [.. Shared.Where(report => (ids is null || ids.Contains(report.Id.ToString()))
            && status is null or CustomReportView.UpToDate)];
        return WriteAsync(context, reports.Length, 1, Math.Max(1, reports.Length), json =>
        {
            foreach (var report in reports)
            {
                View.Write(json, report, rows: null);
            }
        });
    }

    private Task GetAsync(HttpContext context)
    {
        if (Find(context.Request.RouteValues["report_id"] as string) is not { } report)
        {
            return CustomReportError.WriteNotFoundAsync(context);
        }

        if (Number(context, "page", 1, int.MaxValue / MaxLimit) is not { } page)
        {
            return CustomReportError.WriteInvalidAsync(context, "page");
        }

        if (Number(context, "limit", DefaultLimit, MaxLimit) is not { } limit)
        {
            return CustomReportError.WriteInvalidAsync(context, "limit");
        }

        EmployeeRecord[] rows = [.. ReportCatalog.Rows(report, company.Reports.Refreshed)];
        return WriteAsync(
            context, rows.Length, page, limit, json => View.Write(json, report, rows.Skip((page - 1) * limit).Take(limit)));
    }

    /// <summary>Here the list is inside one object, and nothing is paged.</summary>
    private Task ListColumnsAsync(HttpContext context)
    {
        string? id = context.Request.Query["report_id"];
        if (id is not null && Find(id) is null)
        {
            return CustomReportError.WriteNotFoundAsync(context);
        }

        var wanted = ValuesOf(context, "columns");
        string? locale = context.Request.Query["locale"];
        var columns = id is null ? ReportCatalog.Columns : Find(id)!.Columns;
        return JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("data");
            json.WriteString("type", "Column");
            json.WriteStartArray("attributes");
            foreach (var column in columns.Where(column => wanted is null || wanted.Contains(column.Id)))
            {
                json.WriteStartObject();
                json.WriteString("attribute_id", column.Id);
                json.WriteString("human_readable", column.TitleIn(locale));
                json.WriteString("data_type", column.DataType);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private ReportRecord? Find(string? id) => Guid.TryParse(id, out var uuid) ? Shared.FirstOrDefault(report => report.Id == uuid) : null;

    /// <summary>The echoed offset means nothing: it is 0 on every page.</summary>
    private static Task WriteAsync(HttpContext context, int total, int page, int limit, Action<Utf8JsonWriter> writeItems)
        => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("metadata");
            json.WriteNumber("total_elements", total);
            json.WriteNumber("current_page", page);
            json.WriteNumber("total_pages", (total + limit - 1) / limit);
            json.WriteEndObject();
            json.WriteNumber("offset", 0);
            json.WriteNumber("limit", limit);
            json.WriteStartArray("data");
            writeItems(json);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static HashSet<string>? ValuesOf(HttpContext context, string name)
    {
        string? text = context.Request.Query[name];
        return text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Null when it is there and cannot be used.</summary>
    private static int? Number(HttpContext context, string name, int missing, int maximum)
    {
        string? text = context.Request.Query[name];
        if (text is null)
        {
            return missing;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= maximum
            ? number
            : null;
    }
}
