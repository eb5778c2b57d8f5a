using Personio.Client.CustomReports;
using Personio.Client.Errors;
using Personio.Client.Persons;
using Personio.Client.Reports;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Reports;

public sealed class ReportTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private LiveSession Session => shared.Session;

    [Fact]
    public async Task ReadRows_PageByPage_TellsOfEverybodyWhoIsThere()
    {
        var client = Session.Client<ReportsClient>();
        var report = await client.ListAsync("headcount").FirstAsync(report => report.ChartType == "table");

        var rows = await client.ReadRowsAsync(report.Id, locale: "de", pageSize: 30).ToListAsync();

        rows.Count.ShouldBe(Session.Sandbox.Company.Employees - Session.Sandbox.Company.EmployeesByStatus["inactive"]);
        rows[0].Columns.First(column => column.Name == "department").Display.ShouldBe("Abteilung");
        rows.ShouldAllBe(row => row["first_name"]!.Text != null && row["weekly_working_hours"]!.Number > 0);
        rows.SelectMany(row => row["department"]?.Options ?? []).ShouldContain("Engineering");
        (await client.ReadRowsAsync(report.Id, pageSize: null).CountAsync()).ShouldBe(rows.Count);
    }

    [Fact]
    public async Task ReadRows_MoneyAndEmptyCells_AreKept()
    {
        var client = Session.Client<ReportsClient>();
        var report = await client.ListAsync("Salaries").SingleAsync();

        var rows = await client.ReadRowsAsync(report.Id).ToListAsync();

        rows.ShouldContain(row => row["fix_salary"] != null && row["fix_salary"]!.UnknownFields!.ContainsKey("monetary_value"));
        rows.ShouldContain(row => row["cost_centers"] == null, "the board is on no cost center");
    }

    [Fact]
    public async Task ReadRows_ChartOrUnknown_IsATypedError()
    {
        var client = Session.Client<ReportsClient>();
        var chart = await client.ListAsync().FirstAsync(report => report.ChartType == "bar");

        var exception = await Should.ThrowAsync<PersonioInvalidRequestException>(async () => await client.ReadRowsAsync(chart.Id).ToListAsync());
        exception.PersonioMessage!.ShouldContain("Unsupported nested type");
        await Should.ThrowAsync<PersonioNotFoundException>(async () => await client.ReadRowsAsync(Guid.NewGuid().ToString()).ToListAsync());
    }

    [Fact]
    public async Task ListAttributes_OfTheCompany_HaveTypes()
        => (await Session.Client<ReportsClient>().ListAttributesAsync()).ShouldAllBe(attribute => attribute.Key != null && attribute.Type != null);

    [Fact]
    public async Task List_WithoutTheRight_IsAnInvalidRequestBecausePersoniosReportsAnswer400()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.EmployeesRead] });

        await Should.ThrowAsync<PersonioInvalidRequestException>(async () => await session.Client<ReportsClient>().ListAsync().ToListAsync());
        await Should.ThrowAsync<PersonioForbiddenException>(() => session.Client<CustomReportsClient>().ListAsync());
    }

    [Fact]
    public async Task List_ReportsThatAreNotShared_DoNotExistInEitherGeneration()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 3, SharedReports = ["Salaries"] });

        (await session.Client<ReportsClient>().ListAsync().ToListAsync()).ShouldHaveSingleItem().Name.ShouldBe("Salaries");
        (await session.Client<CustomReportsClient>().ListAsync()).ShouldHaveSingleItem().Name.ShouldBe("Salaries");
    }

    [Fact]
    public async Task CustomReports_ListGetAndRows_TellOfEachEmployeeOnce()
    {
        var client = Session.Client<CustomReportsClient>();
        var reports = await client.ListAsync();
        var headcount = reports.First(report => report.Name == "Headcount");

        var rows = await client.ListRowsAsync(headcount.Id).ToListAsync();

        rows.Count.ShouldBe(Session.Sandbox.Company.Employees - Session.Sandbox.Company.EmployeesByStatus["inactive"]);
        rows.Count.ShouldBeGreaterThan(100, "more than a page");
        rows[0].Cells.First(cell => cell.AttributeId == "department" || cell.AttributeId == "first_name").Value.ShouldNotBeNull();
        (await client.GetAsync(headcount.Id))!.Columns.ShouldBe(headcount.Columns);
        (await client.ListAsync([headcount.Id], "up_to_date")).ShouldHaveSingleItem().Id.ShouldBe(headcount.Id);
        (await client.ListAsync(status: "updating")).ShouldBeEmpty();
        (await client.GetAsync(Guid.NewGuid().ToString())).ShouldBeNull();
    }

    [Fact]
    public async Task CustomReport_Historical_HasEffectiveDates()
    {
        var client = Session.Client<CustomReportsClient>();
        var history = (await client.ListAsync()).First(report => report.Type == "historical_data");

        var rows = await client.ListRowsAsync(history.Id).ToListAsync();

        rows.SelectMany(row => row.Cells).ShouldAllBe(cell => cell.EffectiveDate != null);
    }

    [Fact]
    public async Task CustomReportColumns_OfAReport_HaveTitlesInTheLanguage()
    {
        var client = Session.Client<CustomReportsClient>();
        var headcount = (await client.ListAsync()).First(report => report.Name == "Headcount");

        var columns = await client.ListColumnsAsync(headcount.Id, ["department"], "de");

        columns.ShouldHaveSingleItem().HumanReadable.ShouldBe("Abteilung");
        (await client.ListColumnsAsync()).Count.ShouldBeGreaterThan(headcount.Columns.Count);
    }

    [Fact]
    public async Task CustomReport_AfterAPersonWasDeleted_IsAsOldAsItsRefreshWhileV2IsLive()
    {
        await using var session = await LiveSession.StartAsync();
        var custom = session.Client<CustomReportsClient>();
        var id = (await custom.ListAsync()).First(report => report.Name == "Headcount").Id;
        var before = await custom.ListRowsAsync(id).CountAsync();
        var gone = await session.Client<PersonsClient>().ListAsync().FirstAsync(person => person.Status == PersonStatus.Active);

        await session.Client<PersonsClient>().DeleteAsync(gone.Id);

        (await custom.ListRowsAsync(id).CountAsync()).ShouldBe(before);
        (await session.Client<ReportsClient>().ReadRowsAsync(id).CountAsync()).ShouldBe(before - 1);
    }
}
