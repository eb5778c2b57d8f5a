using Personio.Client.AttendanceProjects;
using Personio.Client.Attendances;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] Attendances =>
    [
        new("AttendancesClient.ListAsync", "/v1/company/attendances", false,
            s => Ids(s.Client<AttendancesClient>().ListAsync(new AttendanceFilter { From = JuneFirst, To = JuneLast }), row => row.Id)),
        new("AttendanceProjectsClient.ListAsync", "/v1/company/attendances/projects", false,
            async s => Join((await s.Client<AttendanceProjectsClient>().ListAsync()).Select(project => project.Id))),
    ];
}
