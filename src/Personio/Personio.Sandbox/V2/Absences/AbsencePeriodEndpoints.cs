using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Absences;

/// <summary><c>/v2/absence-periods</c> (Personio v2: absences), of both units.</summary>
internal sealed class AbsencePeriodEndpoints(CompanyState company, SandboxOptions options)
{
    private const int MaxLimit = 100;
    private const int MaxDays = 28;

    private static readonly AccessRule Reading = new(ApiGeneration.V2, SandboxScopes.PersonioAbsencesRead);
    private static readonly AccessRule Writing = new(ApiGeneration.V2, SandboxScopes.PersonioAbsencesWrite);

    public void Map(IEndpointRouteBuilder routes)
    {
        var all = LimitGroup.V2("absence-periods");
        var one = LimitGroup.V2("absence-periods/{id}");
        routes.MapGet("/v2/absence-periods", ListAsync).WithMetadata(Reading, all);
        routes.MapPost("/v2/absence-periods", CreateAsync).WithMetadata(Writing, all);
        routes.MapGet("/v2/absence-periods/{id}", GetAsync).WithMetadata(Reading, one);
        routes.MapPatch("/v2/absence-periods/{id}", UpdateAsync).WithMetadata(Writing, one);
        routes.MapDelete("/v2/absence-periods/{id}", DeleteAsync).WithMetadata(Writing, one);
        routes.MapGet("/v2/absence-periods/{id}/breakdowns", BreakDownAsync)
            .WithMetadata(Reading, LimitGroup.V2("absence-periods/{id}/breakdowns"));
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (PageRequest.Read(query, MaxLimit, MaxLimit, out var problem) is not { } page)
        {
            return problem!.WriteAsync(context);
        }

        return AbsencePeriodFilter.Read(query, out problem) is { } filter
            ? V2List.WriteAsync(context, page, filter.Select(company), AbsencePeriodView.Write)
            : problem!.WriteAsync(context);
    }

    private Task GetAsync(HttpContext context) => Find(context) is { } period
        ? JsonAnswer.WriteV2Async(context, StatusCodes.Status200OK, json => AbsencePeriodView.Write(json, period))
        : V2Problem.ResourceNotFound.WriteAsync(context);

    private async Task CreateAsync(HttpContext context)
    {
        if (await SkipApproval.ReadAsync(context) is not { } skipApproval || await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var draft = AbsencePeriodDraft.Create(body, company, skipApproval, options.TimeProvider.GetUtcNow());
        if (draft is null || AbsenceProblem.Of(draft) is not null)
        {
            await (draft is null ? body.Problem! : AbsenceProblem.Of(draft)!).WriteAsync(context);
            return;
        }

        var outcome = company.AddAbsence(draft, out var added);
        await (AbsenceProblem.Of(outcome) is { } problem
            ? problem.WriteAsync(context)
            : V2Json.WriteCreatedAsync(context, added.Id.ToString(), $"{CallerAddress.Of(context)}/v2/absence-periods/{added.Id}"));
    }

    private async Task UpdateAsync(HttpContext context)
    {
        if (Find(context) is not { } period)
        {
            await V2Problem.ResourceNotFound.WriteAsync(context);
            return;
        }

        if (await V2Body.ReadAsync(context) is not { } body)
        {
            return;
        }

        var change = AbsencePeriodDraft.ReadChange(body, options.Strictness.AbsenceChangesKeepComment);
        if ((body.Problem ?? AbsenceProblem.OfTime(change(period))) is { } problem)
        {
            await problem.WriteAsync(context);
            return;
        }

        var outcome = company.UpdateAbsence(period.Id, options.TimeProvider.GetUtcNow(), change);
        await WriteDoneAsync(context, AbsenceProblem.Of(outcome));
    }

    /// <summary>At once: only the web app asks for the approval of a deletion.</summary>
    private Task DeleteAsync(HttpContext context)
        => WriteDoneAsync(context, Find(context) is { } period && company.RemoveAbsence(period.Id) ? null : V2Problem.ResourceNotFound);

    private Task BreakDownAsync(HttpContext context)
    {
        if (Find(context) is not { } period || company.FindEmployee(period.PersonId) is not { } person)
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        return PageRequest.Read(context.Request.Query, MaxDays, MaxDays, out var problem) is { } page
            ? V2List.WriteAsync(
                context, page, AbsenceBreakdown.Of(period, person, company.Today), (json, day) => AbsencePeriodView.WriteDay(json, day, period.Type.Unit))
            : problem!.WriteAsync(context);
    }

    private AbsencePeriod? Find(HttpContext context)
        => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) ? company.FindAbsence(id) : null;

    private static Task WriteDoneAsync(HttpContext context, V2Problem? problem)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return problem?.WriteAsync(context) ?? Task.CompletedTask;
    }
}
