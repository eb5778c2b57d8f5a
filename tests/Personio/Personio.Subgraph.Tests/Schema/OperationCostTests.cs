using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Schema;

/// <summary>What operations on the product's schema cost: a call to Personio is 20, and 1,000 are allowed.</summary>
public sealed class OperationCostTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Theory]
    [InlineData("create-employee.graphql", 64, 5)]
    [InlineData("employee-directory.graphql", 92, 78)]
    [InlineData("reporting-line.graphql", 55, 16)]
    [InlineData("team-calendar.graphql", 641, 852)]
    [InlineData("who-is-away.graphql", 81, 63)]
    public async Task OperationFile_AsItIs_FitsItsBudgetAndCallsNobodyToKnow(string file, double field, double type)
    {
        shared.Session.TakeCalls();

        var cost = await shared.Session.CostAsync(await File.ReadAllTextAsync(RepositoryFiles.PathOf($"schema/operations/{file}")));

        (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble()).ShouldBe((field, type));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Operation_WithFiftyCallsAndOne_IsRefusedBeforeTheFirst()
    {
        shared.Session.TakeCalls();
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"e{i}: employees(first: 200) {{ nodes {{ id }} }}"));
        var response = await shared.Session.AskAsync($"{{ {fields} }}");

        response.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString())
            .ShouldBe(["MAX_TYPE_COST_EXCEEDED"]);
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Operation_WithReportsOfReports_IsRefused() => (await shared.Session.CostAsync(
            "{ employees(first: 200) { nodes { directReports { directReports { directReports { id } } } } } }"))
        .GetProperty("typeCost").GetDouble().ShouldBeGreaterThan(1_000);
}
