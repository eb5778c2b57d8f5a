using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V2.AttendancePeriods;

namespace Personio.Sandbox.V2.Projects;

/// <summary>
/// <c>/v2/projects/{id}/members</c> (Personio v2: projects and members). Who is added or removed stands in the body, a list or a single member, also
/// that of a DELETE.
/// </summary>
internal sealed class ProjectMemberEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxLimit = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        var limit = LimitGroup.V2("projects/{id}/members");
        routes.MapGet("/v2/projects/{id}/members", ListAsync).WithMetadata(AttendancePeriodEndpoints.Reading, limit);
        routes.MapPost("/v2/projects/{id}/members", AddAsync).WithMetadata(AttendancePeriodEndpoints.Writing, limit);
        routes.MapDelete("/v2/projects/{id}/members", RemoveAsync).WithMetadata(AttendancePeriodEndpoints.Writing, limit);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, MaxLimit, MaxLimit, out var problem) is not { } page)
        {
            // Unlike everywhere else, a limit that is too high is no bad request here.
            return (problem == V2Problem.InvalidLimit ? V2Problem.InvalidLimit with { Status = 422 } : problem!).WriteAsync(context);
        }

        return ProjectEndpoints.Find(company, context) is { } project
            ? V2List.WriteAsync(context, page, project.Members, Write)
            : V2Problem.ResourceNotFound.WriteAsync(context);
    }

    private async Task AddAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } body)
        {
            return;
        }

        var outcome = company.AddMembers(body.Project, body.People, options.TimeProvider.GetUtcNow());
        if (outcome != ProjectOutcome.Done)
        {
            await ProjectProblem.Of(outcome).WriteAsync(context);
            return;
        }

        await JsonAnswer.WriteV2Async(context, StatusCodes.Status201Created, json =>
        {
            if (!body.IsList)
            {
                Write(json, body.People[0]);
                return;
            }

            json.WriteStartArray();
            foreach (var person in body.People)
            {
                Write(json, person);
            }

            json.WriteEndArray();
        });
    }

    private async Task RemoveAsync(HttpContext context)
    {
        if (await ReadAsync(context) is { } body)
        {
            await ProjectEndpoints.AnswerAsync(context, company.RemoveMembers(body.Project, body.People, options.TimeProvider.GetUtcNow()));
        }
    }

    /// <summary>Null when it was answered already.</summary>
    private async Task<Members?> ReadAsync(HttpContext context)
    {
        if (ProjectEndpoints.Find(company, context) is not { } project)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return null;
        }

        if (await V2Body.ReadManyAsync(context) is not { } bodies)
        {
            return null;
        }

        var people = new List<long>();
        foreach (var item in bodies.Items)
        {
            var person = item.NumericReference("person");
            item.Refuse(person is null, "person");
            if (item.Problem is { } problem)
            {
                await problem.WriteAsync(context);
                return null;
            }

            people.Add(person!.Value);
        }

        return new Members(project.Id, people, bodies.IsList);
    }

    private static void Write(Utf8JsonWriter json, long person)
    {
        json.WriteStartObject();
        json.WriteReference("person", V2Json.Id(person));
        json.WriteEndObject();
    }

    private sealed record Members(long Project, List<long> People, bool IsList);
}
