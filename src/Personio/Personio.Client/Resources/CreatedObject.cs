namespace Personio.Client.Resources;

/// <summary>What v2 answers to a creation: a reference, not the object.</summary>
public sealed record CreatedObject : PersonioResource;
