using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Reports;

/// <summary>
/// <c>/v2/reports</c> (Personio v2: reports). Only reports shared with the credential exist for it, links are plain strings, and what is
/// grouped, drawn or historical cannot be shown.
/// </summary>
internal sealed class ReportEndpoints(CompanyState company, SandboxOptions options)
{
    /// <summary>A token without the right is answered 400 here.</summary>
    private static readonly AccessRule Access =
        new(ApiGeneration.V2, SandboxScopes.PersonioReportsRead) { Refusal = V2Problem.UnauthorizedToken };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/reports", ListAsync).WithMetadata(Access, LimitGroup.V2("reports"));
        routes.MapGet("/v2/reports/attributes", ListAttributesAsync).WithMetadata(Access, LimitGroup.V2("reports/attributes"));
        routes.MapGet("/v2/reports/{id}", GetAsync).WithMetadata(Access, LimitGroup.V2("reports/{id}"));
    }

    private IEnumerable<ReportRecord> Shared => company.Reports.All.Where(report => options.IsShared(report.Name));

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.ReadUnlimited(context.Request.Query, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var name = new FilterReader(page.Filters, "name").Text("name");
        ReportRecord[] reports = [.. Shared.Where(report => name is null || report.Name.Contains(name, StringComparison.OrdinalIgnoreCase))];
        return JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("_data");
            foreach (var report in reports.Skip(page.Offset).Take(page.Limit))
            {
                ReportView.Write(json, report);
            }

            json.WriteEndArray();
            json.WriteStartObject("_meta");
            WriteLinks(json, context, page, reports.Length);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static Task ListAttributesAsync(HttpContext context) => JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json =>
    {
        string? locale = context.Request.Query["locale"];
        json.WriteStartObject();
        json.WriteStartArray("_data");
        foreach (var column in ReportCatalog.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            ReportView.WriteColumn(json, column, locale);
            json.WriteBoolean("filterable", column.Type == "options");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteLinks();
        json.WriteEndObject();
    });

    private Task GetAsync(HttpContext context)
    {
        if (PageRequest.ReadUnlimited(context.Request.Query, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        if (!Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) || Shared.FirstOrDefault(known => known.Id == id) is not { } report)
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        if (report.Kind != ReportKind.PointInTime)
        {
            return V2Problem.BadRequest(report.Kind == ReportKind.Chart
                ? "Unsupported nested type: null"
                : "Array contains no element matching the predicate.").WriteAsync(context);
        }

        var locale = new FilterReader(page.Filters, "locale").Text("locale");
        EmployeeRecord[] rows = [.. ReportCatalog.Rows(report, company.Employees)];
        return JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => WriteReport(json, context, report, page, rows, locale));
    }

    private void WriteReport(
        Utf8JsonWriter json, HttpContext context, ReportRecord report, PageRequest page, EmployeeRecord[] rows, string? locale)
    {
        json.WriteStartObject();
        json.WriteStartObject("report_config");
        json.WriteString("name", report.Name);
        json.WriteEndObject();
        json.WriteStartObject("_meta");
        json.WriteStartArray("columns");
        foreach (var column in report.Columns)
        {
            json.WriteStartObject();
            ReportView.WriteColumn(json, column, locale);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLinks(json, context, page, rows.Length);
        json.WriteEndObject();
        json.WriteStartArray("_data");
        foreach (var employee in rows.Skip(page.Offset).Take(page.Limit))
        {
            ReportView.WriteRow(json, report, employee);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Null when there is no further page.</summary>
    private void WriteLinks(Utf8JsonWriter json, HttpContext context, PageRequest page, int total)
    {
        if (page.Offset + page.Limit >= total)
        {
            json.WriteNull("links");
            return;
        }

        var next = page.AddressOf(context.Request, page.Offset + page.Limit);
        json.WriteStartObject("links");
        if (options.Strictness.ReportLinksAsObjects)
        {
            json.WriteStartObject("next");
            json.WriteString("href", next);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("next", next);
        }

        json.WriteEndObject();
    }
}
