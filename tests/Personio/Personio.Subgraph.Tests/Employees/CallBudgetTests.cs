using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

/// <summary>How many calls a query costs, by the sandbox's own log.</summary>
public sealed class CallBudgetTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string EmployeeList = "/v1/company/employees";
    private const string AbsenceList = "/v2/absence-periods";

    [Fact]
    public async Task Employees_TwoHundredWithSupervisorNamesAndAMonthsAbsences_CostTwoPagesAndOneListing()
    {
        var session = shared.Session;
        session.TakeCalls();

        var data = await session.DataAsync("""
            {
              employees(first: 200) {
                nodes {
                  firstName
                  supervisor { firstName lastName }
                  absences(from: "2026-10-01", to: "2026-10-31") { nodes { startDate endDate } }
                }
              }
            }
            """);

        data.GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(200);
        var calls = session.TakeCalls();
        calls.Count(c => c.Path == EmployeeList).ShouldBe(2);
        var listing = calls.Where(c => c.Path == AbsenceList).ToList();
        listing.ShouldNotBeEmpty();
        listing.Count(c => !c.Query.Contains("cursor=", StringComparison.Ordinal)).ShouldBe(1, "pages of one listing");
        calls.Count.ShouldBe(2 + listing.Count, Show(calls));
    }

    [Fact]
    public async Task Employees_MoreOfTheirSupervisors_CostAtMostThePagesOfTheDirectoryOnTop()
    {
        var session = shared.Session;
        session.TakeCalls();

        await session.DataAsync("{ employees(first: 200) { nodes { firstName supervisor { position } } } }");

        var calls = session.TakeCalls();
        calls.Count.ShouldBeLessThanOrEqualTo(2 + 5, Show(calls));
    }

    [Fact]
    public async Task Employees_MoreOfOneMissingSupervisor_CostsOneCallOnTop()
    {
        var session = shared.Session;
        var first = await session.DataAsync("{ employees(first: 1) { nodes { supervisor { id } } } }");
        first.GetProperty("employees").GetProperty("nodes")[0].GetProperty("supervisor").GetProperty("id").GetString().ShouldNotBeNull();
        session.TakeCalls();

        await session.DataAsync("{ employees(first: 1) { nodes { supervisor { position } } } }");

        session.TakeCalls().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Employees_NamesOnly_AskPersonioForNamesOnly()
    {
        var session = shared.Session;
        session.TakeCalls();

        await session.DataAsync("{ employees(first: 5) { nodes { firstName lastName } } }");

        var query = Uri.UnescapeDataString(session.TakeCalls().ShouldHaveSingleItem().Query);
        query.ShouldContain("attributes[]=first_name");
        query.ShouldContain("attributes[]=last_name");
        query.ShouldNotContain("position");
        query.ShouldNotContain("supervisor");
    }

    [Fact]
    public async Task Employees_TotalCountOnly_ReadsNoPage()
    {
        var session = shared.Session;
        session.TakeCalls();

        var data = await session.DataAsync("{ employees { totalCount } }");

        data.GetProperty("employees").GetProperty("totalCount").GetInt32().ShouldBe(500);
        session.TakeCalls().ShouldHaveSingleItem().Query.ShouldContain("limit=1&");
    }

    [Fact]
    public async Task DirectReports_OfManyEmployees_ReadTheDirectoryOnce()
    {
        var session = shared.Session;
        session.TakeCalls();

        await session.DataAsync("{ employees(first: 100) { nodes { directReports { firstName } } } }");

        session.TakeCalls().Count.ShouldBe(1 + 5);
    }

    [Fact]
    public async Task Absences_WithTheirTypes_CostOneCallForAllTypes()
    {
        var session = shared.Session;
        session.TakeCalls();

        await session.DataAsync("{ absences(first: 50) { nodes { id type { name } } } }");

        session.TakeCalls().Select(c => c.Path).ShouldBe([AbsenceList, "/v2/absence-types"]);
    }

    private static string Show(IEnumerable<SandboxCall> calls) => string.Join('\n', calls.Select(c => $"{c.Method} {c.Path}{c.Query}"));
}
