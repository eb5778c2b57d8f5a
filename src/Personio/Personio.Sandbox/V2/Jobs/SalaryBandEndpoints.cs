using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Jobs;

/// <summary><c>/v2/salary-bands</c> (Personio v2: salary bands). Personio does not document the fields; these are a guess.</summary>
internal sealed class SalaryBandEndpoints(CompanyState company)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, SandboxScopes.PersonioSalaryBandsRead);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/salary-bands", ListAsync).WithMetadata(Access, LimitGroup.V2("salary-bands"));
        routes.MapGet("/v2/salary-bands/{id}", GetAsync).WithMetadata(Access, LimitGroup.V2("salary-bands/{id}"));
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "id");
        var ids = filters.List("id", StringComparer.OrdinalIgnoreCase);
        filters.Refuse(ids?.Any(id => !Guid.TryParse(id, out _)) == true, "id");
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(
                context, page, company.Jobs.SalaryBands.Where(band => ids is null || ids.Contains(band.Id.ToString())), Write);
    }

    private Task GetAsync(HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id)
            && company.Jobs.SalaryBands.FirstOrDefault(band => band.Id == id) is { } found
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, found))
            : V2Problem.ResourceNotFound.WriteAsync(context);

    private static void Write(Utf8JsonWriter json, SalaryBandRecord band)
    {
        json.WriteStartObject();
        json.WriteString("id", band.Id);
        json.WriteString("name", band.Name);
        json.WriteString("currency", band.Currency);
        json.WriteString("interval", "MONTHLY");
        json.WriteNumber("minimum", band.Minimum);
        json.WriteNumber("midpoint", band.Midpoint);
        json.WriteNumber("maximum", band.Maximum);
        json.WriteEndObject();
    }
}
