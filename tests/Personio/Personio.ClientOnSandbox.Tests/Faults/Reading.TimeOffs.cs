using Personio.Client.HourlyAbsences;
using Personio.Client.TimeOffs;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private const string FirstTimeOff = "880003";

    private static Reading[] TimeOffs =>
    [
        new("TimeOffsClient.ListTypesAsync", "/v1/company/time-off-types", false,
            async s => Join((await s.Client<TimeOffsClient>().ListTypesAsync()).Select(type => type.Id))),
        new("TimeOffsClient.ListAsync", "/v1/company/time-offs", false,
            s => Ids(s.Client<TimeOffsClient>().ListAsync(new TimeOffFilter { From = JuneFirst.AddMonths(-4) }), timeOff => timeOff.Id)),
        new("TimeOffsClient.GetAsync", "/v1/company/time-offs/", false, async s => (await s.Client<TimeOffsClient>().GetAsync(FirstTimeOff))?.IdV2 ?? "none"),
        new("HourlyAbsencesClient.ListAsync", "/v1/company/absence-periods", false,
            s => Ids(s.Client<HourlyAbsencesClient>().ListAsync(), absence => absence.Id)),
    ];
}
