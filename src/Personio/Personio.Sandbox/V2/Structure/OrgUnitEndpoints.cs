using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Structure;

/// <summary>
/// <c>/v2/org-units</c> (Personio v2: org units): departments or teams. The type has to be said for a single one too, because ids are not
/// unique across types.
/// </summary>
internal sealed class OrgUnitEndpoints(CompanyState company)
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, Scope: null);
    private static readonly FeatureRule Feature = new(SandboxFeature.OrgUnits, V2Problem.NoAccessTo("org units"));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/org-units", ListAsync).WithMetadata(Access, Feature, BetaEndpoint.Instance, LimitGroup.V2("org-units"));
        routes.MapGet("/v2/org-units/{id}", GetAsync).WithMetadata(Access, Feature, BetaEndpoint.Instance, LimitGroup.V2("org-units/{id}"));
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "type", "include_parent_chain", "sort");
        var type = ReadType(filters);
        var withParents = filters.Flag("include_parent_chain");
        var units = V2Sort.Apply(filters, company.OrgUnits.Of(type), unit => unit.Id, unit => unit.Name, missing: "id");
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(context, page, units, (json, unit) => Write(json, unit, withParents, WriteParentId));
    }

    private Task GetAsync(HttpContext context)
    {
        var filters = new FilterReader(
            [.. context.Request.Query.Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value))],
            "type",
            "include_parent_chain");
        var type = ReadType(filters);
        var withParents = filters.Flag("include_parent_chain");
        var isNumber = long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        filters.Refuse(!isNumber, "id");
        if (filters.Problem is { } problem)
        {
            return problem.WriteAsync(context);
        }

        return company.OrgUnits.Find(type, id) is { } unit
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json
                => Write(json, unit, withParents, (parents, parent) => Write(parents, parent, withParents: false, WriteParentId)))
            : V2Problem.RequestedResourceNotFound.WriteAsync(context);
    }

    private static string ReadType(FilterReader filters)
    {
        var type = filters.Word("type", OrgUnits.Department, OrgUnits.Team);
        filters.Refuse(type is null, "type");
        return type ?? OrgUnits.Department;
    }

    private void Write(Utf8JsonWriter json, OrgUnitRecord unit, bool withParents, Action<Utf8JsonWriter, OrgUnitRecord> writeParent)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(unit.Id));
        json.WriteString("type", unit.Type);
        json.WriteString("name", unit.Name);
        json.WriteString("abbreviation", unit.Abbreviation);
        json.WriteNull("description");
        json.WriteString("parent_id", unit.ParentId is { } parent ? V2Json.Id(parent) : null);
        json.WriteString("resource_uri", $"personio:org-unit:{unit.Type}:{V2Json.Id(unit.Id)}");
        json.WriteString("create_time", V2Format.Instant(unit.CreatedAt));
        if (withParents)
        {
            json.WriteStartArray("parent_chain");
            foreach (var above in company.OrgUnits.ParentsOf(unit))
            {
                writeParent(json, above);
            }

            json.WriteEndArray();
        }

        json.WriteLinks();
        json.WriteEndObject();
    }

    /// <summary>In a list the chain holds ids only.</summary>
    private static void WriteParentId(Utf8JsonWriter json, OrgUnitRecord parent)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(parent.Id));
        json.WriteString("type", parent.Type);
        json.WriteEndObject();
    }
}
