using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Errors;

public sealed class UpstreamFaultTests
{
    private const string WithAbsences = """{ employees(first: 2) { nodes { firstName absences(from: "2026-01-01", to: "2026-12-31") { nodes { id } } } } }""";

    [Fact]
    public async Task Absences_PersonioFails_LeaveTheEmployeesAndCarryACode()
    {
        await using var session = await SubgraphSession.StartAsync();
        session.Sandbox.AddFault(new SandboxFault { Status = 500, Count = null, PathPrefix = "/v2/absence-periods" });

        var response = await session.AskAsync(WithAbsences);

        var nodes = response.GetProperty("data").GetProperty("employees").GetProperty("nodes");
        nodes.GetArrayLength().ShouldBe(2);
        nodes[0].GetProperty("firstName").GetString().ShouldNotBeNullOrEmpty();
        nodes[0].GetProperty("absences").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = response.GetProperty("errors")[0];
        error.GetProperty("path").ToString().ShouldBe("""["employees","nodes",0,"absences"]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_UNAVAILABLE");
        error.GetProperty("extensions").GetProperty("endpoint").GetString().ShouldBe("GET /v2/absence-periods");
    }

    [Fact]
    public async Task Employees_PersonioFailsOnce_AreReadAgain()
    {
        await using var session = await SubgraphSession.StartAsync();
        session.Sandbox.FailNext(503, count: 1, pathPrefix: "/v1/company/employees");

        var data = await session.DataAsync("{ employees(first: 2) { nodes { id } } }");

        data.GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Employees_TokenRevokedBetweenRequests_AreReadWithANewOne()
    {
        await using var session = await SubgraphSession.StartAsync();
        await session.DataAsync("{ employees(first: 1) { nodes { id } } }");
        session.Sandbox.RevokeAllTokens();

        var data = await session.DataAsync("{ employees(first: 2) { nodes { id } } }");

        data.GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Employees_WrongSecret_SayThatTheCredentialsAreRefused()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:ClientSecret=wrong-secret");

        var response = await session.AskAsync("{ employees(first: 1) { nodes { id } } }");

        response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_AUTH_FAILED");
        response.ToString().ShouldNotContain("wrong-secret");
        using var ready = await session.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Response_UpstreamWanted_ListsTheCallsByEndpoint()
    {
        await using var session = await SubgraphSession.StartAsync();

        var response = await session.AskAsync(WithAbsences, extensions: new { upstream = true });

        var upstream = response.GetProperty("extensions").GetProperty("upstream");
        upstream.GetProperty("calls").GetInt32().ShouldBe(2);
        upstream.GetProperty("endpoints").EnumerateArray().Select(e => e.GetProperty("endpoint").GetString())
            .ShouldBe(["GET /v1/company/employees", "GET /v2/absence-periods"]);
    }

    [Fact]
    public async Task Response_UpstreamNotWanted_HasNoExtensions()
    {
        await using var session = await SubgraphSession.StartAsync();

        var response = await session.AskAsync("{ employees(first: 1) { nodes { id } } }");

        response.TryGetProperty("extensions", out _).ShouldBeFalse();
    }
}
