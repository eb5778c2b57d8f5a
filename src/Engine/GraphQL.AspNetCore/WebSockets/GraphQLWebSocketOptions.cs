using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore;

/// <summary>Limits and rules of GraphQL over WebSocket (subprotocol <c>graphql-transport-ws</c>).</summary>
public sealed class GraphQLWebSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c>; then its socket is closed with 4408.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many operations of one socket run at a time. One more gets an <c>error</c> with <c>TOO_MANY_OPERATIONS</c>.</summary>
    /// <value>The default is 50.</value>
    public int MaxOperations { get; set; } = 50;

    /// <summary>The largest message of a client, in bytes. A larger one closes the socket with 1009.</summary>
    /// <value>The default is 64 KiB.</value>
    public int MaxMessageBytes { get; set; } = 64 * 1024;

    /// <summary>How many sockets this process serves at a time. One more is refused with 503 and <c>TOO_MANY_WEBSOCKETS</c>.</summary>
    /// <value>The default is 1,000.</value>
    public int MaxSockets { get; set; } = 1_000;

    /// <summary>How often a silent socket is asked for a sign of life, by a ping of the WebSocket protocol, which clients answer by themselves.</summary>
    /// <value>The default is 12 seconds.</value>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long the answer to such a ping may take; then the socket is taken for dead.</summary><value>The default is 12 seconds.</value>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a client may take to read a piece of a message (up to 64 KiB); then its socket is cut off.</summary>
    /// <value>The default is 20 seconds.</value>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a client may take to answer the closing of its socket.</summary><value>The default is 5 seconds.</value>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether a page of this origin may connect; false answers 403. Browsers do not keep pages from opening sockets to other sites, so this
    /// is what does.
    /// </summary>
    /// <value>
    /// The default is <see cref="IsSameOrigin"/>. Behind a proxy that changes <c>Host</c>, or for a frontend on another origin, compare the
    /// <c>Origin</c> header with a list.
    /// </value>
    public Func<HttpRequest, bool> AllowOrigin { get; set; } = IsSameOrigin;

    /// <summary>
    /// Decides on <c>connection_init</c> whether the client may go on, given its payload (undefined where there is none); false closes the
    /// socket with 4403.
    /// </summary>
    /// <value>The default is null: everybody may.</value>
    public Func<HttpContext, JsonElement, CancellationToken, ValueTask<bool>>? Authorize { get; set; }

    /// <summary>True where the <c>Origin</c> header names the host that is asked, or is missing, as it is where no browser asks.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, HostOf(request, uri), StringComparison.OrdinalIgnoreCase));
    }

    // As an authority is written: without the scheme's own port.
    private static string HostOf(HttpRequest request, Uri origin) =>
        Uri.TryCreate($"{origin.Scheme}://{request.Host.Value}", UriKind.Absolute, out var host) ? host.Authority : "";
}
