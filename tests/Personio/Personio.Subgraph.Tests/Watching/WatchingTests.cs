using System.Text.Json;
using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Watching;

/// <summary>From a change in Personio by its webhook to who watches, and to what is cached.</summary>
public sealed class WatchingTests
{
    private const string Token = "--Personio:WebhookToken=s3cret";
    private const string EmployeeChanged = "subscription ($id: ID) { employeeChanged(id: $id) { id type employee { preferredName } } }";
    private const string Employee = "query ($id: ID!) { employee(id: $id) { preferredName } }";

    [Fact]
    public async Task EmployeeChanged_ChangeInPersonio_TellsWhatTheEmployeeIsNow()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session);
        var id = await AnEmployeeAsync(session);
        await using var events = await session.SubscribeAsync(EmployeeChanged);

        await hr.RenameAsync(id, "Neo");

        var change = (await events.NextAsync()).GetProperty("employeeChanged");
        change.GetProperty("id").GetString().ShouldBe(id);
        change.GetProperty("type").GetString().ShouldBe("UPDATED");
        change.GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Neo");
    }

    [Fact]
    public async Task Webhook_DropsWhatIsCachedOfTheEmployee()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session);
        var id = await AnEmployeeAsync(session);
        await NameAsync(session, id);
        await using var events = await session.SubscribeAsync(EmployeeChanged);

        await hr.RenameAsync(id, "Neo");
        await events.NextAsync();

        (await NameAsync(session, id)).ShouldBe("Neo");
    }

    [Fact]
    public async Task EmployeeChanged_OfOne_IsQuietAboutOthers()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session);
        var ids = await EmployeesAsync(session, 2);
        await using var events = await session.SubscribeAsync(EmployeeChanged, new { id = ids[1] });

        await hr.RenameAsync(ids[0], "Other");
        await hr.RenameAsync(ids[1], "Neo");

        (await events.NextAsync()).GetProperty("employeeChanged").GetProperty("id").GetString().ShouldBe(ids[1]);
    }

    [Fact]
    public async Task EmployeeChanged_Deletion_HasNoEmployee()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session, "person.deleted");
        var id = (await EmployeesAsync(session, 3))[2];
        await using var events = await session.SubscribeAsync(EmployeeChanged);

        await hr.DeletePersonAsync(id);

        var change = (await events.NextAsync()).GetProperty("employeeChanged");
        change.GetProperty("id").GetString().ShouldBe(id);
        change.GetProperty("type").GetString().ShouldBe("DELETED");
        change.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task EmployeeChanged_WebhookThatComesTwice_IsToldOnce()
    {
        await using var session = await StartAsync(new SandboxWebhookOptions { SendTwice = true });
        using var hr = await DeskAsync(session);
        var id = await AnEmployeeAsync(session);
        await using var events = await session.SubscribeAsync(EmployeeChanged);

        await hr.RenameAsync(id, "Neo");

        await events.NextAsync();
        (await events.IsQuietAsync(TimeSpan.FromSeconds(2))).ShouldBeTrue();
    }

    [Fact]
    public async Task EmployeeChanged_WebhooksOutOfOrder_EndWithTheLatestState()
    {
        await using var session = await StartAsync(new SandboxWebhookOptions { OutOfOrder = true });
        using var hr = await DeskAsync(session);
        var id = await AnEmployeeAsync(session);
        await using var events = await session.SubscribeAsync(EmployeeChanged);

        await hr.RenameAsync(id, "First");
        await hr.RenameAsync(id, "Second");

        string? name;
        do
        {
            name = (await events.NextAsync()).GetProperty("employeeChanged").GetProperty("employee").GetProperty("preferredName").GetString();
        }
        while (name != "Second");

        (await events.IsQuietAsync(TimeSpan.FromSeconds(2))).ShouldBeTrue("What is told last is the latest state.");
        (await NameAsync(session, id)).ShouldBe("Second");
    }

    [Fact]
    public async Task EmployeeChanged_TwiceWithinASecond_EndsWithTheLatestState()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session);
        var id = await AnEmployeeAsync(session);
        await using var events = await session.SubscribeAsync(EmployeeChanged);

        await hr.RenameAsync(id, "First");
        await NameAsync(session, id);
        await Task.Delay(200);
        await hr.RenameAsync(id, "Second");

        string? name;
        do
        {
            name = (await events.NextAsync()).GetProperty("employeeChanged").GetProperty("employee").GetProperty("preferredName").GetString();
        }
        while (name != "Second");
    }

    [Fact]
    public async Task EmployeeChanged_InAnotherReplica_IsHeardAndReadAnew()
    {
        await using var redis = await RedisServer.StartAsync();
        var shared = $"--Redis:Configuration={redis.Configuration}";
        await using var one = await SubgraphSession.StartCachedAsync(time: null, Token, shared);
        await using var other = await one.StartReplicaAsync(Token, shared);
        using var hr = await DeskAsync(one);
        var id = await AnEmployeeAsync(one);
        await NameAsync(other, id);
        await using var events = await other.SubscribeAsync(EmployeeChanged);

        await hr.RenameAsync(id, "Neo");

        (await events.NextAsync()).GetProperty("employeeChanged").GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Neo");
    }

    [Fact]
    public async Task AbsenceChanged_OfAnEmployee_TellsTheAbsence()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session, "absence-period.created", "absence-period.deleted");
        var ids = await EmployeesAsync(session, 2);
        var type = (await session.DataAsync("{ absenceTypes { id unit } }")).GetProperty("absenceTypes").EnumerateArray()
            .First(one => one.GetProperty("unit").GetString() == "DAY").GetProperty("id").GetString()!;
        await using var events = await session.SubscribeAsync(
            "subscription ($id: ID!) { absenceChanged(employeeId: $id) { id type absence { startDate employee { id } } } }", new { id = ids[1] });

        await hr.EnterAbsenceAsync(ids[0], type, "2031-03-03");
        var absence = await hr.EnterAbsenceAsync(ids[1], type, "2031-03-03");

        var change = (await events.NextAsync()).GetProperty("absenceChanged");
        change.GetProperty("id").GetString().ShouldBe(absence);
        change.GetProperty("type").GetString().ShouldBe("CREATED");
        change.GetProperty("absence").GetProperty("startDate").GetString().ShouldBe("2031-03-03");
        change.GetProperty("absence").GetProperty("employee").GetProperty("id").GetString().ShouldBe(ids[1]);

        await hr.SendAsync(HttpMethod.Delete, $"/v2/absence-periods/{absence}", null);
        change = (await events.NextAsync()).GetProperty("absenceChanged");
        change.GetProperty("type").GetString().ShouldBe("DELETED");
        change.GetProperty("absence").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task AttendanceChanged_TellsWhoseTimeItIs()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session, "attendance-period.created");
        var id = (await EmployeesAsync(session, 2))[1];
        await using var events = await session.SubscribeAsync("subscription { attendanceChanged { id type attendance { employee { id } } } }");

        await hr.TrackTimeAsync(id, "2026-11-15");

        var change = (await events.NextAsync()).GetProperty("attendanceChanged");
        change.GetProperty("type").GetString().ShouldBe("CREATED");
        change.GetProperty("attendance").GetProperty("employee").GetProperty("id").GetString().ShouldBe(id);
    }

    private static Task<SubgraphSession> StartAsync(SandboxWebhookOptions webhooks) =>
        SubgraphSession.StartCachedAsync(new SandboxOptions { Webhooks = webhooks }, Token);

    private static async Task<HrDesk> DeskAsync(SubgraphSession session, params string[] events)
    {
        var hr = await HrDesk.OpenAsync(session.Sandbox);
        await hr.RegisterWebhookAsync(new Uri(session.Address, "/webhooks/default"), "s3cret", events is [] ? ["person.updated"] : events);
        return hr;
    }

    private static async Task<string> AnEmployeeAsync(SubgraphSession session) => (await EmployeesAsync(session, 1))[0];

    private static async Task<string[]> EmployeesAsync(SubgraphSession session, int count) =>
        [.. (await session.DataAsync("query ($n: Int) { employees(first: $n, where: { status: { eq: ACTIVE } }) { nodes { id } } }", new { n = count }))
            .GetProperty("employees").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];

    private static async Task<string?> NameAsync(SubgraphSession session, string id) =>
        (await session.DataAsync(Employee, new { id })).GetProperty("employee").GetProperty("preferredName").GetString();
}
