using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.Projects;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] Times =>
    [
        new("AbsencesClient.ListTypesAsync", "/v2/absence-types", true,
            async s => Join((await s.Client<AbsencesClient>().ListTypesAsync()).Select(type => type.Id))),
        new("AbsencesClient.GetTypeAsync", "/v2/absence-types/", false,
            async s => (await s.Client<AbsencesClient>().GetTypeAsync(s.Scenery.Vacation))?.Name ?? "none"),
        new("AbsencesClient.ListAsync", "/v2/absence-periods", true,
            s => Ids(s.Client<AbsencesClient>().ListAsync(new AbsenceFilter { From = new(2026, 3, 1), To = JuneLast }), absence => absence.Id)),
        new("AbsencesClient.GetAsync", "/v2/absence-periods/", false,
            async s => (await s.Client<AbsencesClient>().GetAsync(s.Scenery.Absence))?.Id ?? "none"),
        new("AbsencesClient.ListDaysAsync", "/v2/absence-periods/", true,
            s => Ids(s.Client<AbsencesClient>().ListDaysAsync(s.Scenery.Absence), day => $"{day.Date} {day.Value}")),
        new("AttendancePeriodsClient.ListAsync", "/v2/attendance-periods", true, s => Each(
            s.Client<AttendancePeriodsClient>().ListAsync(new AttendancePeriodFilter { From = JuneFirst, To = JuneFirst.AddDays(2) }))),
        new("AttendancePeriodsClient.GetAsync", "/v2/attendance-periods/", false,
            async s => (await s.Client<AttendancePeriodsClient>().GetAsync(s.Scenery.Attendance))?.Id ?? "none"),
        new("ProjectsClient.ListAsync", "/v2/projects", true, s => Each(s.Client<ProjectsClient>().ListAsync())),
        new("ProjectsClient.GetAsync", "/v2/projects/", false, async s => (await s.Client<ProjectsClient>().GetAsync("82101"))?.Name ?? "none"),
        new("ProjectsClient.ListMembersAsync", "/v2/projects/", true, s => Ids(s.Client<ProjectsClient>().ListMembersAsync("82103"), id => id)),
    ];
}
