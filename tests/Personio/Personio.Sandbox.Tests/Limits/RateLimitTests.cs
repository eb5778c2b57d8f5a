using System.Globalization;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.Limits;

public sealed class RateLimitTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task V1Employees_SixteenthCallInASecond_Returns429WithRetryAfter()
    {
        await using var session = await StartAsync(SandboxRateLimits.Documented);
        for (var call = 0; call < 15; call++)
        {
            (await StatusAsync(session, "/v1/company/employees")).ShouldBe(200);
        }

        using var answer = await session.GetAsync("/v1/company/employees");

        answer.Status.ShouldBe(429);
        answer.Header("Retry-After").ShouldBe("1");
        answer.Json.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(429);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusAsync(session, "/v1/company/employees")).ShouldBe(200);
    }

    [Fact]
    public async Task V1Employees_FifteenEachSecond_AllowsThreeHundredAMinute()
    {
        await using var session = await StartAsync(SandboxRateLimits.Documented);
        var allowed = 0;
        for (var second = 0; second < 60; second++, _clock.Advance(TimeSpan.FromSeconds(1)))
        {
            for (var call = 0; call < 15; call++)
            {
                allowed += await StatusAsync(session, "/v1/company/employees?limit=1&attributes[]=id") == 200 ? 1 : 0;
            }
        }

        allowed.ShouldBe(300);
        (await StatusAsync(session, "/v1/company/employees")).ShouldBe(200, "a new minute has begun");
    }

    [Fact]
    public async Task V1Auth_SixtyFirstCall_IsLockedOutForAMinute()
    {
        await using var session = await StartAsync(SandboxRateLimits.Documented);
        for (var call = 1; call < 60; call++)
        {
            (await AuthAsync(session)).ShouldBe(200);
        }

        (await AuthAsync(session)).ShouldBe(429);
        _clock.Advance(TimeSpan.FromSeconds(59));
        (await AuthAsync(session)).ShouldBe(429);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await AuthAsync(session)).ShouldBe(200);
    }

    [Fact]
    public async Task V2Token_AfterItsMinuteIsUsedUp_AllowsOneASecond()
    {
        await using var session = await StartAsync(SandboxRateLimits.Documented);
        for (var call = 1; call < 150; call++)
        {
            (await TokenAsync(session)).ShouldBe(200);
        }

        (await TokenAsync(session)).ShouldBe(429);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await TokenAsync(session)).ShouldBe(200);
        (await TokenAsync(session)).ShouldBe(429);
        _clock.Advance(TimeSpan.FromSeconds(60));
        (await TokenAsync(session)).ShouldBe(200);
        (await TokenAsync(session)).ShouldBe(200);
    }

    [Fact]
    public async Task V2Absences_EveryAnswer_TellsTheStateOfItsBucket()
    {
        await using var session = await StartAsync(SandboxRateLimits.Documented);

        for (var left = 9; left >= 0; left--)
        {
            using var answer = await session.GetAsync("/v2/absence-periods");
            answer.Header("x-ratelimit-replenish-rate").ShouldBe("10");
            answer.Header("x-ratelimit-burst-capacity").ShouldBe("10");
            answer.Header("x-ratelimit-requested-tokens").ShouldBe("1");
            answer.Header("x-ratelimit-remaining").ShouldBe(left.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task V2Absences_EleventhCall_Returns429WithoutRetryAfter()
    {
        await using var session = await StartAsync(SandboxRateLimits.Documented);
        for (var call = 0; call < 10; call++)
        {
            (await StatusAsync(session, "/v2/absence-periods")).ShouldBe(200);
        }

        using var answer = await session.GetAsync("/v2/absence-periods");

        answer.Status.ShouldBe(429);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Header("Retry-After").ShouldBeNull();
        answer.Header("x-ratelimit-remaining").ShouldBe("0");
        (await StatusAsync(session, "/v2/absence-types")).ShouldBe(200, "each endpoint has its own bucket");
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        (await StatusAsync(session, "/v2/absence-periods")).ShouldBe(200);
    }

    [Fact]
    public async Task Default_OfAnEmbeddedSandbox_AllowsTwentyTimesAsMuch()
    {
        await using var session = await StartAsync(new SandboxOptions().RateLimits);
        for (var call = 0; call < 200; call++)
        {
            (await StatusAsync(session, "/v2/absence-types")).ShouldBe(200);
        }

        (await StatusAsync(session, "/v2/absence-types")).ShouldBe(429);
    }

    [Fact]
    public async Task Off_NoCallIsRefusedAndNoHeaderSent()
    {
        await using var session = await StartAsync(SandboxRateLimits.Off);
        for (var call = 0; call < 250; call++)
        {
            (await StatusAsync(session, "/v2/absence-types")).ShouldBe(200);
        }

        using var answer = await session.GetAsync("/v2/absence-types");
        answer.Header("x-ratelimit-remaining").ShouldBeNull();
    }

    private Task<SandboxSession> StartAsync(SandboxRateLimits limits)
        => SandboxSession.StartAsync(new SandboxOptions { Employees = 2, RateLimits = limits, TimeProvider = _clock });

    private static async Task<int> StatusAsync(SandboxSession session, string path)
    {
        using var answer = await session.GetAsync(path);
        return answer.Status;
    }

    private static async Task<int> AuthAsync(SandboxSession session)
    {
        using var answer = await session.PostFormAsync(
            "/v1/auth", ("client_id", "papi-sandbox-client-id"), ("client_secret", "papi-sandbox-client-secret"));
        return answer.Status;
    }

    private static async Task<int> TokenAsync(SandboxSession session)
    {
        using var answer = await session.PostFormAsync(
            "/v2/auth/token",
            ("grant_type", "client_credentials"), ("client_id", "papi-sandbox-client-id"), ("client_secret", "papi-sandbox-client-secret"));
        return answer.Status;
    }
}
