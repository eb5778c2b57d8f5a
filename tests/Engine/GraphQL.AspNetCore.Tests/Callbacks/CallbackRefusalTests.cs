using GraphQL.AspNetCore.Tests.Authorization;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Tests.Callbacks;

/// <summary>Whom the server does not call back, and that nobody is called for what is refused.</summary>
public sealed class CallbackRefusalTests : IAsyncLifetime
{
    private PlayedRouter _router = null!;
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _router = await PlayedRouter.StartAsync();
        _server = await CallbackServer.StartAsync(_router, options => options.AllowedOrigins.Add($"https://localhost:{_router.Port}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _router.DisposeAsync();
    }

    [Theory]
    [InlineData("http://localhost:{port}/callback/a")]
    [InlineData("http://127.0.0.1:1/callback/a")]
    [InlineData("http://127.0.0.2:{port}/callback/a")]
    [InlineData("http://[::1]:{port}/callback/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/callback/a")]
    [InlineData("http://user@127.0.0.1:{port}/callback/a")]
    [InlineData("http://127.0.0.1:{port}/admin")]
    [InlineData("http://127.0.0.1:{port}/callbacks")]
    [InlineData("http://127.0.0.1:{port}/callback/../admin")]
    [InlineData("http://127.0.0.1:{port}/callback/%2e%2e/admin")]
    [InlineData("http://127.0.0.1:{port}/callback/..%2Fadmin")]
    [InlineData("http://127.0.0.1:{port}/callback/..%5cadmin")]
    [InlineData("https://127.0.0.1:{port}/callback/a")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/callback/a")]
    [InlineData("https://router.example.com/callback/a")]
    public async Task Subscribe_AddressThatIsNotAllowed_IsRefusedAndNobodyIsCalled(string address)
    {
        var extensions = _router.Expect("a", address: address.Replace("{port}", $"{_router.Port}", StringComparison.Ordinal));

        (await _server.SubscribeAsync("subscription { ticks }", extensions)).ShouldBeRefused(403, "CALLBACK_NOT_ALLOWED", "not called back");

        _router.Received.ShouldBe(0);
        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_AllowedNameThatLeadsInside_IsRefusedAheadOfAnyConnection()
    {
        var extensions = _router.Expect("a", address: $"https://localhost:{_router.Port}/callback/a");

        (await _server.SubscribeAsync("subscription { ticks }", extensions)).ShouldBeRefused(403, "CALLBACK_NOT_ALLOWED", "not called back");

        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_InnerNameThatIsListedAsSuch_IsCalled()
    {
        await using var server = await CallbackServer.StartAsync(_router, options => options.InnerOrigins.Add($"http://localhost:{_router.Port}/callback"));

        await server.BeginAsync("subscription { counted(to: 1) }", _router.Expect("a", address: $"http://localhost:{_router.Port}/callback/a"));

        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"counted":0}}""");
    }

    [Fact]
    public async Task Subscribe_WithoutAnyOrigin_IsRefused()
    {
        await using var server = await ExampleServer.StartAsync();

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("a"))).ShouldBeRefused(403, "CALLBACK_NOT_ALLOWED", "GraphQLCallbackOptions.AllowedOrigins");

        _router.Received.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"subscription":7}""")]
    [InlineData("""{"subscription":{}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"nowhere","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":0}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"file:///etc/passwd","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":0}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"","verifier":"v","heartbeatIntervalMs":0}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"a","verifier":1,"heartbeatIntervalMs":0}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":-1}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":1}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":1.5}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":99999999999}}""")]
    [InlineData("""{"subscription":{"callbackUrl":"{url}","subscriptionId":"a","verifier":"v","heartbeatIntervalMs":"5000"}}""")]
    public async Task Subscribe_ExtensionThatIsNone_IsRefused(string extensions)
    {
        (await _server.SubscribeAsync("subscription { ticks }", extensions.Replace("{url}", $"{_router.Origin}/callback/a", StringComparison.Ordinal)))
            .ShouldBeRefused(400, "CALLBACK_INVALID", "extensions.subscription");

        _router.Received.ShouldBe(0);
    }

    [Theory]
    [InlineData("subscription { nothing }", 400, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { refused }", 400, "FORBIDDEN")]
    [InlineData("subscription {", 400, "GRAPHQL_PARSE_FAILED")]
    public async Task Subscribe_OperationThatIsRefused_IsNoSuccessAndNobodyIsCalled(string query, int status, string code)
    {
        var response = await _server.SubscribeAsync(query, _router.Expect("a"));

        (response.Status, response.ErrorCode).ShouldBe((status, code));
        _router.Received.ShouldBe(0);
        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_WithoutPermission_IsRefusedAndNobodyIsCalled()
    {
        await using var server = await CallbackServer.StartAsync(_router, configure: GuardedServer.Configure);

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("a"))).ErrorCode.ShouldBe("UNAUTHENTICATED");
        _router.Received.ShouldBe(0);

        await server.BeginAsync("subscription { ticks }", _router.Expect("a"), authorization: "Ada - -");
        await server.Topics.SendAsync("ticks", 5);
        (await _router.ReceiveEventAsync("a")).Payload.ShouldBe("""{"data":{"ticks":5}}""");
    }

    [Fact]
    public async Task Subscribe_ForgedVerifier_IsRefusedAndLeavesNothing()
    {
        (await _server.SubscribeAsync("subscription { ticks }", _router.Expect("a", verifier: "a forged one"))).ShouldBeRefused(400, "CALLBACK_FAILED", "status 401");

        await _server.ShouldLeaveNothingAsync();
        _server.Logs.Entries.ShouldAllBe(entry => !entry.ToString().Contains("a forged one"));
    }

    [Theory]
    [InlineData(204, false, "status 204")]
    [InlineData(200, true, "status 200")]
    [InlineData(404, true, "status 404")]
    [InlineData(307, true, "status 307")]
    public async Task Subscribe_CheckIsNotConfirmed_IsRefusedWithoutASecondCall(int status, bool speaks, string why)
    {
        _router.Answer = (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = $"{_router.Origin}/callback/elsewhere";
            if (speaks)
            {
                context.Response.Headers["subscription-protocol"] = "callback/1.0";
            }

            return Task.FromResult(true);
        };

        (await _server.SubscribeAsync("subscription { ticks }", _router.Expect("a"))).ShouldBeRefused(400, "CALLBACK_FAILED", why);

        _router.Received.ShouldBe(1);
        await _server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_CheckIsNotAnswered_IsRefusedAfterATime()
    {
        _router.Answer = async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        await using var server = await CallbackServer.StartAsync(_router, options => options.SendTimeout = TimeSpan.FromMilliseconds(100));

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("a"))).ShouldBeRefused(400, "CALLBACK_FAILED", "no answer");

        await server.ShouldLeaveNothingAsync();
    }

    [Fact]
    public async Task Subscribe_HeadersWithoutEnd_AreNotRead()
    {
        _router.Answer = (_, context) =>
        {
            context.Response.Headers["subscription-protocol"] = "callback/1.0";
            context.Response.Headers["x-long"] = new string('x', 40_000);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.FromResult(true);
        };

        (await _server.SubscribeAsync("subscription { ticks }", _router.Expect("a"))).ShouldBeRefused(400, "CALLBACK_FAILED", "no answer");
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(100, 1)]
    public async Task Subscribe_OneTooMany_IsRefusedUntilAnotherEnds(int inAll, int perHost)
    {
        await using var server = await CallbackServer.StartAsync(
            _router, options => (options.MaxSubscriptions, options.MaxSubscriptionsPerHost) = (inAll, perHost));
        await server.BeginAsync("subscription { ticks }", _router.Expect("a"));

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("b")))
            .ShouldBeRefused(503, "TOO_MANY_CALLBACKS", "GraphQLCallbackOptions.MaxSubscriptionsPerHost");

