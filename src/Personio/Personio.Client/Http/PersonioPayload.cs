namespace Personio.Client.Http;

/// <summary>The JSON of a successful answer. Its bytes are rented: read what is needed and dispose.</summary>
internal sealed class PersonioPayload(string endpoint, HttpAttempt attempt) : IDisposable
{
    public string Endpoint { get; } = endpoint;

    public ReadOnlySpan<byte> Json => attempt.Body.Span;

    public void Dispose() => attempt.Dispose();
}
