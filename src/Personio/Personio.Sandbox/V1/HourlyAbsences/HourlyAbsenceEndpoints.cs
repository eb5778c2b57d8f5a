using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.V1.HourlyAbsences;

/// <summary>
/// <c>/v1/company/absence-periods</c> (Personio v1: absence-periods): the absences that are counted in hours, under the ids that v2 has for
/// them. They hand on no token.
/// </summary>
internal sealed class HourlyAbsenceEndpoints(CompanyState company, EmployeeAttributes attributes, SandboxOptions options)
{
    private static readonly AccessRule Reading = new(ApiGeneration.V1, SandboxScopes.AbsencesRead);
    private static readonly AccessRule Writing = new(ApiGeneration.V1, SandboxScopes.AbsencesWrite);

    private readonly HourlyAbsenceView _view = new(company, attributes, options.Strictness);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/company/absence-periods", ListAsync).WithMetadata(Reading);
        routes.MapPost("/v1/company/absence-periods", CreateAsync).WithMetadata(Writing);
        routes.MapDelete("/v1/company/absence-periods/{id}", DeleteAsync).WithMetadata(Writing);
    }

    private Task ListAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        var query = AbsenceListQuery.Read(context.Request.Query, options.Strictness, errors);
        var filter = HourlyAbsenceFilter.Read(context.Request.Query, errors);
        if (errors.Any)
        {
            return V1Error.WriteInvalidAsync(context, errors.Fields, code: 0);
        }

        if (filter is null)
        {
            return V1Error.WriteProblemAsync(context, StatusCodes.Status404NotFound, 404, "models.absence-types.not-found");
        }

        var origin = CallerAddress.Of(context);
        return query.WriteAsync(
            context, query.Select(company, AbsenceUnit.Hour).Where(filter.Matches), options.Strictness, (json, period) => _view.Write(json, period, origin));
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (await V1Body.ReadAsync(context) is not { } fields)
        {
            return;
        }

        var errors = new FieldErrors();
        var draft = HourlyAbsenceDraft.Read(fields, errors);
        if (errors.Any)
        {
            await V1Error.WriteInvalidAsync(context, errors.Fields, code: 0);
            return;
        }

        if (Organization.Instance.Absences.Find(draft.Body.TypeId) is not { } type || company.FindEmployee(draft.Body.EmployeeId) is not { } person)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status404NotFound, 0, "Absence type not found.");
            return;
        }

        var period = draft.ToPeriod(type, options.TimeProvider.GetUtcNow());
        if (type.Unit != AbsenceUnit.Hour)
        {
            await V1Error.WriteAsync(
                context, StatusCodes.Status400BadRequest, 400,
                "This API doesn't support Daily Absences. Please see the documentation for the right API to use");
        }
        else if (type.NeedsCertificate || !AbsenceAnswer.TakesWorkingTime(period, person) || company.AddAbsence(period, out var added) != AbsenceOutcome.Done)
        {
            await AbsenceAnswer.WriteNotInsertedAsync(context);
        }
        else
        {
            await WriteCreatedAsync(context, added);
        }
    }

    private Task DeleteAsync(HttpContext context)
    {
        if (!Guid.TryParse(context.Request.RouteValues["id"] as string, out var id))
        {
            return AbsenceAnswer.WriteNoIdAsync(context);
        }

        return company.FindAbsence(id) is { Type.Unit: AbsenceUnit.Hour } && company.RemoveAbsence(id)
            ? AbsenceAnswer.WriteDeletedAsync(context)
            : AbsenceAnswer.WriteNotFoundAsync(context);
    }

    /// <summary>An array of one, as in Personio's example, or the object alone, as in its schema.</summary>
    private Task WriteCreatedAsync(HttpContext context, AbsencePeriod added) => JsonAnswer.WriteV1Async(context, StatusCodes.Status201Created, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WritePropertyName("data");
        if (options.Strictness.CreatedAbsenceAsObject)
        {
            _view.Write(json, added, CallerAddress.Of(context));
        }
        else
        {
            json.WriteStartArray();
            _view.Write(json, added, CallerAddress.Of(context));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
