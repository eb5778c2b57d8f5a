using System.Text.Json;

namespace Personio.Sandbox.Company.Saving;

/// <summary>Completes what a file written by hand leaves out and no blank item can say: catalogues, and ids that nobody cares to think of.</summary>
internal static class CompanyFileDefaults
{
    public static CompanyFile Complete(JsonElement json, CompanyFile file) => file with
    {
        CompensationTypes = json.TryGetProperty("compensationTypes", out _) ? file.CompensationTypes : CompensationCatalog.All,
        Employees = [.. file.Employees.Select(WithEmployment)],
        Absences = Numbered(file),
    };

    private static EmployeeRecord WithEmployment(EmployeeRecord employee)
        => employee.EmploymentId != Guid.Empty ? employee : employee with { EmploymentId = new SeededRandom((ulong)employee.Id).NextGuid() };

    private static AbsencePeriod[] Numbered(CompanyFile file)
    {
        var last = file.Absences.Select(absence => absence.Number).Append(file.LastIds.Absence).Append(AbsenceGenerator.FirstNumber).Max();
        return [.. file.Absences.Select(absence => absence.Number != 0 ? absence : absence with { Number = ++last })];
    }
}
