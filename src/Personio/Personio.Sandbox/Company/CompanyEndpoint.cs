using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Company;

/// <summary><c>GET /__sandbox/company</c>: what the company holds just now.</summary>
internal sealed class CompanyEndpoint(CompanyState company, SandboxOptions options)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/__sandbox/company", AnswerAsync);

    public SandboxCompanySummary Summarize()
    {
        var employees = company.Employees;
        var organization = Organization.Instance;
        return new SandboxCompanySummary(
            company.Today,
            options.Seed,
            employees.Count,
            employees.First(employee => employee.Department == organization.Board && employee.SupervisorId is null).Id,
            employees.CountBy(employee => employee.Status)
                .OrderBy(status => status.Key, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal),
            organization.Departments.Count + 1,
            employees.Where(employee => employee.Team is not null).DistinctBy(employee => employee.Team).Count(),
            organization.Offices.Count,
            organization.Absences.All.Count,
            company.Absences.Count,
            company.Absences.Count(period => period.End is null));
    }

    private Task AnswerAsync(HttpContext context)
    {
        var summary = Summarize();
        return SandboxAnswer.WriteAsync(context, json =>
        {
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
        });
    }
}
