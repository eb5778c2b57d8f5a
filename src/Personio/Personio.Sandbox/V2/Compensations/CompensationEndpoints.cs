using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Compensations;

/// <summary>
/// <c>/v2/compensations</c> (Personio v2: compensations): what is paid within a month at most. Entries are only ever added: there is no
/// route to change or delete one.
/// </summary>
internal sealed class CompensationEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxLimit = 100;

    public static AccessRule Reading { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioCompensationsRead);

    /// <summary>Writing needs both rights.</summary>
    public static AccessRule Writing { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioCompensationsWrite)
    {
        AlsoScope = SandboxScopes.PersonioCompensationsRead,
    };

    /// <summary>An account without the feature is answered 403 in spite of all scopes.</summary>
    public static FeatureRule Feature { get; } = new(SandboxFeature.Compensations, V2Problem.Forbidden);

    public void Map(IEndpointRouteBuilder routes)
    {
        var limit = LimitGroup.V2("compensations");
        routes.MapGet("/v2/compensations", ListAsync).WithMetadata(Reading, Feature, limit);
        routes.MapPost("/v2/compensations", CreateAsync).WithMetadata(Writing, Feature, limit);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, MaxLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, "start_date", "end_date", "person.id", "legal_entity.id");
        var (start, end) = ReadWindow(filters);
        var people = filters.List("person.id");
        var entities = filters.List("legal_entity.id");
        if (filters.Problem is { } wrong)
        {
            return wrong.WriteAsync(context);
        }

        var matches = company.Compensations.Where(entry => entry.IsPaidWithin(start, end)
            && (people is null || people.Contains(V2Json.Id(entry.PersonId)))
            && (entities is null || (entry.Subcompany is { } subcompany && entities.Contains(V2Json.Id(subcompany.LegalEntityId)))));
        return V2List.WriteAsync(context, page, matches, Write);
    }

    /// <summary>The current month, or the month of the end, unless said otherwise; never more than a month.</summary>
    private (DateOnly Start, DateOnly End) ReadWindow(FilterReader filters)
    {
        var start = filters.Date("start_date");
        var end = filters.Date("end_date");
        var month = start is null ? end ?? company.Today : company.Today;
        var from = start ?? new DateOnly(month.Year, month.Month, 1);
        var until = end ?? new DateOnly(company.Today.Year, company.Today.Month, DateTime.DaysInMonth(company.Today.Year, company.Today.Month));
        filters.Refuse(until < from || until >= from.AddMonths(1), "end_date");
        return (from, until);
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var added = CompensationDraft.Read(body, company);
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
        }
        else if (!company.AddCompensation(added, options.TimeProvider.GetUtcNow()))
        {
            await V2Problem.InvalidField("person").WriteAsync(context);
        }
        else
        {
            await V2Json.WriteCreatedAsync(context, added.Id.ToString(), $"{CallerAddress.Of(context)}/v2/compensations");
        }
    }

    private static void Write(Utf8JsonWriter json, CompensationRecord entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteReference("person", V2Json.Id(entry.PersonId));
        json.WriteReference("legal_entity", entry.Subcompany is { } subcompany ? V2Json.Id(subcompany.LegalEntityId) : null);
        json.WritePropertyName("type");
        CompensationTypeEndpoints.Write(json, entry.Type);
        json.WriteNumber("value", entry.Value);
        json.WriteString("currency", entry.Currency);
        json.WriteString("interval", entry.Interval);
        json.WriteDate("effective_from", entry.From);
        json.WriteDate("effective_to", entry.To);
        json.WriteString("comment", entry.Comment);
        json.WriteEndObject();
    }
}
