using System.Globalization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V2.AttendancePeriods;

namespace Personio.Sandbox.V2.Projects;

/// <summary><c>/v2/projects</c> (Personio v2: projects and members), with the rights of attendances.</summary>
internal sealed class ProjectEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxLimit = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        var all = LimitGroup.V2("projects");
        var one = LimitGroup.V2("projects/{id}");
        routes.MapGet("/v2/projects", ListAsync).WithMetadata(AttendancePeriodEndpoints.Reading, all);
        routes.MapPost("/v2/projects", CreateAsync).WithMetadata(AttendancePeriodEndpoints.Writing, all);
        routes.MapGet("/v2/projects/{id}", GetAsync).WithMetadata(AttendancePeriodEndpoints.Reading, one);
        routes.MapPatch("/v2/projects/{id}", UpdateAsync).WithMetadata(AttendancePeriodEndpoints.Writing, one);
        routes.MapDelete("/v2/projects/{id}", DeleteAsync).WithMetadata(AttendancePeriodEndpoints.Writing, one);
    }

    /// <summary>The project that a route names, or null.</summary>
    public static ProjectRecord? Find(CompanyState company, HttpContext context)
        => long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? company.FindProject(id)
            : null;

    /// <summary>Nothing for what was done, the problem for what was not.</summary>
    public static Task AnswerAsync(HttpContext context, ProjectOutcome outcome)
    {
        if (outcome != ProjectOutcome.Done)
        {
            return ProjectProblem.Of(outcome).WriteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, MaxLimit, MaxLimit, out var problem) is not { } page
            || ProjectFilter.Read(page, out problem) is not { } filter)
        {
            return problem!.WriteAsync(context);
        }

        var figures = new ProjectFigures(company, filter.Include);
        return V2List.WriteAsync(context, page, filter.Select(company), (json, project) => ProjectView.Write(json, project, figures));
    }

    private Task GetAsync(HttpContext context)
    {
        if (ProjectFilter.ReadOne(context.Request.Query, out var problem) is not { } query)
        {
            return problem!.WriteAsync(context);
        }

        return Find(company, context) is { } project
            ? JsonAnswer.WriteV2Async(
                context, StatusCodes.Status200OK, json => ProjectView.Write(json, project, new ProjectFigures(company, query.Include)))
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var draft = ProjectDraft.Create(body, options.TimeProvider.GetUtcNow());
        if ((body.Problem ?? ProjectDraft.Fault(body, draft)) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        var outcome = company.AddProject(draft, out var added);
        var id = V2Json.Id(added.Id);
        await (outcome == ProjectOutcome.Done
            ? V2Json.WriteCreatedAsync(context, id, $"{CallerAddress.Of(context)}/v2/projects/{id}")
            : ProjectProblem.Of(outcome).WriteAsync(context));
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(company, context) is not { } project)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var change = ProjectDraft.ReadChange(body);
        if ((body.Problem ?? ProjectDraft.Fault(body, change(project))) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        await AnswerAsync(context, company.UpdateProject(project.Id, options.TimeProvider.GetUtcNow(), change));
    }

    private Task DeleteAsync(HttpContext context)
        => AnswerAsync(context, Find(company, context) is { } project ? company.RemoveProject(project.Id) : ProjectOutcome.NotFound);
}
