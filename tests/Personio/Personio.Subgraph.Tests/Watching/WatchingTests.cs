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

    [Fact]
    public async Task EmployeeChanged_RedisGoesAndComes_IsEndedWithAnErrorEachTime()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token, $"--Redis:Configuration={redis.Configuration}");
        using var hr = await DeskAsync(session);
        var id = await AnEmployeeAsync(session);
        await using var before = await session.SubscribeAsync(EmployeeChanged);
        await hr.RenameAsync(id, "Neo");
        await before.NextAsync();

        redis.Kill();
        (await before.NextErrorAsync()).ShouldBe("CHANGES_MISSED");
        (await before.IsQuietAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue("It has ended.");

        await using var meanwhile = await session.SubscribeAsync(EmployeeChanged);
        await hr.RenameAsync(id, "Trinity");
        (await meanwhile.NextAsync()).GetProperty("employeeChanged").GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Trinity");

        await redis.RestartAsync();
        (await meanwhile.NextErrorAsync()).ShouldBe("CHANGES_MISSED");
        await using var after = await session.SubscribeAsync(EmployeeChanged);
        await hr.RenameAsync(id, "Morpheus");
        (await after.NextAsync()).GetProperty("employeeChanged").GetProperty("employee").GetProperty("preferredName").GetString().ShouldBe("Morpheus");
    }

    [Fact]
    public async Task DocumentChanged_TellsTheDocumentAsItIsNow()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, Token);
        using var hr = await DeskAsync(session, "document.created", "document.updated", "document.deleted");
        var id = (await EmployeesAsync(session, 2))[1];
        var category = (await session.DataAsync("{ documentCategories { id } }")).GetProperty("documentCategories")[0].GetProperty("id").GetString();
        await using var events = await session.SubscribeAsync("subscription { documentChanged { id type document { id name ownerId } again: document { name } } }");

        var source = new { base64 = new { content = Convert.ToBase64String("%PDF-1.7 an offer"u8), fileName = "Offer.pdf" } };
        var document = (await session.DataAsync(
            "mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { document { id } errors { ... on Error { message } } } }",
            new { input = new { employeeId = id, categoryId = category, source } }))
            .GetProperty("uploadDocument").GetProperty("document").GetProperty("id").GetString();

        var change = (await events.NextAsync()).GetProperty("documentChanged");
        (change.GetProperty("id").GetString(), change.GetProperty("type").GetString()).ShouldBe((document, "CREATED"));
        change.GetProperty("document").ToString().ShouldBe($$"""{"id":"{{document}}","name":"Offer","ownerId":"{{id}}"}""");

        session.TakeCalls();
        await hr.SendAsync(HttpMethod.Patch, $"/v2/document-management/documents/{document}", new { name = "Contract" });
        change = (await events.NextAsync()).GetProperty("documentChanged");
        change.GetProperty("document").GetProperty("name").GetString().ShouldBe("Contract");
        change.GetProperty("again").GetProperty("name").GetString().ShouldBe("Contract");
        session.TakeCalls().Count(call => call.Method == "GET" && call.Path.EndsWith("/documents", StringComparison.Ordinal)).ShouldBe(1);

        await hr.SendAsync(HttpMethod.Delete, $"/v2/document-management/documents/{document}", null);
        change = (await events.NextAsync()).GetProperty("documentChanged");
        change.GetProperty("type").GetString().ShouldBe("DELETED");
        change.GetProperty("document").ValueKind.ShouldBe(JsonValueKind.Null);
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
