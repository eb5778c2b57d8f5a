using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Structure;

/// <summary><c>/v2/legal-entities</c> (Personio v2: legal entities): v1's subcompanies under ids of their own, the newest first.</summary>
internal static class LegalEntityEndpoints
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    private static readonly AccessRule Access = new(ApiGeneration.V2, Scope: null);
    private static readonly FeatureRule Feature = new(SandboxFeature.LegalEntities, V2Problem.NoAccessTo("legal entities"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/legal-entities", ListAsync).WithMetadata(Access, Feature, LimitGroup.V2("legal-entities"));
        routes.MapGet("/v2/legal-entities/{id}", GetAsync).WithMetadata(Access, Feature, LimitGroup.V2("legal-entities/{id}"));
    }

    private static Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "id", "country");
        var ids = filters.List("id");
        filters.Refuse(ids?.Any(id => !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) == true, "id");
        var countries = filters.List("country", StringComparer.OrdinalIgnoreCase);
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(context, page, Organization.Instance.Subcompanies.OrderByDescending(entity => entity.LegalEntityId).Where(entity
                => (ids is null || ids.Contains(V2Json.Id(entity.LegalEntityId)))
                && (countries is null || countries.Contains(entity.Country))), Write);
    }

    private static Task GetAsync(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string;
        return Organization.Instance.Subcompanies.FirstOrDefault(entity => V2Json.Id(entity.LegalEntityId) == id) is { } found
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, found))
            : V2Problem.RequestedResourceNotFound.WriteAsync(context);
    }

    private static void Write(Utf8JsonWriter json, Subcompany entity)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(entity.LegalEntityId));
        json.WriteString("name", entity.Name);
        json.WriteString("country", entity.Country);
        json.WriteEndObject();
    }
}
