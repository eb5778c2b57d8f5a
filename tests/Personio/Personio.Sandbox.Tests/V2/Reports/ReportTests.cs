using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Reports;

public sealed class ReportTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task Get_WithoutALimit_IsAllRowsAndLinksAreNull()
    {
        var report = await Session.GetJsonAsync(await PathAsync(Session, "Headcount"));

        report.GetProperty("_meta").GetProperty("links").ValueKind.ShouldBe(JsonValueKind.Null);
        report.GetProperty("_data").GetArrayLength().ShouldBeGreaterThan(90);
        report.GetProperty("report_config").GetProperty("name").GetString().ShouldBe("Headcount");
        report.GetProperty("_data")[0].GetArrayLength().ShouldBe(report.GetProperty("_meta").GetProperty("columns").GetArrayLength());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=-5")]
    public async Task Get_LimitOfNone_IsAllRows(string query)
        => (await Session.GetJsonAsync($"{await PathAsync(Session, "Headcount")}?{query}")).GetProperty("_data").GetArrayLength().ShouldBeGreaterThan(90);

    [Theory]
    [InlineData(false, JsonValueKind.String)]
    [InlineData(true, JsonValueKind.Object)]
    public async Task Get_NextLink_IsAPlainStringUnlessTheSwitchSaysOtherwise(bool asObjects, JsonValueKind kind)
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 30, Strictness = new SandboxStrictness { ReportLinksAsObjects = asObjects } });

        var page = await session.GetJsonAsync($"{await PathAsync(session, "Salaries")}?limit=10&locale=de");

        page.GetProperty("_meta").GetProperty("links").GetProperty("next").ValueKind.ShouldBe(kind);
    }

    [Fact]
    public async Task Get_NextLink_KeepsTheLanguageAndAnythingBesideTheCursorIsRefused()
    {
        var path = await PathAsync(Session, "Headcount");
        var first = await Session.GetJsonAsync($"{path}?limit=60&locale=de");
        var next = new Uri(first.GetProperty("_meta").GetProperty("links").GetProperty("next").GetString()!).PathAndQuery;

        using var refused = await Session.GetAsync(next + "&locale=de");
        var second = await Session.GetJsonAsync(next);

        refused.Status.ShouldBe(400);
        second.GetProperty("_meta").GetProperty("columns")[0].GetProperty("display").GetString().ShouldBe("Vorname");
        second.GetProperty("_data")[0].GetRawText().ShouldNotBe(first.GetProperty("_data")[0].GetRawText());
    }

    [Theory]
    [InlineData("Headcount by department", "Unsupported nested type: null")]
    [InlineData("Career history", "Array contains no element matching the predicate.")]
    public async Task Get_WhatCannotBeShown_Returns400(string name, string detail)
    {
        using var answer = await Session.GetAsync(await PathAsync(Session, name));

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errors")[0].GetProperty("detail").GetString().ShouldBe(detail);
    }

    [Fact]
    public async Task Get_Attributes_AreNotTakenForAReport()
        => (await Session.GetJsonAsync("/v2/reports/attributes")).GetProperty("_data").GetArrayLength().ShouldBeGreaterThan(5);

    [Fact]
    public async Task List_SharedReports_HasThoseAloneInBothGenerations()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, SharedReports = ["Salaries"] });

        var ofV2 = (await session.GetJsonAsync("/v2/reports")).GetProperty("_data").EnumerateArray();
        var ofV1 = (await session.GetJsonAsync("/v1/company/custom-reports/reports")).GetProperty("data").EnumerateArray();

        ofV2.ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("Salaries");
        ofV1.ShouldHaveSingleItem().GetRawText().ShouldContain("Salaries");
    }

    [Fact]
    public async Task List_WithoutTheRight_Returns400UnauthorizedToken()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.EmployeesRead] });

        using var answer = await session.GetAsync("/v2/reports");

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errors")[0].GetProperty("detail").GetString().ShouldBe("Unauthorized token");
    }

    private static async Task<string> PathAsync(SandboxSession session, string name)
    {
        var report = (await session.GetJsonAsync("/v2/reports")).GetProperty("_data").EnumerateArray()
            .First(report => report.GetProperty("name").GetString() == name);
        return $"/v2/reports/{report.GetProperty("id").GetString()}";
    }
}
