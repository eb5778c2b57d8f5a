using Personio.Sandbox.Company;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.ControlPanel;

/// <summary><c>GET /__sandbox/absences</c>: those that somebody has to decide about, the first to begin first, fifty at most.</summary>
internal sealed class PendingAbsenceEndpoint(CompanyState company)
{
    private const int MaxShown = 50;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/__sandbox/absences", AnswerAsync);

    private Task AnswerAsync(HttpContext context)
    {
        var pending = company.Absences.Where(absence => absence.Status is AbsenceStatus.Pending or AbsenceStatus.SubstituteRequested).ToArray();
        return SandboxAnswer.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", pending.Length);
            json.WriteStartArray("absences");
            foreach (var absence in pending.OrderBy(one => one.Start).ThenBy(one => one.Number).Take(MaxShown))
            {
                var person = company.FindEmployee(absence.PersonId);
                json.WriteStartObject();
                json.WriteString("id", absence.Id);
                json.WriteString("person", $"{person?.FirstName} {person?.LastName}");
                json.WriteString("type", absence.Type.Name);
                json.WriteString("firstDay", absence.FirstDay.ToString("yyyy-MM-dd"));
                json.WriteString("lastDay", absence.LastDay?.ToString("yyyy-MM-dd"));
                json.WriteString("status", absence.Status);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
