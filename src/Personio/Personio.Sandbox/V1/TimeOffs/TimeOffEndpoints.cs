using System.Globalization;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.V1.TimeOffs;

/// <summary>
/// <c>/v1/company/time-offs</c> (Personio v1: time-offs): the absences that are counted in days, which v2 has among all others. There is no
/// change, and no approval.
/// </summary>
internal sealed class TimeOffEndpoints(CompanyState company, EmployeeAttributes attributes, SandboxOptions options)
{
    private static readonly AccessRule Reading = new(ApiGeneration.V1, SandboxScopes.AbsencesRead, EchoesToken: true);
    private static readonly AccessRule Writing = new(ApiGeneration.V1, SandboxScopes.AbsencesWrite, EchoesToken: true);

    private readonly TimeOffView _view = new(company, attributes, options.Strictness);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/time-offs", ListAsync).WithMetadata(Reading);
        routes.MapPost("/v1/company/time-offs", CreateAsync).WithMetadata(Writing);
        routes.MapGet("/v1/company/time-offs/{id}", GetAsync).WithMetadata(Reading);
        routes.MapDelete("/v1/company/time-offs/{id}", DeleteAsync).WithMetadata(Writing);
    }

    private Task ListAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = AbsenceListQuery.Read(context.Request.Query, options.Strictness, errors);
        var (from, until) = ReadUpdated(context.Request.Query, errors);
        if (errors.Any)
        {
            return V1Error.WriteInvalidAsync(context, errors.Fields, code: 0);
        }

        var window = options.Strictness.TimeOffFilterLeaksADay ? query.Widened() : query;
        var selected = window.Select(company, AbsenceUnit.Day).Where(period => period.UpdatedAt >= from && period.UpdatedAt < until);
        var origin = CallerAddress.Of(context);
        return query.WriteAsync(context, selected, options.Strictness, (json, period) => _view.Write(json, period, origin));
    }

    private Task GetAsync(HttpContext context) => Find(context) is { } period
        ? WriteAsync(context, period)
        : AbsenceAnswer.WriteNotFoundAsync(context);

    private async Task CreateAsync(HttpContext context)
    {
        if (await V1Body.ReadAsync(context) is not { } fields)
        {
            return;
        }

        var errors = new FieldErrors();
        var body = AbsenceBody.Read(fields, halfDaysRequired: true, errors);
        if (errors.Any)
        {
            await V1Error.WriteInvalidAsync(context, errors.Fields, code: 0);
            return;
        }

        if (Organization.Instance.Absences.Find(body.TypeId) is not { } type || company.FindEmployee(body.EmployeeId) is not { } person)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status404NotFound, 0, "Time-off type not found.");
            return;
        }

        var draft = body.Draft(type, options.TimeProvider.GetUtcNow());
        if (body.Start == body.End && body is { HalfDayStart: true, HalfDayEnd: true })
        {
            await V1Error.WriteAsync(context, StatusCodes.Status400BadRequest, 400, $"Invalid absence day. Reason: {AbsenceRange.BothHalves}");
        }
        else if (type.Unit != AbsenceUnit.Day || !AbsenceAnswer.TakesWorkingTime(draft, person) || company.AddAbsence(draft, out var added) != AbsenceOutcome.Done)
        {
            await AbsenceAnswer.WriteNotInsertedAsync(context);
        }
        else
        {
            await WriteAsync(context, added);
        }
    }

    private Task DeleteAsync(HttpContext context)
    {
        if (Number(context) is null)
        {
            return AbsenceAnswer.WriteNoIdAsync(context);
        }

        return Find(context) is { } period && company.RemoveAbsence(period.Id)
            ? AbsenceAnswer.WriteDeletedAsync(context)
            : AbsenceAnswer.WriteNotFoundAsync(context);
    }

    private Task WriteAsync(HttpContext context, AbsencePeriod period) => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WritePropertyName("data");
        _view.Write(json, period, CallerAddress.Of(context));
        json.WriteEndObject();
    });

    private AbsencePeriod? Find(HttpContext context)
        => Number(context) is { } number && company.FindAbsence(number) is { Type.Unit: AbsenceUnit.Day } period ? period : null;

    private static long? Number(HttpContext context)
        => long.TryParse(context.Request.RouteValues["id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whole days; the first one also goes by the name that the employees have for it.</summary>
    private static (DateTimeOffset From, DateTimeOffset Until) ReadUpdated(IQueryCollection query, FieldErrors errors)
    {
        var from = QueryFields.Date(query, "updated_from", errors) ?? QueryFields.Date(query, "updated_since", errors);
        var to = QueryFields.Date(query, "updated_to", errors);
        return (
            from is { } first ? BerlinTime.Midnight(first) : DateTimeOffset.MinValue,
            to is { } last && last < DateOnly.MaxValue ? BerlinTime.Midnight(last.AddDays(1)) : DateTimeOffset.MaxValue);
    }
}
