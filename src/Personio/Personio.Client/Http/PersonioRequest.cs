using Personio.Client.Authentication;

namespace Personio.Client.Http;

/// <summary>One call to make.</summary>
internal sealed record PersonioRequest
{
    public required PersonioApi Api { get; init; }

    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>The path with placeholders for ids: what is logged, traced and shown.</summary>
    public required string Route { get; init; }

    /// <summary>Where it goes. Holds ids and filters, so it appears nowhere.</summary>
    public required Uri Address { get; init; }

    public byte[]? JsonBody { get; init; }

    /// <summary>
    /// Sends <c>Beta: true</c>: without it Personio's gateway knew some endpoints not at all, and where that is over it does no harm.
    /// </summary>
    public bool Beta { get; init; }

    /// <summary>The media types to ask for when the answer is a file; null for JSON.</summary>
    public string? FileTypes { get; init; }

    /// <summary>Whether a list may be answered with no body at all, which means that it is empty.</summary>
    public bool EmptyBodyIsEmptyList { get; init; }

    /// <summary>Whether a missing object is an answer (null) rather than an error.</summary>
    public bool NullWhenNotFound { get; init; }

    public string Endpoint => $"{Method.Method} {Route}";

    /// <summary>Without <see cref="Address"/> and body.</summary>
    public override string ToString() => Endpoint;
}
