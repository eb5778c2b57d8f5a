using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Compensations;

public sealed class CompensationTests
{
    private const string Path = "/v2/compensations";
    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Theory]
    [InlineData("start_date=2026-01-01&end_date=2026-02-01", 400)]
    [InlineData("start_date=2026-01-01&end_date=2026-01-31", 200)]
    [InlineData("start_date=2026-01-15&end_date=2026-02-14", 200)]
    [InlineData("start_date=2026-01-15&end_date=2026-02-15", 400)]
    [InlineData("start_date=2026-02-01&end_date=2026-01-31", 400)]
    [InlineData("end_date=2026-03-20", 200)]
    [InlineData("start_date=2026-01-01", 400)]
    [InlineData("limit=101", 400)]
    public async Task List_WindowOfMoreThanAMonth_Returns400(string query, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Fact]
    public async Task List_WithoutAWindow_IsTheCurrentMonth()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var now = await session.GetJsonAsync(Path);
        var june = await session.GetJsonAsync($"{Path}?start_date=2026-06-01&end_date=2026-06-30");

        now.GetProperty("_data").GetRawText().ShouldBe(june.GetProperty("_data").GetRawText());
        now.GetProperty("_data")[0].EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "person", "legal_entity", "type", "value", "currency", "interval", "effective_from", "effective_to", "comment"]);
    }

    [Fact]
    public async Task List_ByLegalEntity_PaysItsPeopleAlone()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var paid = (await session.GetJsonAsync($"{Path}?legal_entity.id=172")).GetProperty("_data").EnumerateArray().ToArray();

        paid.ShouldNotBeEmpty();
        paid.ShouldAllBe(entry => entry.GetProperty("legal_entity").GetProperty("id").GetString() == "172");
        paid.ShouldAllBe(entry => entry.GetProperty("currency").GetString() == "CHF");
    }

    [Theory]
    [InlineData("""{"type":{"id":"$type"},"value":1,"effective_from":"2026-06-01"}""", "person")]
    [InlineData("""{"person":{"id":"$person"},"value":1,"effective_from":"2026-06-01"}""", "type")]
    [InlineData("""{"person":{"id":"$person"},"type":{"id":"$type"},"effective_from":"2026-06-01"}""", "value")]
    [InlineData("""{"person":{"id":"$person"},"type":{"id":"$type"},"value":1.005,"effective_from":"2026-06-01"}""", "value")]
    [InlineData("""{"person":{"id":"$person"},"type":{"id":"$type"},"value":1}""", "effective_from")]
    [InlineData("""{"person":{"id":"$person"},"type":{"id":"$type"},"value":1,"effective_from":"2026-06-01","currency":"euro"}""", "currency")]
    [InlineData("""{"person":{"id":"$person"},"type":{"id":"$type"},"value":1,"effective_from":"2026-06-01","interval":"HALF_YEARLY"}""", "interval")]
    public async Task Create_InvalidField_Returns400NamingIt(string body, string field)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = session.Server.Company.ChiefExecutiveId.ToString();
        var type = (await session.GetJsonAsync($"{Path}/types")).GetProperty("_data")[0].GetProperty("id").GetString()!;

        using var answer = await PostAsync(session, Path, body.Replace("$person", person).Replace("$type", type));

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Create_OneTimePayment_IgnoresTheIntervalAndIsPaidInItsMonthAlone()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var type = await PostAsync(session, $"{Path}/types", """{"name":"Signing","category":"ONE_TIME"}""");
        type.Status.ShouldBe(201);
        type.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "name", "category"]);
        var person = session.Server.Company.ChiefExecutiveId;

        using var created = await PostAsync(session, Path, $$$"""
            {"person":{"id":"{{{person}}}"},"type":{"id":"{{{type.Json.GetProperty("id").GetString()}}}"},"value":500,"effective_from":"2026-05-10","interval":"MONTHLY"}
            """);

        created.Status.ShouldBe(201);
        var id = created.Json.GetProperty("id").GetString();
        (await IdsAsync("2026-05-01", "2026-05-31")).ShouldContain(id);
        (await IdsAsync("2026-05-11", "2026-06-10")).ShouldNotContain(id);

        async Task<string?[]> IdsAsync(string start, string end)
            => [.. (await session.GetJsonAsync($"{Path}?start_date={start}&end_date={end}")).GetProperty("_data").EnumerateArray()
                .Select(entry => entry.GetProperty("id").GetString())];
    }

    [Theory]
    [InlineData("FIXED_SALARY")]
    [InlineData("BONUS")]
    public async Task CreateType_OtherThanRecurringAndOneTime_Returns400(string category)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });

        using var answer = await PostAsync(session, $"{Path}/types", $$"""{"name":"x","category":"{{category}}"}""");

        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Patch_OfAnEntry_DoesNotExist()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });

        using var answer = await session.SendAsync(HttpMethod.Patch, $"{Path}/1", new StringContent("{}", Encoding.UTF8, "application/json"), session.V2Token);

        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe($"{Path}/1");
    }

    [Theory]
    [InlineData(SandboxScopes.PersonioCompensationsRead, 200, 403)]
    [InlineData(SandboxScopes.PersonioCompensationsWrite, 403, 403)]
    public async Task Create_WithOneOfTheTwoScopes_Returns403(string scope, int read, int write)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, Scopes = [scope] });

        using var list = await session.GetAsync(Path);
        using var create = await PostAsync(session, $"{Path}/types", """{"name":"x","category":"ONE_TIME"}""");

        list.Status.ShouldBe(read);
        create.Status.ShouldBe(write);
    }

    private static Task<Answer> PostAsync(SandboxSession session, string path, string json)
        => session.SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);
}
