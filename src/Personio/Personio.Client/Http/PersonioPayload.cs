using Personio.Client.Caching;

namespace Personio.Client.Http;

/// <summary>The body of a successful answer, or of a refusal that is to be read. Its bytes may be rented: read what is needed and dispose.</summary>
internal sealed class PersonioPayload : IDisposable
{
    private readonly IDisposable? owner;

    private PersonioPayload(string endpoint, int status, string? mediaType, ReadOnlyMemory<byte> bytes, IDisposable? owner) =>
        (Endpoint, Status, MediaType, Bytes, this.owner) = (endpoint, status, mediaType, bytes, owner);

    public string Endpoint { get; }

    public int Status { get; }

    /// <summary>The type that the answer states, without parameters.</summary>
    public string? MediaType { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public ReadOnlySpan<byte> Json => Bytes.Span;

    /// <summary>An answer that has just come; disposed of with the payload.</summary>
    public static PersonioPayload Of(string endpoint, HttpAttempt attempt) => new(endpoint, attempt.Status, attempt.MediaType, attempt.Body, attempt);

    /// <summary>An answer that is kept; others read it too.</summary>
    public static PersonioPayload Of(string endpoint, CachedAnswer answer) => new(endpoint, answer.Status, answer.MediaType, answer.Body, owner: null);

    /// <summary>A copy of the body that outlives this payload.</summary>
    public byte[] ToArray() => Bytes.ToArray();

    public void Dispose() => owner?.Dispose();
}
