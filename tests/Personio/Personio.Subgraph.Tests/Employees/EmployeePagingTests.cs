using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

public sealed class EmployeePagingTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(150)]
    public async Task Employees_WalkedForwards_AreAllThereOnce(int size)
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = (await shared.Session.DataAsync(
                "query ($first: Int, $after: String) { employees(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }",
                new { first = size, after })).GetProperty("employees");
            ids.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        ids.Count.ShouldBe(500);
        ids.Distinct().Count().ShouldBe(500);
    }

    [Fact]
    public async Task Employees_LastOnes_AreTheEndOfTheList()
    {
        var last = await IdsAsync("{ employees(last: 5) { nodes { id } } }");
        var all = new List<string>();
        all.AddRange(await IdsAsync("{ employees(first: 200) { nodes { id } } }"));
        all.AddRange(await IdsAsync("query ($after: String) { employees(first: 200, after: $after) { nodes { id } } }", new { after = await CursorAsync(200) }));
        all.AddRange(await IdsAsync("query ($after: String) { employees(first: 200, after: $after) { nodes { id } } }", new { after = await CursorAsync(400) }));

        last.ShouldBe(all.TakeLast(5));
    }

    [Theory]
    [InlineData("{ employees(first: 201) { nodes { id } } }")]
    [InlineData("{ employees(first: -1) { nodes { id } } }")]
    [InlineData("{ employees(first: 1, last: 1) { nodes { id } } }")]
    [InlineData("""{ employees(after: "nonsense") { nodes { id } } }""")]
    public async Task Employees_ImpossiblePage_IsRefusedWithoutACall(string query)
    {
        await using var session = await SubgraphSession.StartAsync();

        var response = await session.AskAsync(query);

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        response.GetProperty("data").GetProperty("employees").ValueKind.ShouldBe(JsonValueKind.Null);
        session.TakeCalls().ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string query, object? variables = null) =>
        [.. (await shared.Session.DataAsync(query, variables)).GetProperty("employees").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];

    private async Task<string> CursorAsync(int position)
    {
        var page = await shared.Session.DataAsync("{ employees(first: 200) { pageInfo { endCursor } } }");
        var cursor = page.GetProperty("employees").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        for (var at = 200; at < position; at += 200)
        {
            page = await shared.Session.DataAsync(
                "query ($after: String) { employees(first: 200, after: $after) { pageInfo { endCursor } } }", new { after = cursor });
            cursor = page.GetProperty("employees").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        }

        return cursor;
    }
}
