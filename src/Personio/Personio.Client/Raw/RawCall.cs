namespace Personio.Client.Raw;

/// <summary>A call of Personio's API that nobody has given a method of its own.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The path with a placeholder such as <c>{id}</c> for what changes: what is logged, and what decides on the limits. One of a few constants.</param>
/// <param name="Path">The path, from <c>/v1/</c> or <c>/v2/</c> on: letters, digits, <c>-</c>, <c>_</c> and <c>.</c> between slashes.</param>
/// <param name="Query">What stands behind the question mark, percent-encoded; empty for nothing.</param>
/// <param name="Json">The body; null for none.</param>
public sealed record RawCall(HttpMethod Method, string Route, string Path, string Query, byte[]? Json)
{
    /// <summary>Without address and body, which are personal data.</summary>
    public override string ToString() => $"{Method.Method} {Route}";
}

/// <summary>Personio's own answer, a refusal among them.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body, which is JSON; empty where there is none.</param>
public sealed record RawAnswer(int Status, ReadOnlyMemory<byte> Json)
{
    /// <summary>The status alone: the body may be personal data, and texts end up in logs.</summary>
    public override string ToString() => $"status {Status}";
}
