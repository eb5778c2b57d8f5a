using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Authentication;

public sealed class TokenEndpointTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Right = """{"client_id":"papi-sandbox-client-id","client_secret":"papi-sandbox-client-secret"}""";

    [Fact]
    public async Task Auth_JsonBody_ReturnsOpaqueTokenWithLifetimeAndScope()
    {
        using var answer = await shared.Session.PostJsonAsync("/v1/auth", Right);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe("application/json");
        answer.Json.GetProperty("success").GetBoolean().ShouldBeTrue();
        var data = answer.Json.GetProperty("data");
        data.GetProperty("token").GetString()!.ShouldMatch("^papi-[A-Za-z0-9_-]{20,}$");
        data.GetProperty("expires_in").GetInt32().ShouldBe(86400);
        data.GetProperty("scope").GetString()!.Split(' ').ShouldContain("employees:read");
    }

    [Fact]
    public async Task Auth_CalledTwice_HandsOutTheSameToken()
    {
        using var json = await shared.Session.PostJsonAsync("/v1/auth", Right);
        using var form = await shared.Session.PostFormAsync(
            "/v1/auth", ("client_id", "papi-sandbox-client-id"), ("client_secret", "papi-sandbox-client-secret"));

        form.Json.GetProperty("data").GetProperty("token").GetString()
            .ShouldBe(json.Json.GetProperty("data").GetProperty("token").GetString());
    }

    [Fact]
    public async Task Auth_WrongSecret_Returns403WithCodeZero()
    {
        using var answer = await shared.Session.PostFormAsync("/v1/auth", ("client_id", "papi-sandbox-client-id"), ("client_secret", "guess"));

        answer.Status.ShouldBe(403);
        answer.Text.ShouldBe("""{"success":false,"error":{"code":0,"message":"Wrong credentials"}}""");
    }

    [Fact]
    public async Task Auth_MissingSecret_Returns422NamingTheField()
    {
        using var answer = await shared.Session.PostJsonAsync("/v1/auth", """{"client_id":"papi-sandbox-client-id"}""");

        answer.Status.ShouldBe(422);
        var error = answer.Json.GetProperty("error");
        error.GetProperty("code").GetInt32().ShouldBe(422);
        error.GetProperty("error_data").EnumerateObject().Select(field => field.Name).ShouldBe(["client_secret"]);
    }

    [Fact]
    public async Task Auth_QueryCredentials_AreRefusedWith403()
    {
        using var answer = await shared.Session.PostFormAsync("/v1/auth?client_id=papi-sandbox-client-id&client_secret=papi-sandbox-client-secret");

        answer.Status.ShouldBe(403);
        answer.Json.GetProperty("success").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Auth_QueryCredentialsWhenAccepted_ReturnToken()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 1, Strictness = new SandboxStrictness { AcceptQueryCredentials = true } });

        using var answer = await session.PostFormAsync("/v1/auth?client_id=papi-sandbox-client-id&client_secret=papi-sandbox-client-secret");

        answer.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Auth_BrokenJson_Returns400()
    {
        using var answer = await shared.Session.PostJsonAsync("/v1/auth", "{\"client_id\":");

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("success").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Auth_AfterTokenExpired_HandsOutANewOne()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 1, TimeProvider = clock });
        var first = session.V1Token;

        clock.Advance(TimeSpan.FromHours(24));
        await session.SignInAsync();

        session.V1Token.ShouldNotBe(first);
    }
}
