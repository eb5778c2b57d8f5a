using System.Net;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>Retries, deadlines, and what is told about a call.</summary>
public sealed partial class PersonioTransportTests
{
    private const string Route = "GET /v1/company/employees/attributes";
    private const string Create = "POST /v1/company/employees";
    private const string Attributes = """{"success":true,"data":[]}""";

    private static readonly NewEmployee Somebody = new() { Email = "mira@example.org", FirstName = "Mira", LastName = "Kolb" };

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    public async Task Read_TransientStatusTwice_SucceedsAtTheThirdAttempt(int status)
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var calls = 0;
        host.Stub.On(Route, _ => ++calls <= 2 ? PersonioStub.Status((HttpStatusCode)status) : PersonioStub.Json(Attributes));

        await time.DriveAsync(host.Employees.GetAttributesAsync());

        var call = host.Calls.ShouldHaveSingleItem();
        call.Attempts.ShouldBe(3);
        call.Status.ShouldBe(200);
        call.ErrorCode.ShouldBeNull();
        call.Duration.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Read_ServerErrorForGood_FailsAfterTwoRetries()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, _ => PersonioStub.Json("<html>Bad gateway</html>", HttpStatusCode.BadGateway, "text/html"));

        var exception = await Should.ThrowAsync<PersonioUnavailableException>(() => time.DriveAsync(host.Employees.GetAttributesAsync()));

        exception.Status.ShouldBe(502);
        exception.Endpoint.ShouldBe(Route);
        host.Stub.Count(Route).ShouldBe(3);
        var call = host.Calls.ShouldHaveSingleItem();
        call.ErrorCode.ShouldBe("UPSTREAM_UNAVAILABLE");
        call.Status.ShouldBe(502);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Read_ClientError_IsNotRepeated(int status)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Status((HttpStatusCode)status));

        (await Should.ThrowAsync<PersonioException>(() => host.Employees.GetAttributesAsync())).Status.ShouldBe(status);
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Fact]
    public async Task Read_ConnectionLost_IsRepeated()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var calls = 0;
        host.Stub.On(Route, _ => ++calls == 1 ? throw new HttpRequestException("reset") : PersonioStub.Json(Attributes));

        await time.DriveAsync(host.Employees.GetAttributesAsync());

        host.Stub.Count(Route).ShouldBe(2);
    }

    [Fact]
    public async Task Read_BodyBreaksOff_IsRepeated()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var calls = 0;
        host.Stub.On(Route, _ => ++calls == 1
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) }
            : PersonioStub.Json(Attributes));

        await time.DriveAsync(host.Employees.GetAttributesAsync());

        host.Stub.Count(Route).ShouldBe(2);
    }

    [Fact]
    public async Task Read_RateLimited_WaitsAsLongAsPersonioAsks()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var started = time.GetUtcNow();
        DateTimeOffset? second = null;
        host.Stub.On(Route, _ =>
        {
            if (host.Stub.Count(Route) == 1)
            {
                return TooMany("7");
            }

            second = time.GetUtcNow();
            return PersonioStub.Json(Attributes);
        });

        await time.DriveAsync(host.Employees.GetAttributesAsync());

        (second - started).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Read_RateLimitedWithoutRetryAfter_WaitsAtLeastASecond()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var sent = new List<DateTimeOffset>();
        host.Stub.On(Route, _ =>
        {
            sent.Add(time.GetUtcNow());
            return sent.Count < 3 ? TooMany(null) : PersonioStub.Json(Attributes);
        });

        await time.DriveAsync(host.Employees.GetAttributesAsync());

        (sent[1] - sent[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        (sent[2] - sent[1]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Read_RateLimitedBeyondTheDeadline_FailsAtOnceAndSaysHowLong()
    {
        await using var host = new ClientHost(time: new FakeTimeProvider());
        host.Stub.On(Route, _ => TooMany("60"));

        var exception = await Should.ThrowAsync<PersonioRateLimitedException>(() => host.Employees.GetAttributesAsync());

        exception.RetryAfter.ShouldBe(TimeSpan.FromSeconds(60));
        exception.Message.ShouldContain("60 s");
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Fact]
    public async Task Read_NoAnswer_TimesOutByAttemptAndThenByDeadline()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var started = time.GetUtcNow();
        host.Stub.On(Route, async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return PersonioStub.Json(Attributes);
        });

        await Should.ThrowAsync<PersonioTimeoutException>(() => time.DriveAsync(host.Employees.GetAttributesAsync()));

        host.Stub.Count(Route).ShouldBe(3);
        (time.GetUtcNow() - started).ShouldBeInRange(TimeSpan.FromSeconds(24), TimeSpan.FromSeconds(27));
    }

    [Fact]
    public async Task Read_CallerLeaves_EndsTheUpstreamCall()
    {
        await using var host = new ClientHost();
        var ended = new TaskCompletionSource();
        host.Stub.On(Route, async (_, stop) =>
        {
            await using var registration = stop.Register(ended.SetResult);
            await Task.Delay(Timeout.Infinite, stop);
            return PersonioStub.Json(Attributes);
        });
        using var caller = new CancellationTokenSource();
        var call = host.Employees.GetAttributesAsync(caller.Token);
        while (host.Stub.Count(Route) == 0)
        {
            await Task.Delay(1);
        }

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    private static HttpResponseMessage TooMany(string? retryAfter)
    {
        var answer = PersonioStub.Status(HttpStatusCode.TooManyRequests);
        if (retryAfter is not null)
        {
            answer.Headers.Add("Retry-After", retryAfter);
        }

        return answer;
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset.");
    }
}
