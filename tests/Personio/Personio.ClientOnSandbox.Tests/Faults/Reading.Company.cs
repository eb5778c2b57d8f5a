using Personio.Client.CostCenters;
using Personio.Client.CustomReports;
using Personio.Client.Jobs;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.Reports;
using Personio.Client.SalaryBands;
using Personio.Client.Workplaces;

namespace Personio.ClientOnSandbox.Tests.Faults;

internal sealed partial record Reading
{
    private static Reading[] Company =>
    [
        new("LegalEntitiesClient.ListAsync", "/v2/legal-entities", true, s => Each(s.Client<LegalEntitiesClient>().ListAsync())),
        new("LegalEntitiesClient.GetAsync", "/v2/legal-entities/", false,
            async s => (await s.Client<LegalEntitiesClient>().GetAsync("170"))?.Id ?? "none"),
        new("OrgUnitsClient.ListAsync", "/v2/org-units", true, s => Each(s.Client<OrgUnitsClient>().ListAsync(OrgUnitType.Department))),
        new("OrgUnitsClient.GetAsync", "/v2/org-units/", false,
            async s => (await s.Client<OrgUnitsClient>().GetAsync(OrgUnitType.Department, s.Scenery.Department))?.Name ?? "none"),
        new("CostCentersClient.ListAsync", "/v2/cost-centers", true, s => Each(s.Client<CostCentersClient>().ListAsync())),
        new("WorkplacesClient.ListAsync", "/v2/workplaces", true, s => Each(s.Client<WorkplacesClient>().ListAsync())),
        new("JobsClient.ListAsync", "/v2/jobs", true, s => Each(s.Client<JobsClient>().ListAsync())),
        new("JobsClient.GetAsync", "/v2/jobs/", false, async s => (await s.Client<JobsClient>().GetAsync(s.Scenery.Job))?.Name ?? "none"),
        new("SalaryBandsClient.ListAsync", "/v2/salary-bands", true, s => Each(s.Client<SalaryBandsClient>().ListAsync())),
        new("SalaryBandsClient.GetAsync", "/v2/salary-bands/", false,
            async s => (await s.Client<SalaryBandsClient>().GetAsync(s.Scenery.SalaryBand))?.Name ?? "none"),
        new("CustomReportsClient.ListAsync", "/v1/company/custom-reports", false,
            async s => Join((await s.Client<CustomReportsClient>().ListAsync()).Select(report => report.Id))),
        new("CustomReportsClient.GetAsync", "/v1/company/custom-reports/reports/", false,
            async s => (await s.Client<CustomReportsClient>().GetAsync(s.Scenery.CustomReport))?.Name ?? "none"),
        new("CustomReportsClient.ListRowsAsync", "/v1/company/custom-reports/reports/", false,
            async s => (await s.Client<CustomReportsClient>().ListRowsAsync(s.Scenery.CustomReport).CountAsync()).ToString()),
        new("CustomReportsClient.ListColumnsAsync", "/v1/company/custom-reports/columns", false,
            async s => (await s.Client<CustomReportsClient>().ListColumnsAsync()).Count.ToString()),
        new("ReportsClient.ListAsync", "/v2/reports", false, s => Each(s.Client<ReportsClient>().ListAsync())),
        new("ReportsClient.ListAttributesAsync", "/v2/reports/attributes", false,
            async s => (await s.Client<ReportsClient>().ListAttributesAsync()).Count.ToString()),
        new("ReportsClient.ReadRowsAsync", "/v2/reports/", false,
            async s => (await s.Client<ReportsClient>().ReadRowsAsync(s.Scenery.Report, pageSize: 40).CountAsync()).ToString()),
    ];
}
