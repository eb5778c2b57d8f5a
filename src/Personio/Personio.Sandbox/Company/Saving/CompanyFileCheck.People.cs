using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.Company.Saving;

/// <summary>Employees, and those that reports remember.</summary>
internal static partial class CompanyFileCheck
{
    private static readonly string[] EmploymentTypes = ["internal", "external"];

    private static void CheckPeople(CompanyFile file, CompanyMistakes mistakes)
    {
        var employees = file.Employees;
        Each(employees, "employees", "id", employee => employee.Id > 0, "use a positive number.", mistakes);
        Unique(employees, "employees", "id", employee => employee.Id, mistakes);
        Unique(
            employees.Select((employee, index) => employee.Email.Length > 0 ? employee.Email : $"\0{index}"), "employees", "email", email => email,
            mistakes, StringComparer.OrdinalIgnoreCase);
        CheckUnits(employees, "employees", file, mistakes);
        Known(employees, "employees", "supervisorId", employee => employee.SupervisorId, employees.Select(one => (long?)one.Id), "employee", mistakes);
        Known(employees, "employees", "jobId", employee => employee.JobId, file.Jobs.Select(job => (Guid?)job.Id), "job", mistakes);
        CheckEmployments(employees, mistakes);
        CheckCircles(employees, mistakes);
        CheckUnits(file.ReportedEmployees, "reportedEmployees", file, mistakes);
    }

    private static void CheckEmployments(IReadOnlyList<EmployeeRecord> employees, CompanyMistakes mistakes)
    {
        var seen = new HashSet<Guid>();
        foreach (var (index, employee) in employees.Index())
        {
            mistakes.Require(seen.Add(employee.EmploymentId), $"employees[{index}].employmentId", "there is another employment of that id.");
            foreach (var (former, employment) in employee.FormerEmployments.Index())
            {
                mistakes.Require(seen.Add(employment.Id), $"employees[{index}].formerEmployments[{former}].id", "there is another employment of that id.");
            }
        }
    }

    private static void CheckUnits(IReadOnlyList<EmployeeRecord> employees, string section, CompanyFile file, CompanyMistakes mistakes)
    {
        OneOf(employees, section, "status", employee => employee.Status, EmployeeFields.Statuses, mistakes);
        OneOf(employees, section, "employmentType", employee => employee.EmploymentType, EmploymentTypes, mistakes);
        Known(employees, section, "department", employee => employee.Department, Departments, "department", mistakes);
        Known(employees, section, "team", employee => employee.Team, file.Teams, "team", mistakes);
        var centers = Organization.Instance.CostCenters.ToHashSet();
        Each(employees, section, "costCenters", employee => employee.CostCenters.All(share => centers.Contains(share.CostCenter)), "there is an unknown one.", mistakes);
    }

    /// <summary>Nobody is above themselves: else nobody would be at the top.</summary>
    private static void CheckCircles(IReadOnlyList<EmployeeRecord> employees, CompanyMistakes mistakes)
    {
        var above = employees.DistinctBy(employee => employee.Id).ToDictionary(employee => employee.Id, employee => employee.SupervisorId);
        var fine = new HashSet<long>();
        foreach (var (index, employee) in employees.Index())
        {
            var path = new HashSet<long>();
            for (long? id = employee.Id; id is { } one && !fine.Contains(one); id = above.GetValueOrDefault(one))
            {
                if (!path.Add(one))
                {
                    mistakes.Add($"employees[{index}].supervisorId", "this leads round in a circle.");
                    break;
                }
            }

            fine.UnionWith(path);
        }
    }
}