        await server.Topics.CompleteAsync("ticks");
        await server.ShouldLeaveNothingAsync();
        await server.BeginAsync("subscription { ticks }", _router.Expect("b"));
    }

    [Fact]
    public async Task Subscribe_WhereAGatewayIsKnown_IsForItAlone()
    {
        const string Secret = "0123456789abcdef0123456789abcdef";
        await using var server = await CallbackServer.StartAsync(
            _router, configure: static graphQL => graphQL.ConfigureGateway(static gateway => gateway.Secrets.Add(Secret)));

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("a"))).ShouldBeRefused(403, "CALLBACK_NOT_ALLOWED", "for the gateway");
        _router.Received.ShouldBe(0);

        (await server.SubscribeAsync("subscription { ticks }", _router.Expect("a"), gatewaySecret: Secret)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("router.example.com")]
    [InlineData("http://router.example.com")]
    [InlineData("ftp://router.example.com")]
    [InlineData("https://user@router.example.com")]
    [InlineData("https://router.example.com?a=b")]
    public async Task Start_OriginThatIsNone_Fails(string origin) => (await Should.ThrowAsync<OptionsValidationException>(
        () => ExampleServer.StartAsync(graphQL => graphQL.ConfigureCallbacks(options => options.AllowedOrigins.Add(origin))))).Message.ShouldContain(origin);
}
