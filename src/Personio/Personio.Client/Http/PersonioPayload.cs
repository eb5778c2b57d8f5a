namespace Personio.Client.Http;

/// <summary>The body of a successful answer. Its bytes are rented: read what is needed and dispose.</summary>
internal sealed class PersonioPayload(string endpoint, HttpAttempt attempt) : IDisposable
{
    public string Endpoint { get; } = endpoint;

    public int Status => attempt.Status;

    /// <summary>The type that the answer states, without parameters.</summary>
    public string? MediaType => attempt.MediaType;

    public ReadOnlyMemory<byte> Bytes => attempt.Body;

    public ReadOnlySpan<byte> Json => attempt.Body.Span;

    /// <summary>A copy of the body that outlives this payload.</summary>
    public byte[] ToArray() => attempt.Body.ToArray();

    public void Dispose() => attempt.Dispose();
}
