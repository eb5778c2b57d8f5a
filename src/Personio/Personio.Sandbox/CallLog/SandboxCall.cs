namespace Personio.Sandbox;

/// <summary>One request the sandbox answered.</summary>
/// <param name="Sequence">Counts up from 1 over the life of the sandbox; clearing the log does not reset it.</param>
/// <param name="Time">When the request arrived.</param>
/// <param name="Path">The path as sent.</param>
/// <param name="Query">The query string with its question mark, or empty. Credentials are blanked.</param>
/// <param name="Route">The route's template, such as <c>/v1/company/employees/{id}</c>; null when no endpoint matched.</param>
/// <param name="Status">The HTTP status; 0 when the connection was cut.</param>
/// <param name="DurationMilliseconds">How long the answer took, in milliseconds.</param>
public sealed record SandboxCall(
    long Sequence,
    DateTimeOffset Time,
    string Method,
    string Path,
    string Query,
    string? Route,
    int Status,
    double DurationMilliseconds);
