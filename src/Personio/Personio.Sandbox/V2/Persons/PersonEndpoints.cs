using System.Globalization;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Persons;

/// <summary><c>/v2/persons</c> (Personio v2: persons): the employees of v1 from the other side.</summary>
internal sealed class PersonEndpoints(CompanyState company, SandboxOptions options)
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 50;

    /// <summary>A token without the right is answered 401 here, as if there were none.</summary>
    public static AccessRule Reading { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioPersonsRead) { Refusal = V2Problem.Unauthorized };

    public static AccessRule Writing { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioPersonsWrite) { Refusal = V2Problem.Unauthorized };

    private readonly PersonView _view = new(options);

    public void Map(IEndpointRouteBuilder routes)
    {
        var one = LimitGroup.V2("persons/{id}");
        routes.MapGet("/v2/persons", ListAsync).WithMetadata(Reading, LimitGroup.V2Persons);
        routes.MapPost("/v2/persons", CreateAsync).WithMetadata(Writing, LimitGroup.V2Persons);
        routes.MapGet("/v2/persons/{id}", GetAsync).WithMetadata(Reading, one);
        routes.MapPatch("/v2/persons/{id}", UpdateAsync).WithMetadata(Writing, one);
        routes.MapDelete("/v2/persons/{id}", DeleteAsync).WithMetadata(Writing, one);
    }

    /// <summary>The person that a route names, or null.</summary>
    public static EmployeeRecord? Find(CompanyState company, HttpContext context, string name = "id")
        => long.TryParse(context.Request.RouteValues[name] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? company.FindEmployee(id)
            : null;

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, DefaultLimit, MaxLimit, out var problem, LinkStyle.CursorOnly) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        var origin = CallerAddress.Of(context);
        return PersonFilter.Read(page.Filters, options.Strictness.AcceptTimesInPersonFilters, out problem) is { } filter
            ? V2List.WriteAsync(context, page, company.Employees.Where(filter.Matches), (json, person) => _view.Write(json, person, origin))
            : problem!.WriteAsync(context);
    }

    private Task GetAsync(HttpContext context) => Find(company, context) is { } person
        ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => _view.Write(json, person, CallerAddress.Of(context)))
        : V2Problem.ResourceNotFound.WriteAsync(context);

    private async Task CreateAsync(HttpContext context)
    {
        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var draft = PersonDraft.Read(body, company, isNew: true);
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        var now = options.TimeProvider.GetUtcNow();
        var created = company.AddEmployee(draft.Email, (id, employment) => Begin(draft.Apply(new EmployeeRecord
        {
            Id = id,
            EmploymentId = employment,
            FirstName = draft.FirstName,
            LastName = draft.LastName,
            Email = draft.Email,
            Status = "",
            WeeklyWorkingHours = 0,
            CreatedAt = now,
            LastModifiedAt = now,
        })));
        if (created is null)
        {
            await V2Problem.InvalidField("email").WriteAsync(context);
            return;
        }

        var id = V2Json.Id(created.Id);
        await V2Json.WriteCreatedAsync(context, id, $"{CallerAddress.Of(context)}/v2/persons/{id}");
    }

    /// <summary>Whoever is created without a status has the one that v1 would give.</summary>
    private EmployeeRecord Begin(EmployeeRecord person) => person.Status.Length > 0
        ? person
        : person with { Status = EmployeeStatus.AtBeginning(person.HireDate, company.Today) };

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(company, context) is not { } person)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var draft = PersonDraft.Read(body, company, isNew: false);
        if (body.Problem is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        await AnswerUpdateAsync(context, company.UpdateEmployee(person.Id, options.TimeProvider.GetUtcNow(), draft.Apply));
    }

    /// <summary>204 without a body, or what went wrong.</summary>
    public static Task AnswerUpdateAsync(HttpContext context, EmployeeUpdate update)
    {
        switch (update)
        {
            case EmployeeUpdate.NotFound:
                return V2Problem.ResourceNotFound.WriteAsync(context);
            case EmployeeUpdate.EmailTaken:
                return V2Problem.InvalidField("email").WriteAsync(context);
            default:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
        }
    }

    private Task DeleteAsync(HttpContext context)
    {
        if (Find(company, context) is not { } person || !company.RemoveEmployee(person.Id))
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
