namespace Personio.Client.Connections;

/// <summary>The connections that there are.</summary>
/// <param name="Names">All of them.</param>
/// <param name="Default">The one whose clients are found by their type alone.</param>
public sealed record PersonioConnectionNames(IReadOnlyList<string> Names, string Default);
