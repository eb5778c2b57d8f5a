using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Watching;

/// <summary>What is told although no webhook told of it.</summary>
public sealed class PollingTests
{
    private const string EachSecond = "--Watching:PollEvery=00:00:01";

    [Fact]
    public async Task EmployeeChanged_WebhookThatIsLost_IsFoundInItsHistoryAndToldOnce()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, EachSecond, "--Personio:WebhookToken=s3cret");
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "a wrong one, so that nothing is believed", "person.updated");
        var id = await AnEmployeeAsync(session);
        await using var events = await session.SubscribeAsync("subscription { employeeChanged { id employee { preferredName } } }");

        await hr.RenameAsync(id, "Neo");

        var change = (await events.NextAsync()).GetProperty("employeeChanged");
        change.GetProperty("id").GetString().ShouldBe(id);
        change.GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Neo");
        (await events.IsQuietAsync(TimeSpan.FromSeconds(3))).ShouldBeTrue();
    }

    [Fact]
    public async Task EmployeeChanged_WithoutAnyWebhook_IsFoundByItsTime()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, EachSecond);
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        var id = await AnEmployeeAsync(session);
        await using var events = await session.SubscribeAsync("subscription { employeeChanged { id type employee { preferredName } } }");
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        await hr.RenameAsync(id, "Neo");

        var change = (await events.NextAsync()).GetProperty("employeeChanged");
        change.GetProperty("id").GetString().ShouldBe(id);
        change.GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Neo");
        (await events.IsQuietAsync(TimeSpan.FromSeconds(3))).ShouldBeTrue();
    }

    [Fact]
    public async Task Polling_WhereNobodyListensAndNoWebhookLeadsHere_LooksForWebhooksAlone()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, EachSecond);
        session.TakeCalls();

        await Task.Delay(TimeSpan.FromSeconds(2.5));

        session.TakeCalls().Select(call => call.Path).Distinct().ShouldBe(["/v2/webhooks"]);
    }

    [Fact]
    public async Task EmployeesWatch_SinceATime_BeginsWithWhoWasChangedSince()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, "--Watching:PollEvery=0", "--Personio:WebhookToken=s3cret");
        using var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "s3cret", "person.updated");
        var people = await EmployeesAsync(session, 2);
        var since = DateTimeOffset.UtcNow - TimeSpan.FromSeconds(2);
        await hr.RenameAsync(people[0], "Before");
        await using var events = await session.SubscribeAsync(
            "subscription ($since: DateTime) { employeesWatch(updatedSince: $since) { id } }", new { since });

        (await events.NextAsync()).GetProperty("employeesWatch").GetProperty("id").GetString().ShouldBe(people[0]);
        await hr.RenameAsync(people[1], "After");

        string? id;
        do
        {
            id = (await events.NextAsync()).GetProperty("employeesWatch").GetProperty("id").GetString();
        }
        while (id != people[1]);
    }

    [Fact]
    public async Task OpenPositionChanged_TellsThePositionAsItIsNow()
    {
        await using var site = await PlayedCareerSite.StartAsync((1, "Cook"), (2, "Baker"));
        await using var session = await SubgraphSession.StartCachedAsync(time: null, EachSecond, site.Setting);
        await using var events = await session.SubscribeAsync("subscription { openPositionChanged { id type openPosition { id name } } }");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (site.Asked == 0)
        {
            await Task.Delay(20, limit.Token);
        }

        site.Offers = [(1, "Head cook"), (3, "Waiter")];

        (await NextAsync()).ShouldBe(("1", "UPDATED", "Head cook"));
        (await NextAsync()).ShouldBe(("3", "CREATED", "Waiter"));
        (await NextAsync()).ShouldBe(("2", "DELETED", null));

        async Task<(string? Id, string? Type, string? Name)> NextAsync()
        {
            var change = (await events.NextAsync()).GetProperty("openPositionChanged");
            var position = change.GetProperty("openPosition");
            return (change.GetProperty("id").GetString(), change.GetProperty("type").GetString(),
                position.ValueKind == System.Text.Json.JsonValueKind.Null ? null : position.GetProperty("name").GetString());
        }
    }

    private static async Task<string> AnEmployeeAsync(SubgraphSession session) => (await EmployeesAsync(session, 1))[0];

    private static async Task<string[]> EmployeesAsync(SubgraphSession session, int count) =>
        [.. (await session.DataAsync("query ($n: Int) { employees(first: $n) { nodes { id } } }", new { n = count }))
            .GetProperty("employees").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
}
