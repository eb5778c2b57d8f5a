using System.Globalization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Approvals;

/// <summary>
/// <c>POST /__sandbox/absences/{id}/approve</c> and <c>/reject</c>: decides about a pending absence, by its id in v2 or its number in v1. No
/// API of Personio can; people do it in the web app.
/// </summary>
internal sealed class AbsenceApprovalEndpoints(CompanyState company, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/__sandbox/absences/{id}/approve", context => DecideAsync(context, approves: true));
        routes.MapPost("/__sandbox/absences/{id}/reject", context => DecideAsync(context, approves: false));
    }

    private Task DecideAsync(HttpContext context, bool approves)
    {
        var id = Id((string)context.Request.RouteValues["id"]!);
        return company.DecideAbsence(id, approves, clock.GetUtcNow(), out var decided) switch
        {
            ApprovalOutcome.NotFound => SandboxAnswer.WriteMistakeAsync(
                context, "There is no such absence: use its id in v2, or its number in v1's time-offs.", StatusCodes.Status404NotFound),
            ApprovalOutcome.NotPending => SandboxAnswer.WriteMistakeAsync(
                context, $"The absence is not pending: it is {decided!.Status}.", StatusCodes.Status409Conflict),
            _ => SandboxAnswer.WriteAsync(context, json =>
            {
                json.WriteStartObject();
                json.WriteString("id", decided!.Id);
                json.WriteNumber("number", decided.Number);
                json.WriteString("status", decided.Status);
                json.WriteEndObject();
            }),
        };
    }

    private Guid Id(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return company.FindAbsence(number)?.Id ?? Guid.Empty;
        }

        return Guid.TryParse(text, out var id) ? id : Guid.Empty;
    }
}
