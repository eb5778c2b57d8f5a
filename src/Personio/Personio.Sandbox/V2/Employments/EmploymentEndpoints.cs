using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V2.Persons;

namespace Personio.Sandbox.V2.Employments;

/// <summary>
/// <c>/v2/persons/{person_id}/employments</c> (Personio v2: employments). There is no list of a company's employments, and none is made or
/// deleted by itself.
/// </summary>
internal sealed class EmploymentEndpoints(CompanyState company, SandboxOptions options)
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 50;

    private static readonly string[] Known = ["id", "updated_at", "updated_at.gt", "updated_at.lt"];
    private static readonly string[] Mandatory = ["status", "employment_start_date", "type"];

    private readonly EmploymentView _view = new(options);

    public void Map(IEndpointRouteBuilder routes)
    {
        var one = LimitGroup.V2("persons/{id}/employments/{id}");
        routes.MapGet("/v2/persons/{person_id}/employments", ListAsync)
            .WithMetadata(PersonEndpoints.Reading, LimitGroup.V2("persons/{id}/employments"));
        routes.MapGet("/v2/persons/{person_id}/employments/{id}", GetAsync).WithMetadata(PersonEndpoints.Reading, one);
        routes.MapPatch("/v2/persons/{person_id}/employments/{id}", UpdateAsync).WithMetadata(PersonEndpoints.Writing, one);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem, LinkStyle.CursorOnly) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var filters = new FilterReader(page.Filters, Known);
        var ids = filters.List("id", StringComparer.OrdinalIgnoreCase);
        var updated = TimeWindow.Read(filters, "updated_at", options.Strictness.AcceptTimesInPersonFilters);
        if (filters.Problem is { } wrong)
        {
            return wrong.WriteAsync(context);
        }

        if (PersonEndpoints.Find(company, context, "person_id") is not { } person)
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        var matches = person.Employments.Where(employment
            => (ids is null || ids.Contains(employment.Id.ToString())) && updated.Contains(employment.UpdatedAt));
        var origin = CallerAddress.Of(context);
        return V2List.WriteAsync(context, page, matches, (json, employment) => _view.Write(json, person, employment, origin));
    }

    private Task GetAsync(HttpContext context)
        => Find(context, out var person) is { } employment
            ? JsonAnswer.WriteV2Async(
                context, StatusCodes.Status200OK, json => _view.Write(json, person!, employment, CallerAddress.Of(context)))
            : V2Problem.ResourceNotFound.WriteAsync(context);

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(context, out var person) is not { } found)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        foreach (var name in options.Strictness.EmploymentChangesMustBeWhole ? Mandatory : [])
        {
            body.Refuse(!body.Has(name), name);
        }

        body.Refuse(body.Object("supervisor")?.Text("id") == V2Json.Id(person!.Id), "supervisor");
        var draft = EmploymentDraft.Read(body, company);
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        var now = options.TimeProvider.GetUtcNow();
        var update = company.UpdateEmployee(person.Id, now, current =>
        {
            var before = current.Employments.First(employment => employment.Id == found.Id);
            var after = draft.Apply(before);
            return after == before ? current : current.With(after with { UpdatedAt = now });
        });
        await PersonEndpoints.AnswerUpdateAsync(context, update);
    }

    private EmploymentRecord? Find(HttpContext context, out EmployeeRecord? person)
    {
        person = PersonEndpoints.Find(company, context, "person_id");
        return person is not null && Guid.TryParse(context.Request.RouteValues["id"] as string, out var id)
            ? person.Employments.FirstOrDefault(employment => employment.Id == id)
            : null;
    }
}
