using Personio.Client.Caching;

namespace Personio.Client.Http;

/// <summary>The body of a successful answer, or of a refusal that is to be read. Its bytes may be rented: read what is needed and dispose.</summary>
internal sealed class PersonioPayload : IDisposable
{
    private readonly IDisposable? owner;
    private readonly CachedAnswer? kept;

    private PersonioPayload(string endpoint, int status, string? mediaType, ReadOnlyMemory<byte> bytes, IDisposable? owner, CachedAnswer? kept = null) =>
        (Endpoint, Status, MediaType, Bytes, this.owner, this.kept) = (endpoint, status, mediaType, bytes, owner, kept);

    public string Endpoint { get; }

    public int Status { get; }

    /// <summary>The type that the answer states, without parameters.</summary>
    public string? MediaType { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public ReadOnlySpan<byte> Json => Bytes.Span;

    /// <summary>An answer that has just come; disposed of with the payload.</summary>
    public static PersonioPayload Of(string endpoint, HttpAttempt attempt) => new(endpoint, attempt.Status, attempt.MediaType, attempt.Body, attempt);

    /// <summary>An answer that is kept; others read it too.</summary>
    public static PersonioPayload Of(string endpoint, CachedAnswer answer) => new(endpoint, answer.Status, answer.MediaType, answer.Body, owner: null, answer);

    /// <summary>What the body says. Of an answer that is kept it is read once for all who read it as the same kind, and so must not be changed.</summary>
    /// <param name="kind">Equal for all readings with the same outcome; one of a few.</param>
    /// <param name="read">Reads the body.</param>
    public T ReadOnce<T>(object kind, Func<PersonioPayload, T> read) where T : notnull =>
        kept is null ? read(this) : kept.Read(kind, () => read(this));

    /// <summary>A copy of the body that outlives this payload.</summary>
    public byte[] ToArray() => Bytes.ToArray();

    public void Dispose() => owner?.Dispose();
}
