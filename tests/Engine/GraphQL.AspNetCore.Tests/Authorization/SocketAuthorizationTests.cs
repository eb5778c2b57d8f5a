using System.Globalization;
using System.Security.Claims;
using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.WebSockets;

namespace GraphQL.AspNetCore.Tests.Authorization;

public sealed class SocketAuthorizationTests
{
    [Fact]
    public async Task Subscribe_WithoutPermission_IsRefusedAndDoesNotListen()
    {
        await using var server = await GuardedServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server);

        await client.SubscribeAsync("1", "subscription { ticks }");

        var message = await client.ReceiveAsync();
        message.ShouldContain("\"type\":\"error\"");
        message.ShouldContain("UNAUTHENTICATED");
        server.Topics.CountListeners("ticks").ShouldBe(0);
        await client.ShouldBeQuietAsync();
    }

    [Fact]
    public async Task Subscribe_ByTheCallerOfTheSocket_IsServed()
    {
        await using var server = await GuardedServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server, authorization: "Ada - -");

        await client.SubscribeAsync("1", "subscription { ticks }");
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 1, "it listens");
        await server.Topics.SendAsync("ticks", 5);

        (await client.ReceiveAsync()).ShouldContain("""{"data":{"ticks":5}}""");
    }

    [Fact]
    public async Task Socket_TokenExpires_IsClosedWith4403()
    {
        await using var server = await GuardedServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server, authorization: $"Ada - {In(2)}");

        await client.SubscribeAsync("1", "subscription { ticks }");

        (await client.ReceiveAsync()).ShouldBe("4403 The token has expired.");
        await Eventually.BecomesAsync(() => server.Topics.CountListeners("ticks") == 0, "nobody listens");
    }

    [Fact]
    public async Task Init_TokenHasExpired_IsClosedWith4403()
    {
        await using var server = await GuardedServer.StartAsync();
        using var client = await SocketClient.ConnectAsync(server, init: false, authorization: $"Ada - {In(-1)}");

        await client.SendAsync("""{"type":"connection_init"}""");

        (await client.ReceiveAsync()).ShouldBe("4403 The token has expired.");
    }

    [Fact]
    public async Task Init_TokenInThePayload_ExpiresByItsClaim()
    {
        await using var server = await GuardedServer.StartAsync(graphQL =>
        {
            GuardedServer.AddAuthorization(graphQL);
            graphQL.ConfigureWebSockets(options => options.Authorize = (context, payload, _) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity(
                    [new Claim("exp", payload.GetProperty("exp").GetString()!)], "payload"));
                return new(true);
            });
        });
        using var late = await SocketClient.ConnectAsync(server, init: false);
        using var early = await SocketClient.ConnectAsync(server, init: false);

        await late.SendAsync($$$"""{"type":"connection_init","payload":{"exp":"{{{In(-1)}}}"}}""");
        await early.SendAsync($$$"""{"type":"connection_init","payload":{"exp":"{{{In(5_000_000)}}}"}}""");

        (await late.ReceiveAsync()).ShouldBe("4403 The token has expired.");
        (await early.ReceiveAsync()).ShouldContain("connection_ack");
        await early.SubscribeAsync("1", "{ manager }");
        (await early.ReceiveAsync()).ShouldContain("FORBIDDEN");
    }

    private static string In(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
