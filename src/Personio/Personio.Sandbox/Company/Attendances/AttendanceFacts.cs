namespace Personio.Sandbox.Company.Attendances;

/// <summary>What the rest of the company says about an attendance just now.</summary>
internal static class AttendanceFacts
{
    public static bool IsHoliday(CompanyState company, AttendanceRecord record)
        => company.FindEmployee(record.PersonId) is { } person && WorkCalendar.IsHoliday(person, DateOnly.FromDateTime(record.Start));

    public static bool IsOnTimeOff(CompanyState company, AttendanceRecord record)
        => company.AbsencesOf(record.PersonId).Any(absence => absence.Status == AbsenceStatus.Approved
            && absence.Start < record.Until && (absence.ExclusiveEnd ?? DateTime.MaxValue) > record.Start);
}
