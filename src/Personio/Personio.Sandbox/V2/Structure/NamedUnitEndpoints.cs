using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Structure;

/// <summary>
/// <c>/v2/cost-centers</c> and <c>/v2/workplaces</c> (Personio v2: cost centers, workplaces): ids and names. There is no single one to get.
/// </summary>
internal static class NamedUnitEndpoints
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, Scope: null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var organization = Organization.Instance;
        NamedUnit[] workplaces = [.. organization.Offices.Select(office => new NamedUnit(office.Id, office.Name))];
        routes.MapGet("/v2/cost-centers", context => ListAsync(context, organization.CostCenters))
            .WithMetadata(Access, BetaEndpoint.Instance, LimitGroup.V2("cost-centers"));
        routes.MapGet("/v2/workplaces", context => ListAsync(context, workplaces))
            .WithMetadata(Access, BetaEndpoint.Instance, LimitGroup.V2("workplaces"));
    }

    private static Task ListAsync(HttpContext context, IReadOnlyList<NamedUnit> units)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "id", "name", "sort");
        var ids = filters.List("id");
        var name = filters.Text("name");
        var sorted = V2Sort.Apply(filters, units, unit => unit.Id, unit => unit.Name, missing: "id");
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(context, page, sorted.Where(unit
                => (ids is null || ids.Contains(V2Json.Id(unit.Id))) && (name is null || name == unit.Name)), Write);
    }

    private static void Write(Utf8JsonWriter json, NamedUnit unit)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(unit.Id));
        json.WriteString("name", unit.Name);
        json.WriteEndObject();
    }
}
