using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

/// <summary>Employees by address, by time of change, up the line, and their balances.</summary>
public sealed class EmployeeLookupTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Employee_ByEmail_IsWhoHasIt()
    {
        var listed = (await shared.Session.DataAsync("{ employees(first: 1) { nodes { id email } } }")).GetProperty("employees").GetProperty("nodes")[0];
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($email: String) { employee(email: $email) { id } }", new { email = listed.GetProperty("email").GetString()!.ToUpperInvariant() });

        data.GetProperty("employee").GetProperty("id").GetString().ShouldBe(listed.GetProperty("id").GetString());
        shared.Session.TakeCalls().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("nobody@sandbox.example", 1)]
    [InlineData("no address", 0)]
    public async Task Employee_ByEmailNobodyHas_IsNull(string email, int calls)
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("query ($email: String) { employee(email: $email) { id } }", new { email });

        data.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
        shared.Session.TakeCalls().Count.ShouldBe(calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(id: \"7\", email: \"a@b.example\")")]
    [InlineData("(id: null, email: null)")]
    public async Task Employee_ByNeitherOrBoth_IsRefusedWithoutACall(string arguments)
    {
        shared.Session.TakeCalls();

        var response = await shared.Session.AskAsync($"{{ employee{arguments} {{ id }} }}");

        var error = response.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        error.GetProperty("message").GetString()!.ShouldContain("exactly one");
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Employees_UpdatedSince_AreThoseThatChanged()
    {
        await using var session = await SubgraphSession.StartAsync();
        var latest = Nodes(await session.DataAsync("{ employees(first: 50, order: [{ lastModifiedAt: DESC }]) { nodes { id lastModifiedAt } } }"));
        var since = latest[^1].GetProperty("lastModifiedAt").GetDateTimeOffset();
        session.TakeCalls();

        var changed = Nodes(await session.DataAsync(
            "query ($since: DateTime) { employees(first: 200, updatedSince: $since, where: { id: { neq: \"1\" } }, order: [{ lastModifiedAt: DESC }]) { nodes { id lastModifiedAt } } }",
            new { since }));

        changed.ShouldAllBe(e => e.GetProperty("lastModifiedAt").GetDateTimeOffset() >= since);
        latest.Select(e => e.GetProperty("id").GetString()).ShouldBeSubsetOf(changed.Select(e => e.GetProperty("id").GetString()));
        var calls = session.TakeCalls();
        calls.Count.ShouldBe((changed.Count + 99) / 100);
        calls.ShouldAllBe(call => call.Query.Contains("updated_since=", StringComparison.Ordinal) && !call.Query.Contains("attributes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Managers_OfEveryone_EndAtSomebodyWithoutOneLevelByLevel()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ employees(first: 50) { nodes { id supervisor { id } managers { id supervisor { id } } } } }");

        foreach (var employee in data.GetProperty("employees").GetProperty("nodes").EnumerateArray())
        {
            var line = employee.GetProperty("managers").EnumerateArray().ToList();
            var below = employee;
            foreach (var manager in line)
            {
                manager.GetProperty("id").GetString().ShouldBe(below.GetProperty("supervisor").GetProperty("id").GetString());
                below = manager;
            }

            below.GetProperty("supervisor").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        // The page, and at most the directory.
        shared.Session.TakeCalls().Count.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task AbsenceBalances_OfSomeEmployees_AreACallForEachAndOnce()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ employees(first: 3) { nodes { absenceBalances { id name category balance availableBalance } again: absenceBalances { id } } } }");

        foreach (var employee in data.GetProperty("employees").GetProperty("nodes").EnumerateArray())
        {
            var balance = employee.GetProperty("absenceBalances")[0];
            balance.GetProperty("category").GetString().ShouldBe("paid_vacation");
            balance.GetProperty("availableBalance").GetDecimal().ShouldBeLessThanOrEqualTo(balance.GetProperty("balance").GetDecimal());
        }

        shared.Session.TakeCalls().Count(call => call.Path.EndsWith("/absences/balance", StringComparison.Ordinal)).ShouldBe(3);
    }

    private static List<JsonElement> Nodes(JsonElement data) => [.. data.GetProperty("employees").GetProperty("nodes").EnumerateArray()];
}
