using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.Company.Saving;

/// <summary>Absences and attendances.</summary>
internal static partial class CompanyFileCheck
{
    private static readonly string[] AbsenceWords =
        [AbsenceStatus.Pending, AbsenceStatus.Approved, AbsenceStatus.Rejected, AbsenceStatus.SubstituteRequested];

    private static readonly string[] AttendanceWords = [AttendanceStatus.Pending, AttendanceStatus.Confirmed, AttendanceStatus.Rejected];

    private static void CheckTime(CompanyFile file, CompanyMistakes mistakes)
    {
        var people = file.Employees.Select(employee => employee.Id).ToHashSet();
        Unique(file.Absences, "absences", "id", absence => absence.Id, mistakes);
        Unique(file.Absences, "absences", "number", absence => absence.Number, mistakes);
        Known(file.Absences, "absences", "personId", absence => absence.PersonId, people, "employee", mistakes);
        OneOf(file.Absences, "absences", "status", absence => absence.Status, AbsenceWords, mistakes);
        Each(file.Absences, "absences", "end", absence => AbsenceRange.Fault(absence) is null, absence => AbsenceRange.Fault(absence)!, mistakes);
        Each(file.Absences, "absences", "start", IsWhereItsUnitBegins, "a type that is tracked in days begins and ends at midnight.", mistakes);
        CheckOverlaps(file.Absences, mistakes);
        if (file.GeneratedAttendances is { } origin)
        {
            mistakes.Require(
                origin.Employees is >= 1 and <= SandboxOptions.MaxEmployees && origin.Today.Year is >= FirstYear and <= LastYear,
                "generatedAttendances", $"use 1 to {SandboxOptions.MaxEmployees} employees and a day from {FirstYear} to {LastYear}.");
        }

        Unique(file.Attendances, "attendances", "personId", one => one.PersonId, mistakes);
        Known(file.Attendances, "attendances", "personId", one => one.PersonId, people, "employee", mistakes);
        foreach (var (index, one) in file.Attendances.Index())
        {
            var section = $"attendances[{index}].periods";
            Each(one.Periods, section, "personId", period => period.PersonId == one.PersonId, "it is somebody else's.", mistakes);
            Each(one.Periods, section, "end", IsOfOneDay, "it has to be after the start and on the same day.", mistakes);
            OneOf(one.Periods, section, "status", period => period.Status, AttendanceWords, mistakes);
        }

        Unique(file.Attendances.SelectMany(one => one.Periods), "attendances", "periods.id", period => period.Id, mistakes);
    }

    private static bool IsWhereItsUnitBegins(AbsencePeriod absence)
        => absence.Type.Unit != AbsenceUnit.Day || (absence.Start.TimeOfDay == TimeSpan.Zero && (absence.End?.TimeOfDay ?? TimeSpan.Zero) == TimeSpan.Zero);

    private static bool IsOfOneDay(AttendanceRecord period)
        => period.End is not { } end || (end > period.Start && end <= period.Start.Date.AddDays(1));

    /// <summary>Nobody is away twice at the same time.</summary>
    private static void CheckOverlaps(IReadOnlyList<AbsencePeriod> absences, CompanyMistakes mistakes)
    {
        var taking = absences.Index().Where(one => one.Item.Status != AbsenceStatus.Rejected);
        foreach (var person in taking.GroupBy(one => one.Item.PersonId))
        {
            var inOrder = person.OrderBy(one => one.Item.Start).ToArray();
            foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
            {
                mistakes.Require(
                    !before.Item.Overlaps(after.Item), $"absences[{after.Index}].start", $"it overlaps absences[{before.Index}] of the same person.");
            }
        }
    }
}
