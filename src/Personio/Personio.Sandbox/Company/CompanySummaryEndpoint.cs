using System.Text.Json;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Company;

/// <summary><c>GET /__sandbox/company/summary</c>: what the company holds just now, in numbers.</summary>
internal sealed class CompanySummaryEndpoint(CompanyState company)
{
    public static SandboxCompanySummary Summarize(CompanyState company)
    {
        var employees = company.Employees;
        var organization = Organization.Instance;
        var absences = company.Absences;
        return new SandboxCompanySummary(
            company.Today,
            company.Seed,
            employees.Count,
            employees.Where(employee => employee.SupervisorId is null).MinBy(employee => employee.Department == organization.Board ? 0 : 1)!.Id,
            employees.CountBy(employee => employee.Status)
                .OrderBy(status => status.Key, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal),
            organization.Departments.Count + 1,
            employees.Where(employee => employee.Team is not null).DistinctBy(employee => employee.Team).Count(),
            organization.Offices.Count,
            organization.Absences.All.Count,
            absences.Count,
            absences.Count(period => period.End is null));
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/__sandbox/company/summary", AnswerAsync);

    public static void Write(Utf8JsonWriter json, CompanyState company)
    {
        var summary = Summarize(company);
        json.WriteStartObject();
        json.WriteString("today", summary.Today.ToString("yyyy-MM-dd"));
        json.WriteNumber("seed", summary.Seed);
        json.WriteNumber("employees", summary.Employees);
        json.WriteNumber("chiefExecutiveId", summary.ChiefExecutiveId);
        json.WriteStartObject("employeesByStatus");
        foreach (var (status, count) in summary.EmployeesByStatus)
        {
            json.WriteNumber(status, count);
        }

        json.WriteEndObject();
        json.WriteNumber("departments", summary.Departments);
        json.WriteNumber("teams", summary.Teams);
        json.WriteNumber("offices", summary.Offices);
        json.WriteNumber("absenceTypes", summary.AbsenceTypes);
        json.WriteNumber("absencePeriods", summary.AbsencePeriods);
        json.WriteNumber("openEndedAbsences", summary.OpenEndedAbsences);
        json.WriteEndObject();
    }

    private Task AnswerAsync(HttpContext context) => SandboxAnswer.WriteAsync(context, json => Write(json, company));
}
