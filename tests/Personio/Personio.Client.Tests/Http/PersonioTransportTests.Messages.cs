using System.Diagnostics;
using System.Net;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>What is sent with each request, what is accepted as an answer, and what is traced.</summary>
public sealed partial class PersonioTransportTests
{
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
