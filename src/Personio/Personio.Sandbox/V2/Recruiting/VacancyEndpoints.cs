using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Recruiting;

/// <summary>
/// <c>/v2/recruiting/jobs</c> and <c>/v2/recruiting/categories</c>: what can be applied for. Nothing in common with <c>/v2/jobs</c>.
/// </summary>
internal sealed class VacancyEndpoints(CompanyState company, SandboxOptions options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        object[] rules = [RecruitingJson.Access, RecruitingJson.Feature, BetaEndpoint.Instance];
        routes.MapGet("/v2/recruiting/jobs", ListAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/jobs")]);
        routes.MapGet("/v2/recruiting/jobs/{id}", GetAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/jobs/{id}")]);
        routes.MapGet("/v2/recruiting/categories", ListCategoriesAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/categories")]);
        routes.MapGet("/v2/recruiting/categories/{id}", GetCategoryAsync).WithMetadata([.. rules, LimitGroup.V2("recruiting/categories/{id}")]);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, RecruitingJson.DefaultLimit, RecruitingJson.MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "updated_at.gt", "updated_at.lt");
        var updated = RecruitingJson.ReadUpdated(filters);
        return filters.Problem is { } wrong
            ? wrong.WriteAsync(context)
            : V2List.WriteAsync(context, page, company.Recruiting.Vacancies.Where(vacancy => updated(vacancy.CreatedAt)), Write);
    }

    private Task GetAsync(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string;
        return company.Recruiting.Vacancies.FirstOrDefault(vacancy => V2Json.Id(vacancy.Id) == id) is { } found
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => Write(json, found))
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private Task ListCategoriesAsync(HttpContext context)
        => PageRequest.Read(context.Request.Query, RecruitingJson.DefaultLimit, RecruitingJson.MaxLimit, out var problem) is { } page
            ? V2List.WriteAsync(context, page, RecruitingCatalog.Categories, WriteCategory)
            : problem!.WriteAsync(context);

    private Task GetCategoryAsync(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string;
        return RecruitingCatalog.Categories.FirstOrDefault(category => V2Json.Id(category.Id) == id) is { } found
            ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => WriteCategory(json, found))
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private void Write(Utf8JsonWriter json, VacancyRecord vacancy)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(vacancy.Id));
        json.WriteString("name", vacancy.Name);
        json.WriteNamed("department", vacancy.Department.Id, vacancy.Department.Name);
        json.WriteNamed("category", vacancy.Category.Id, vacancy.Category.Name);
        json.WriteHiringTeam(vacancy, company);
        json.WriteReference("company", options.Credentials.CompanyId);
        json.WriteTime("created_at", vacancy.CreatedAt);
        json.WriteTime("updated_at", vacancy.CreatedAt);
        json.WriteEndObject();
    }

    private void WriteCategory(Utf8JsonWriter json, RecruitingCategoryRecord category)
    {
        json.WriteStartObject();
        json.WriteString("id", V2Json.Id(category.Id));
        json.WriteString("name", category.Name);
        json.WriteStartArray("stages");
        foreach (var stage in StageRecord.System.Values.Concat(category.Stages))
        {
            json.WriteStage(stage);
        }

        json.WriteEndArray();
        json.WriteReference("company", options.Credentials.CompanyId);
        json.WriteEndObject();
    }
}
