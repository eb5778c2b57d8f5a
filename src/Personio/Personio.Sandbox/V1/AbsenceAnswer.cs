using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1;

/// <summary>What v1 answers to writes of both kinds of absences. Why one could not be inserted it hardly ever says (Personio v1: create a time-off).</summary>
internal static class AbsenceAnswer
{
    /// <summary>Whether anything is left of it beside weekends, holidays and times that cannot be.</summary>
    public static bool TakesWorkingTime(AbsencePeriod draft, EmployeeRecord person)
        => AbsenceRange.Fault(draft) is null && AbsenceBreakdown.Of(draft, person, draft.FirstDay).Any(day => day.Days > 0 || day.Minutes > 0);

    public static Task WriteNotInsertedAsync(HttpContext context)
        => V1Error.WriteAsync(context, StatusCodes.Status400BadRequest, 400, "Error when trying to insert absence period");

    public static Task WriteNoIdAsync(HttpContext context)
        => V1Error.WriteAsync(context, StatusCodes.Status400BadRequest, 400, "The absence period id is invalid.");

    public static Task WriteNotFoundAsync(HttpContext context)
        => V1Error.WriteAsync(context, StatusCodes.Status404NotFound, 404, "The absence period was not found.");

    public static Task WriteDeletedAsync(HttpContext context) => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartObject("data");
        json.WriteString("message", "The absence period was deleted.");
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
