using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Access;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Hosting;

/// <summary>Whether a replica is to be asked, as whoever spreads requests over several sees it.</summary>
public sealed class HealthTests
{
    private const string WrongSecret = "papi-not-the-secret";

    [Fact]
    public async Task Ready_OneConnection_SaysAsMuchAsEver()
    {
        await using var session = await SubgraphSession.StartAsync();

        var (status, report) = await ReadyAsync(session);

        status.ShouldBe(HttpStatusCode.OK);
        report.ToString().ShouldBe("""{"status":"Healthy","checks":{"token":{"status":"Healthy","description":"A token is at hand."},"redis":{"status":"Healthy","description":"Not configured: this process's memory is used."}}}""");
    }

    [Fact]
    public async Task Ready_SeveralConnections_NamesEach()
    {
        await using var companies = await TwoCompanies.StartAsync();

        var (status, report) = await ReadyAsync(companies.Session);

        status.ShouldBe(HttpStatusCode.OK);
        report.GetProperty("status").GetString().ShouldBe("Healthy");
        Connections(report).ShouldBe(["acme Healthy ", "default Healthy "], ignoreOrder: true);
    }

    /// <summary>The others' callers would have nobody to ask.</summary>
    [Fact]
    public async Task Ready_OneOfSeveralIsBroken_StaysInAndNamesIt()
    {
        await using var companies = await TwoCompanies.StartAsync($"--Personio:Connections:acme:ClientSecret={WrongSecret}");

        var (status, report) = await ReadyAsync(companies.Session);

        status.ShouldBe(HttpStatusCode.OK);
        report.GetProperty("status").GetString().ShouldBe("Degraded");
        Token(report).GetProperty("description").GetString().ShouldBe("1 of 2 connections have no token: acme. The others are served.");
        Connections(report).ShouldBe(["acme Unhealthy UPSTREAM_AUTH_FAILED", "default Healthy "], ignoreOrder: true);
        report.ToString().ShouldNotContain(WrongSecret);
        (await companies.Session.DataAsync("{ employees(first: 1) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Ready_AllAreBroken_IsOut()
    {
        await using var companies = await TwoCompanies.StartAsync(
            $"--Personio:Connections:acme:ClientSecret={WrongSecret}", $"--Personio:ClientSecret={WrongSecret}");

        var (status, report) = await ReadyAsync(companies.Session);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Token(report).GetProperty("description").GetString().ShouldBe("No connection has a token.");
        using var live = await companies.Session.GetAsync("/health/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Whoever asks gives up after some seconds, and would take a replica out that serves everybody else.</summary>
    [Fact]
    public async Task Ready_OneOfSeveralDoesNotAnswer_DoesNotWaitForIt()
    {
        await using var companies = await TwoCompanies.StartAsync();
        companies.Acme.AddFault(new SandboxFault { Latency = TimeSpan.FromSeconds(30), Count = null });
        var asked = TimeProvider.System.GetTimestamp();

        var (status, report) = await ReadyAsync(companies.Session);

        TimeProvider.System.GetElapsedTime(asked).ShouldBeLessThan(TimeSpan.FromSeconds(8));
        status.ShouldBe(HttpStatusCode.OK);
        Connections(report).ShouldBe(["acme Unhealthy UPSTREAM_TIMEOUT", "default Healthy "], ignoreOrder: true);
    }

    [Fact]
    public async Task Ready_PinnedToV2_AsksForThatToken()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Personio:ApiVersion=V2");

        (await ReadyAsync(session)).Status.ShouldBe(HttpStatusCode.OK);

        session.Sandbox.GetCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/auth/token");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Report)> ReadyAsync(SubgraphSession session)
    {
        using var response = await session.GetAsync("/health/ready");
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static JsonElement Token(JsonElement report) => report.GetProperty("checks").GetProperty("token");

    private static IEnumerable<string> Connections(JsonElement report) => Token(report).GetProperty("connections").EnumerateObject()
        .Select(connection => $"{connection.Name} {connection.Value.GetProperty("status")} {(connection.Value.TryGetProperty("code", out var code) ? code : "")}");
}
