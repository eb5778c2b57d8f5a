using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.AttendancePeriods;

/// <summary><c>/v2/attendance-periods</c> (Personio v2: attendance periods): work and breaks, each for itself.</summary>
internal sealed class AttendancePeriodEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxLimit = 100;

    private static readonly V2Problem Overlap = V2Problem.Unprocessable(
        "Overlapping attendance period", "The person has an attendance period of this type in this time already.");

    public static AccessRule Reading { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioAttendancesRead);

    public static AccessRule Writing { get; } = new(ApiGeneration.V2, SandboxScopes.PersonioAttendancesWrite);

    public void Map(IEndpointRouteBuilder routes)
    {
        var all = LimitGroup.V2("attendance-periods");
        var one = LimitGroup.V2("attendance-periods/{id}");
        routes.MapGet("/v2/attendance-periods", ListAsync).WithMetadata(Reading, all);
        routes.MapPost("/v2/attendance-periods", CreateAsync).WithMetadata(Writing, all);
        routes.MapGet("/v2/attendance-periods/{id}", GetAsync).WithMetadata(Reading, one);
        routes.MapPatch("/v2/attendance-periods/{id}", UpdateAsync).WithMetadata(Writing, one);
        routes.MapDelete("/v2/attendance-periods/{id}", DeleteAsync).WithMetadata(Writing, one);
    }

    private Task ListAsync(HttpContext context)
    {
        if (PageRequest.Read(context.Request.Query, MaxLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        return AttendancePeriodFilter.Read(page, out problem) is { } filter
            ? V2List.WriteAsync(context, page, filter.Select(company), (json, record) => AttendancePeriodView.Write(json, record, company))
            : problem!.WriteAsync(context);
    }

    private Task GetAsync(HttpContext context) => Find(context) is { } record
        ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => AttendancePeriodView.Write(json, record, company))
        : V2Problem.ResourceNotFound.WriteAsync(context);

    private async Task CreateAsync(HttpContext context)
    {
        if (await SkipApproval.ReadAsync(context) is not { } skipApproval || await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var draft = AttendancePeriodDraft.Create(body, skipApproval, options.TimeProvider.GetUtcNow());
        if (draft is null || AttendancePeriodDraft.Fault(draft, company) is not null)
        {
            await (draft is null ? body.Problem! : AttendancePeriodDraft.Fault(draft, company)!).WriteAsync(context);
            return;
        }

        if (company.AddAttendance(draft, out var affected) != AttendanceOutcome.Done)
        {
            await Overlap.WriteAsync(context);
            return;
        }

        await JsonAnswer.WriteV2Async(context, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", draft.Id);
            json.WriteStartArray("affected_periods");
            foreach (var record in affected)
            {
                AttendancePeriodView.Write(json, record, company);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(context) is not { } record)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var change = AttendancePeriodDraft.ReadChange(body);
        if ((body.Problem ?? AttendancePeriodDraft.Fault(change(record), company)) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        await (company.UpdateAttendance(record.Id, options.TimeProvider.GetUtcNow(), change) switch
        {
            AttendanceOutcome.NotFound => V2Problem.ResourceNotFound.WriteAsync(context),
            AttendanceOutcome.Overlap => Overlap.WriteAsync(context),
            _ => WriteNothingAsync(context),
        });
    }

    private Task DeleteAsync(HttpContext context)
        => Find(context) is { } record && company.RemoveAttendance(record.Id) ? WriteNothingAsync(context) : V2Problem.ResourceNotFound.WriteAsync(context);

    private AttendanceRecord? Find(HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) ? company.FindAttendance(id) : null;

    private static Task WriteNothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
