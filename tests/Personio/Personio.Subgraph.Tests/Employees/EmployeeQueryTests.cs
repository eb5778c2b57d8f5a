using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

/// <summary>Filtered and ordered lists: what they bring, and by the sandbox's own log what they ask Personio for.</summary>
public sealed class EmployeeQueryTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string List = "/v1/company/employees";

    private SubgraphSession Session => shared.Session;

    [Fact]
    public async Task Where_WhatPersonioCannotFilter_ReadsEveryPageOnceWithTheAttributesItLooksAt()
    {
        var (page, calls) = await AskAsync(
            """{ employees(where: { status: { eq: ACTIVE } }, order: [{ hireDate: DESC }], first: 50) { totalCount nodes { firstName } } }""");

        page.GetProperty("totalCount").GetInt32().ShouldBeInRange(51, 499);
        page.GetProperty("nodes").GetArrayLength().ShouldBe(50);
        calls.Select(c => c.Path).ShouldBe(Enumerable.Repeat(List, 5));
        calls.ShouldAllBe(c => Attributes(c).SequenceEqual(new[] { "first_name", "hire_date", "id", "status" }));
    }

    [Fact]
    public async Task Order_TwoFields_IsTheOneOfTheGraph()
    {
        var (page, _) = await AskAsync(
            """{ employees(where: { hireDate: { neq: null } }, order: [{ hireDate: DESC }, { lastName: ASC }], first: 200) { nodes { hireDate lastName } } }""");

        var rows = page.GetProperty("nodes").EnumerateArray()
            .Select(n => (Hired: n.GetProperty("hireDate").GetString()!, Name: n.GetProperty("lastName").GetString())).ToList();
        rows.ShouldBe(rows.OrderByDescending(r => r.Hired, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase));
        rows.Count.ShouldBe(200);
    }

    [Fact]
    public async Task Where_AnId_IsOneCallForThatEmployee()
    {
        var id = (await IdsAsync(1))[0];

        var (page, calls) = await AskAsync($$"""{ employees(where: { id: { eq: "{{id}}" } }) { totalCount nodes { id lastName } } }""");

        page.GetProperty("nodes").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe(id);
        page.GetProperty("totalCount").GetInt32().ShouldBe(1);
        calls.ShouldHaveSingleItem().Path.ShouldBe($"{List}/{id}");
    }

    [Fact]
    public async Task Where_SeveralIdsAndMore_AsksForTheseAloneAndDecidesTheRestHere()
    {
        var ids = await IdsAsync(3);

        var (page, calls) = await AskAsync(
            $$"""{ employees(where: { id: { in: ["{{ids[0]}}", "{{ids[1]}}", "{{ids[2]}}", "0"] }, and: [{ id: { nin: ["{{ids[1]}}"] } }] }, order: [{ id: DESC }]) { nodes { id } } }""");

        page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString())
            .ShouldBe(new[] { ids[0], ids[2] }.OrderDescending(StringComparer.Ordinal));
        calls.Select(c => c.Path).ShouldBe([.. ids.Select(id => $"{List}/{id}"), $"{List}/0"], ignoreOrder: true);
    }

    [Fact]
    public async Task Where_AnEmailAddress_IsOneCallByAddress()
    {
        var someone = (await AskAsync("{ employees(first: 1) { nodes { id email status } } }")).Page.GetProperty("nodes")[0];
        var (email, status) = (someone.GetProperty("email").GetString(), someone.GetProperty("status").GetString());

        var (found, calls) = await AskAsync($$"""{ employees(where: { email: { eq: "{{email}}" }, status: { eq: {{status}} } }) { nodes { id } } }""");
        var (missed, _) = await AskAsync($$"""{ employees(where: { email: { eq: "{{email}}" }, status: { neq: {{status}} } }) { nodes { id } } }""");

        found.GetProperty("nodes")[0].GetProperty("id").GetString().ShouldBe(someone.GetProperty("id").GetString());
        missed.GetProperty("nodes").GetArrayLength().ShouldBe(0);
        var call = calls.ShouldHaveSingleItem();
        Uri.UnescapeDataString(call.Query).ShouldContain($"email={email}");
        Attributes(call).ShouldBe(["email", "id", "status"]);
    }

    [Fact]
    public async Task Where_WithoutOrderAndTotal_StopsWhenThePageIsFull()
    {
        var (page, calls) = await AskAsync("{ employees(first: 3, where: { status: { eq: ACTIVE } }) { nodes { id } pageInfo { hasNextPage } } }");

        page.GetProperty("nodes").GetArrayLength().ShouldBe(3);
        page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
        calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_TheSupervisor_FindsTheDirectReports()
    {
        var manager = (await AskAsync("""{ employees(first: 200) { nodes { id directReports { id } } } }""")).Page.GetProperty("nodes").EnumerateArray()
            .First(n => n.GetProperty("directReports").GetArrayLength() > 1);

        var (page, calls) = await AskAsync(
            $$"""{ employees(first: 200, where: { supervisor: { id: { eq: "{{manager.GetProperty("id").GetString()}}" } } }) { totalCount nodes { id } } }""");

        page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()).ShouldBe(
            manager.GetProperty("directReports").EnumerateArray().Select(n => n.GetProperty("id").GetString()), ignoreOrder: true);
        calls.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Order_OfAListWhoseSupervisorsAreLoaded_ReadsThemWithTheList()
    {
        var (_, calls) = await AskAsync("{ employees(order: [{ lastName: ASC }], first: 20) { nodes { id supervisor { position } } } }");

        calls.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Lists_ThatLookAtTheSameAttributes_ShareOneReading()
    {
        Session.TakeCalls();

        await Session.DataAsync(
            """{ a: employees(order: [{ lastName: ASC }], first: 2) { nodes { id } } b: employees(where: { lastName: { startsWith: "S" } }) { totalCount } }""");

        Session.TakeCalls().Count.ShouldBe(5);
    }

    [Fact]
    public async Task Where_ACustomAttribute_AsksForAllAttributes()
    {
        var (_, calls) = await AskAsync("""{ employees(first: 1, where: { customAttributes: { some: { key: { startsWith: "dynamic" } } } }) { nodes { id } } }""");

        calls.ShouldAllBe(c => Attributes(c).Count == 0);
    }

    [Theory]
    [InlineData("""where: { firstName: null }""", "BAD_USER_INPUT")]
    [InlineData("""order: [{ lastName: ASC }], after: "QDA" """, "CURSOR_MISMATCH")]
    [InlineData("""order: [{ lastName: ASC, firstName: ASC }]""", "BAD_USER_INPUT")]
    public async Task Employees_ImpossibleQuery_IsRefusedWithoutACall(string arguments, string code)
    {
        Session.TakeCalls();

        var response = await Session.AskAsync($"{{ employees({arguments}) {{ nodes {{ id }} }} }}");

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        Session.TakeCalls().ShouldBeEmpty();
    }

    private async Task<(JsonElement Page, IReadOnlyList<SandboxCall> Calls)> AskAsync(string query)
    {
        Session.TakeCalls();
        var page = (await Session.DataAsync(query)).GetProperty("employees");
        return (page, Session.TakeCalls());
    }

    private async Task<IReadOnlyList<string>> IdsAsync(int count) =>
        [.. (await AskAsync($"{{ employees(first: {count}) {{ nodes {{ id }} }} }}")).Page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)];

    private static IReadOnlyList<string> Attributes(SandboxCall call) =>
        [.. Uri.UnescapeDataString(call.Query).Split('?', '&').Where(p => p.StartsWith("attributes[]=", StringComparison.Ordinal)).Select(p => p[13..]).Order()];
}
