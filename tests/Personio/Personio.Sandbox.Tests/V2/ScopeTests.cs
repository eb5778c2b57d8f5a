using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2;

/// <summary>What a token without the right is answered: Personio's services do not agree.</summary>
public sealed class ScopeTests
{
    private const string Uuid = "2306b77a-35fb-4b1d-8044-3b14f7f2ca65";

    [Theory]
    [InlineData("/v2/persons", 401)]
    [InlineData("/v2/persons/1", 401)]
    [InlineData("/v2/persons/1/employments", 401)]
    [InlineData("/v2/persons/1/employments/" + Uuid, 401)]
    [InlineData("/v2/reports", 400)]
    [InlineData("/v2/reports/attributes", 400)]
    [InlineData("/v2/reports/" + Uuid, 400)]
    [InlineData("/v2/jobs", 403)]
    [InlineData("/v2/jobs/" + Uuid, 403)]
    [InlineData("/v2/salary-bands", 403)]
    [InlineData("/v2/salary-bands/" + Uuid, 403)]
    [InlineData("/v2/compensations", 403)]
    [InlineData("/v2/compensations/types", 403)]
    [InlineData("/v2/legal-entities", 200)]
    [InlineData("/v2/org-units?type=team", 200)]
    [InlineData("/v2/cost-centers", 200)]
    [InlineData("/v2/workplaces", 200)]
    public async Task Get_TokenWithoutTheRight_IsAnsweredAsTheServiceDoes(string path, int status)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.EmployeesRead] });

        using var answer = await session.GetAsync(path);
        using var stranger = await session.SendAsync(HttpMethod.Get, path, null, token: null);

        answer.Status.ShouldBe(status, answer.Text);
        stranger.Status.ShouldBe(401);
    }

    [Fact]
    public async Task Get_TokenAskedForFewerScopes_HasNoMore()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });
        using var token = await session.PostFormAsync(
            "/v2/auth/token",
            ("grant_type", "client_credentials"), ("client_id", "papi-sandbox-client-id"), ("client_secret", "papi-sandbox-client-secret"),
            ("scope", SandboxScopes.PersonioJobsRead));
        session.V2Token = token.Json.GetProperty("access_token").GetString()!;

        using var jobs = await session.GetAsync("/v2/jobs");
        using var persons = await session.GetAsync("/v2/persons");

        jobs.Status.ShouldBe(200);
        persons.Status.ShouldBe(401);
    }
}
