namespace Personio.Client.Http;

/// <summary>A successful answer. Its bytes are rented: read what is needed and dispose.</summary>
internal sealed class PersonioPayload(string endpoint, HttpAttempt attempt) : IDisposable
{
    public string Endpoint { get; } = endpoint;

    public ReadOnlySpan<byte> Json => attempt.Body.Span;

    /// <summary>The media type the answer came with.</summary>
    public string? MediaType => attempt.MediaType;

    /// <summary>A copy of the body that outlives this payload.</summary>
    public byte[] ToArray() => attempt.Body.ToArray();

    public void Dispose() => attempt.Dispose();
}
