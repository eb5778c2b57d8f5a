using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Compensations;

/// <summary><c>/v2/compensations/types</c>: the kinds of pay. A creation answers the whole object, unlike most of v2.</summary>
internal sealed class CompensationTypeEndpoints(CompanyState company)
{
    private const int MaxLimit = 100;

    public void Map(IEndpointRouteBuilder routes)
    {
        var limit = LimitGroup.V2("compensations/types");
        routes.MapGet("/v2/compensations/types", ListAsync)
            .WithMetadata(CompensationEndpoints.Reading, CompensationEndpoints.Feature, limit);
        routes.MapPost("/v2/compensations/types", CreateAsync)
            .WithMetadata(CompensationEndpoints.Writing, CompensationEndpoints.Feature, limit);
    }

    public static void Write(Utf8JsonWriter json, CompensationTypeRecord type)
    {
        json.WriteStartObject();
        json.WriteString("id", type.Id);
        json.WriteString("name", type.Name);
        json.WriteString("category", type.Category);
        json.WriteEndObject();
    }

    private Task ListAsync(HttpContext context)
        => PageRequest.Read(context.Request.Query, MaxLimit, MaxLimit, out var problem) is { } page
            ? V2List.WriteAsync(context, page, company.CompensationTypes, Write)
            : problem!.WriteAsync(context);

    private async Task CreateAsync(HttpContext context)
    {
        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var name = body.Text("name", isRequired: true);
        var category = body.Word("category", CompensationCatalog.Recurring, CompensationCatalog.OneTime);
        body.Refuse(category is null, "category");
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        var created = new CompensationTypeRecord(Guid.NewGuid(), name!, category!);
        company.AddCompensationType(created);
        await JsonAnswer.WriteV2Async(context, StatusCodes.Status201Created, json => Write(json, created));
    }
}
