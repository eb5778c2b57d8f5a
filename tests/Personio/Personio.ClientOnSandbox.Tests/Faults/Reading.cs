using Personio.Client.Absences;
using Personio.Client.Compensations;
using Personio.Client.CostCenters;
using Personio.Client.CustomReports;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.HourlyAbsences;
using Personio.Client.Jobs;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.Persons;
using Personio.Client.Projects;
using Personio.Client.Reports;
using Personio.Client.Resources;
using Personio.Client.SalaryBands;
using Personio.Client.TimeOffs;
using Personio.Client.Webhooks;
using Personio.Client.Workplaces;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>An operation that changes nothing.</summary>
/// <param name="Name">The client's method.</param>
/// <param name="Path">How the paths of its calls begin.</param>
/// <param name="IsPaged">Whether it reads a list page by page.</param>
/// <param name="Read">Calls it, and tells what came: the same text for the same answer.</param>
internal sealed record Reading(string Name, string Path, bool IsPaged, Func<FaultySession, Task<string>> Read)
{
    private const string FirstTimeOff = "880003";

    private static readonly DateOnly JuneFirst = new(2026, 6, 1);
    private static readonly DateOnly JuneLast = new(2026, 6, 30);

    public static IReadOnlyList<Reading> All { get; } =
    [
        new("EmployeesClient.ListAllAsync", "/v1/company/employees", true,
            s => Ids(s.Client<EmployeesClient>().ListAllAsync(), employee => employee.Id)),
        new("EmployeesClient.ListPageAsync", "/v1/company/employees", false,
            async s => Join((await s.Client<EmployeesClient>().ListPageAsync(0, 20)).Items.Select(employee => employee.Id))),
        new("EmployeesClient.GetAsync", "/v1/company/employees/", false,
            async s => (await s.Client<EmployeesClient>().GetAsync(s.Boss))?.Email ?? "none"),
        new("EmployeesClient.GetAttributesAsync", "/v1/company/employees/attributes", false,
            async s => Join((await s.Client<EmployeesClient>().GetAttributesAsync()).Select(attribute => attribute.Key))),
        new("EmployeesClient.GetCustomAttributesAsync", "/v1/company/employees/custom-attributes", false,
            async s => Join((await s.Client<EmployeesClient>().GetCustomAttributesAsync()).Select(attribute => attribute.Key))),
        new("EmployeesClient.GetAbsenceBalancesAsync", "/v1/company/employees/", false,
            async s => (await s.Client<EmployeesClient>().GetAbsenceBalancesAsync(s.Boss))?.Count.ToString() ?? "none"),
        new("CustomReportsClient.ListAsync", "/v1/company/custom-reports", false,
            async s => Join((await s.Client<CustomReportsClient>().ListAsync()).Select(report => report.Id))),
        new("CustomReportsClient.ListColumnsAsync", "/v1/company/custom-reports/columns", false,
            async s => (await s.Client<CustomReportsClient>().ListColumnsAsync()).Count.ToString()),
        new("TimeOffsClient.ListTypesAsync", "/v1/company/time-off-types", false,
            async s => Join((await s.Client<TimeOffsClient>().ListTypesAsync()).Select(type => type.Id))),
        new("TimeOffsClient.ListAsync", "/v1/company/time-offs", true,
            s => Ids(s.Client<TimeOffsClient>().ListAsync(new TimeOffFilter { From = JuneFirst.AddMonths(-4) }), timeOff => timeOff.Id)),
        new("TimeOffsClient.GetAsync", "/v1/company/time-offs/", false, async s => (await s.Client<TimeOffsClient>().GetAsync(FirstTimeOff))?.IdV2 ?? "none"),
        new("HourlyAbsencesClient.ListAsync", "/v1/company/absence-periods", true,
            s => Ids(s.Client<HourlyAbsencesClient>().ListAsync(), absence => absence.Id)),
        new("PersonsClient.ListAsync", "/v2/persons", true, s => Each(s.Client<PersonsClient>().ListAsync())),
        new("PersonsClient.GetAsync", "/v2/persons/", false, async s => (await s.Client<PersonsClient>().GetAsync(s.Boss))?.Id ?? "none"),
        new("EmploymentsClient.ListAsync", "/v2/persons/", true, s => Each(s.Client<EmploymentsClient>().ListAsync(s.Boss))),
        new("LegalEntitiesClient.ListAsync", "/v2/legal-entities", true, s => Each(s.Client<LegalEntitiesClient>().ListAsync())),
        new("LegalEntitiesClient.GetAsync", "/v2/legal-entities/", false,
            async s => (await s.Client<LegalEntitiesClient>().GetAsync("170"))?.Id ?? "none"),
        new("OrgUnitsClient.ListAsync", "/v2/org-units", true, s => Each(s.Client<OrgUnitsClient>().ListAsync(OrgUnitType.Department))),
        new("CostCentersClient.ListAsync", "/v2/cost-centers", true, s => Each(s.Client<CostCentersClient>().ListAsync())),
        new("WorkplacesClient.ListAsync", "/v2/workplaces", true, s => Each(s.Client<WorkplacesClient>().ListAsync())),
        new("JobsClient.ListAsync", "/v2/jobs", true, s => Each(s.Client<JobsClient>().ListAsync())),
        new("SalaryBandsClient.ListAsync", "/v2/salary-bands", true, s => Each(s.Client<SalaryBandsClient>().ListAsync())),
        new("CompensationsClient.ListAsync", "/v2/compensations", true, s => Each(s.Client<CompensationsClient>().ListAsync(JuneFirst, JuneLast))),
        new("CompensationsClient.ListTypesAsync", "/v2/compensations/types", true, s => Each(s.Client<CompensationsClient>().ListTypesAsync())),
        new("ReportsClient.ListAsync", "/v2/reports", true, s => Each(s.Client<ReportsClient>().ListAsync())),
        new("ReportsClient.ListAttributesAsync", "/v2/reports/attributes", false,
            async s => (await s.Client<ReportsClient>().ListAttributesAsync()).Count.ToString()),
        new("AbsencesClient.ListTypesAsync", "/v2/absence-types", true,
            async s => Join((await s.Client<AbsencesClient>().ListTypesAsync()).Select(type => type.Id))),
        new("ProjectsClient.ListAsync", "/v2/projects", true, s => Each(s.Client<ProjectsClient>().ListAsync())),
        new("ProjectsClient.GetAsync", "/v2/projects/", false, async s => (await s.Client<ProjectsClient>().GetAsync("82101"))?.Name ?? "none"),
        new("ProjectsClient.ListMembersAsync", "/v2/projects/", true, s => Ids(s.Client<ProjectsClient>().ListMembersAsync("82103"), id => id)),
        new("WebhooksClient.ListAsync", "/v2/webhooks", true, s => Each(s.Client<WebhooksClient>().ListAsync())),
    ];

    private static Task<string> Each<T>(IAsyncEnumerable<T> list)
        where T : PersonioResource => Ids(list, one => one.Id);

    private static async Task<string> Ids<T>(IAsyncEnumerable<T> list, Func<T, string> id) => Join(await list.Select(id).ToListAsync());

    private static string Join(IEnumerable<string> texts) => string.Join(',', texts);
}
