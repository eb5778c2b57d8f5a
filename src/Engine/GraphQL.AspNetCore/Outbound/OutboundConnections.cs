using System.Net;
using System.Net.Sockets;

namespace GraphQL.AspNetCore;

/// <summary>
/// Connections to addresses that callers name: without redirects, proxies and cookies, and with few headers. A name is resolved once for each
/// connection, which goes to the address that was checked: a name cannot change its mind in between.
/// </summary>
public static class OutboundConnections
{
    // KiB, as the handler counts them.
    private const int MaxHeaders = 16;

    private const int MaxUnreadBytes = 16 * 1024;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    /// <summary>Makes a handler that connects to nothing but what may be. Whether an address is on the list is asked ahead of each request (<see cref="OutboundOrigins.Allow"/>).</summary>
    /// <param name="origins">The list.</param>
    /// <param name="lifetime">How long a connection is used; zero for one request.</param>
    /// <returns>It throws an <see cref="HttpRequestException"/> around an <see cref="OutboundAddressException"/> where a name leads to somewhere else.</returns>
    public static SocketsHttpHandler CreateHandler(OutboundOrigins origins, TimeSpan lifetime) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = MaxHeaders,
        MaxResponseDrainSize = MaxUnreadBytes,
        PooledConnectionLifetime = lifetime,
        PooledConnectionIdleTimeout = Idle,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(origins, context.DnsEndPoint, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(OutboundOrigins origins, DnsEndPoint end, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, address => origins.MayConnect(end.Host, end.Port, address)))
        {
            throw new OutboundAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
