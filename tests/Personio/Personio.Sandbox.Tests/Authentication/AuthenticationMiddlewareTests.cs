using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Authentication;

public sealed class AuthenticationMiddlewareTests
{
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    [Fact]
    public async Task V1_WithoutHeader_Returns401()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        using var answer = await session.GetAsync("/v1/company/employees");

        answer.Status.ShouldBe(401);
        answer.Text.ShouldBe("""{"success":false,"error":{"code":401,"message":"Authorization is not provided"}}""");
    }

    [Fact]
    public async Task V1_WithUnknownToken_Returns403WithItsText()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);
        session.V1Token = "papi-unknown";

        using var answer = await session.GetAsync("/v1/company/employees");

        answer.Status.ShouldBe(403);
        answer.Text.ShouldBe("""{"success":false,"error":{"code":403,"message":"Provided authorization is not valid"}}""");
    }

    [Fact]
    public async Task V1_AfterLifetime_RefusesTheTokenWith403()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { TimeProvider = clock, TokenLifetime = TimeSpan.FromMinutes(5) });
        using (var before = await session.GetAsync("/v1/company/employees"))
        {
            before.Status.ShouldBe(200);
        }

        clock.Advance(TimeSpan.FromMinutes(5));

        using var after = await session.GetAsync("/v1/company/employees");
        after.Status.ShouldBe(403);
    }

    [Fact]
    public async Task RevokeAllTokens_OfServer_EndsBothGenerations()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        session.Server.RevokeAllTokens();

        using var v1 = await session.GetAsync("/v1/company/employees");
        using var v2 = await session.GetAsync("/v2/absence-types");
        v1.Status.ShouldBe(403);
        v2.Status.ShouldBe(401);
    }

    [Fact]
    public async Task TokensExpire_OverHttp_EndsThemToo()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var control = await session.SendAsync(HttpMethod.Post, "/__sandbox/tokens/expire", null, null);

        control.Status.ShouldBe(204);
        using var answer = await session.GetAsync("/v1/company/employees");
        answer.Status.ShouldBe(403);
    }

    [Fact]
    public async Task V1_WithoutReadRight_Returns403WithCodeZero()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = ["absences:read", "personio:absences:read"] });

        using var answer = await session.GetAsync("/v1/company/employees");

        answer.Status.ShouldBe(403);
        answer.Json.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(0);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("personio.core.api.exceptions.api.forbidden.http.exception");
    }

    [Fact]
    public async Task V1_CreateWithReadRightOnly_Returns403()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = ["employees:read"] });

        using var answer = await session.PostJsonAsync("/v1/company/employees", "{}");

        answer.Status.ShouldBe(403);
    }

    [Fact]
    public async Task V2_WithoutToken_Returns401Problem()
    {
        await using var session = await SandboxSession.StartAsync(Small, signIn: false);

        using var answer = await session.GetAsync("/v2/absence-periods");

        answer.Status.ShouldBe(401);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("errors")[0].GetProperty("title").GetString().ShouldBe("Unauthorized Request");
        Guid.TryParse(answer.Json.GetProperty("personio_trace_id").GetString(), out _).ShouldBeTrue();
        answer.Json.GetProperty("timestamp").GetString()!.ShouldEndWith("Z");
    }

    [Fact]
    public async Task V2_TokenNarrowedToOtherScope_Returns403Problem()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var token = await session.PostFormAsync(
            "/v2/auth/token", ("grant_type", "client_credentials"), ("client_id", "papi-sandbox-client-id"),
            ("client_secret", "papi-sandbox-client-secret"), ("scope", "personio:persons:read"));
        session.V2Token = token.Json.GetProperty("access_token").GetString()!;

        using var answer = await session.GetAsync("/v2/absence-periods");

        answer.Status.ShouldBe(403);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("errors")[0].GetProperty("title").GetString().ShouldBe("Forbidden");
    }

    [Theory]
    [InlineData(false, 401)]
    [InlineData(true, 200)]
    public async Task V2_WithV1Token_IsLetInOnlyWhenTokensAreShared(bool shared, int status)
    {
        await using var session = await SandboxSession.StartAsync(
            Small with { Strictness = new SandboxStrictness { V1TokensOpenV2 = shared } });
        session.V2Token = session.V1Token;

        using var answer = await session.GetAsync("/v2/absence-types");

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task V1_Employees_EchoesTheToken()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync("/v1/company/employees");

        answer.Header("Authorization").ShouldBe("Bearer " + session.V1Token);
    }

    [Fact]
    public async Task V1_OneTimeToken_WorksOnceAndTheAnswerCarriesTheNext()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new SandboxStrictness { OneTimeTokens = true } });

        using var first = await session.GetAsync("/v1/company/employees");
        using var reused = await session.GetAsync("/v1/company/employees");
        session.V1Token = first.Header("Authorization")!["Bearer ".Length..];
        using var next = await session.GetAsync("/v1/company/employees");

        first.Status.ShouldBe(200);
        reused.Status.ShouldBe(401);
        reused.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("The token has been blacklisted");
        next.Status.ShouldBe(200);
    }
}
