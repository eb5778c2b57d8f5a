using System.Diagnostics;
using System.Net;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>Retries, deadlines, limits, and what is told about a call.</summary>
public sealed class PersonioTransportTests
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

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Write_TransientStatus_IsNotRepeated(int status)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Status((HttpStatusCode)status));

        await Should.ThrowAsync<PersonioException>(() => host.Employees.CreateAsync(Somebody));

        host.Stub.Count(Create).ShouldBe(1);
    }

    [Fact]
    public async Task Write_ConnectionLost_IsNotRepeated()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, (Func<StubRequest, HttpResponseMessage>)(_ => throw new HttpRequestException("reset")));

        await Should.ThrowAsync<PersonioUnavailableException>(() => host.Employees.CreateAsync(Somebody));

        host.Stub.Count(Create).ShouldBe(1);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_MoreThan20Megabytes_IsABadResponse(bool announced)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ =>
        {
            var content = new StreamContent(new EndlessStream(HttpAttempt.MaxBytes + 1L));
            content.Headers.ContentLength = announced ? HttpAttempt.MaxBytes + 1 : null;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });

        var exception = await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.GetAttributesAsync());

        exception.Message.ShouldContain("20 MB");
    }

    [Theory]
    [InlineData("text/html", "<html></html>")]
    [InlineData("text/plain", "{}")]
    public async Task Read_SuccessThatIsNoJson_IsABadResponse(string mediaType, string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(body, mediaType: mediaType));

        await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.GetAttributesAsync());
    }

    [Fact]
    public async Task Read_Redirect_IsNotFollowed()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ =>
        {
            var answer = PersonioStub.Status(HttpStatusCode.Found);
            answer.Headers.Location = new Uri("https://evil.test/");
            return answer;
        });

        (await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.GetAttributesAsync())).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Read_PartnerAndApp_AreSentOnEveryRequest()
    {
        await using var host = new ClientHost(TokenStub(), configure: static options => (options.PartnerId, options.AppId) = ("ACME", "ACME_GRAPH"));

        await host.Employees.GetAttributesAsync();

        host.Stub.Requests.Count.ShouldBe(2);
        host.Stub.Requests.ShouldAllBe(static request =>
            request.Headers["X-Personio-Partner-ID"] == "ACME" && request.Headers["X-Personio-App-ID"] == "ACME_GRAPH");
    }

    [Fact]
    public async Task Read_NoPartner_SendsNoSuchHeader()
    {
        await using var host = new ClientHost(TokenStub());

        await host.Employees.GetAttributesAsync();

        host.Stub.Requests.ShouldAllBe(static request => request.Headers.Keys.All(static name => !name.StartsWith("X-Personio", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Read_Span_HasTheTemplateAndNoId()
    {
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == PersonioDiagnostics.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (stopped)
                {
                    stopped.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = new ClientHost();
        host.Stub.On("GET /v1/company/employees/987654321", _ => PersonioStub.Status(HttpStatusCode.Forbidden));
        using var mine = new Activity("test").Start();

        await Should.ThrowAsync<PersonioForbiddenException>(() => host.Employees.GetAsync("987654321"));

        List<Activity> spans;
        lock (stopped)
        {
            spans = [.. stopped.Where(activity => activity.TraceId == mine.TraceId)];
        }

        var span = spans.Single(static activity => activity.DisplayName == "GET /v1/company/employees/{id}");
        span.GetTagItem("url.template").ShouldBe("/v1/company/employees/{id}");
        span.GetTagItem("http.response.status_code").ShouldBe(403);
        span.GetTagItem("error.type").ShouldBe("UPSTREAM_FORBIDDEN");
        span.GetTagItem("personio.attempts").ShouldBe(1);
        spans.SelectMany(static activity => activity.TagObjects).ShouldAllBe(static tag => !$"{tag.Value}".Contains("987654321"));
    }

    private static PersonioStub TokenStub()
    {
        var stub = new PersonioStub();
        stub.On(Route, _ => PersonioStub.Json(Attributes));
        return stub;
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

    /// <summary>Spaces, which are fine in JSON, up to a length.</summary>
    private sealed class EndlessStream(long size) : MemoryStream
    {
        private long left = size;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer.Span[..count].Fill((byte)' ');
            left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
