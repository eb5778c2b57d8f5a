using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Documents;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Http;

/// <summary>What becomes of a write: made, not made, or not known; never made twice.</summary>
public sealed partial class PersonioTransportTests
{
    private const string Delete = "DELETE /v2/document-management/documents/1";

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Write_ServerFails_IsNotRepeatedAndHasAnUnknownOutcome(int status)
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"personio_trace_id":"trace-1"}""", (HttpStatusCode)status));

        var exception = await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Employees.CreateAsync(Somebody));

        exception.Code.ShouldBe("UPSTREAM_UNKNOWN_OUTCOME");
        exception.Status.ShouldBe(status);
        exception.TraceId.ShouldBe("trace-1");
        host.Stub.Count(Create).ShouldBe(1);
        host.Calls.ShouldHaveSingleItem().ErrorCode.ShouldBe("UPSTREAM_UNKNOWN_OUTCOME");
    }

    [Fact]
    public async Task Write_SuccessThatIsNoJson_HasAnUnknownOutcome()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("<html></html>", mediaType: "text/html"));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Employees.CreateAsync(Somebody));

        host.Stub.Count(Create).ShouldBe(1);
    }

    [Fact]
    public async Task Write_ConnectionLost_IsNotRepeatedAndHasAnUnknownOutcome()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, (Func<StubRequest, HttpResponseMessage>)(_ => throw new HttpRequestException("reset")));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => host.Employees.CreateAsync(Somebody));

        host.Stub.Count(Create).ShouldBe(1);
    }

    [Fact]
    public async Task Write_NoAnswer_HasAnUnknownOutcome()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Create, async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return PersonioStub.Json(Attributes);
        });

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => time.DriveAsync(host.Employees.CreateAsync(Somebody)));

        host.Stub.Count(Create).ShouldBe(1);
    }

    [Fact]
    public async Task Write_RateLimited_WasNotMadeAndIsRepeated()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Create, _ => host.Stub.Count(Create) == 1 ? TooMany("2") : PersonioStub.Json("""{"success":true,"data":{"id":7}}"""));

        (await time.DriveAsync(host.Employees.CreateAsync(Somebody))).Id.ShouldBe("7");

        host.Stub.Count(Create).ShouldBe(2);
    }

    [Fact]
    public async Task Write_NoConnection_WasNotMadeAndIsRepeated()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Create, (Func<StubRequest, HttpResponseMessage>)(_ =>
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")));

        await Should.ThrowAsync<PersonioUnavailableException>(() => time.DriveAsync(host.Employees.CreateAsync(Somebody)));

        host.Stub.Count(Create).ShouldBe(3);
    }

    [Fact]
    public async Task Write_CallerLeavesWhileItIsOut_HasAnUnknownOutcome()
    {
        await using var host = new ClientHost();
        using var leave = new CancellationTokenSource();
        host.Stub.On(Create, NeverAsync);
        var write = host.Employees.CreateAsync(Somebody, leave.Token);
        await host.Stub.WaitForAsync(Create);

        await leave.CancelAsync();

        (await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => write)).InnerException.ShouldBeAssignableTo<OperationCanceledException>();
        host.Calls.ShouldHaveSingleItem().ErrorCode.ShouldBe("UPSTREAM_UNKNOWN_OUTCOME");
    }

    [Fact]
    public async Task Write_CallerLeavesBeforeItIsOut_IsCanceledAndWasNotMade()
    {
        await using var host = new ClientHost();
        using var leave = new CancellationTokenSource();
        host.Stub.On("POST /v1/auth", NeverAsync);
        var write = host.Employees.CreateAsync(Somebody, leave.Token);
        await host.Stub.WaitForAsync("POST /v1/auth");

        await leave.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => write);
        host.Stub.Count(Create).ShouldBe(0);
    }

    [Fact]
    public async Task Write_TokenRefusedAndNoOtherToBeHad_WasNotMade()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        var tokens = 0;
        host.Stub.On("POST /v1/auth", _ => tokens++ == 0
            ? PersonioStub.Json("""{"success":true,"data":{"token":"papi-old"}}""")
            : PersonioStub.Status(HttpStatusCode.BadGateway));
        host.Stub.On(Create, _ => PersonioStub.Status(HttpStatusCode.Unauthorized));

        var exception = await Should.ThrowAsync<PersonioUnavailableException>(() => time.DriveAsync(host.Employees.CreateAsync(Somebody)));

        exception.Endpoint.ShouldBe("POST /v1/auth");
        host.Stub.Count(Create).ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task Delete_RefusedAfterAnAttemptOfWhichNobodyKnows_HasAnUnknownOutcome(HttpStatusCode second)
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Delete, _ => PersonioStub.Status(host.Stub.Count(Delete) == 1 ? HttpStatusCode.GatewayTimeout : second));

        var exception = await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => time.DriveAsync(DeleteAsync(host)));

        exception.Status.ShouldBe((int)second);
    }

    [Fact]
    public async Task Delete_NothingThereAfterAnAttemptOfWhichNobodyKnows_WasMade()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Delete, _ => PersonioStub.Status(host.Stub.Count(Delete) == 1 ? HttpStatusCode.GatewayTimeout : HttpStatusCode.NotFound));

        (await time.DriveAsync(DeleteAsync(host))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task Delete_NothingThereAfterAnAttemptThatWasTurnedAway_WasNotMade(HttpStatusCode first)
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Delete, _ => PersonioStub.Status(host.Stub.Count(Delete) == 1 ? first : HttpStatusCode.NotFound));

        (await time.DriveAsync(DeleteAsync(host))).ShouldBeFalse();

        host.Stub.Count(Delete).ShouldBe(2);
    }

    [Fact]
    public async Task Read_HandlerGivesUpConnecting_IsRepeatedThenUnavailable()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, (Func<StubRequest, HttpResponseMessage>)(_ => throw new TaskCanceledException("connect", new TimeoutException())));

        await Should.ThrowAsync<PersonioUnavailableException>(() => time.DriveAsync(host.Employees.GetAttributesAsync()));

        host.Stub.Count(Route).ShouldBe(3);
    }

    private static Task<bool> DeleteAsync(ClientHost host) => host.Services.GetRequiredService<DocumentsClient>().DeleteAsync("1");

    private static async Task<HttpResponseMessage> NeverAsync(StubRequest request, CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        return PersonioStub.Json(Attributes);
    }
}
