using Personio.Client.Resources;

namespace Personio.Client.Workplaces;

/// <summary>A place of work; an employment calls it its office.</summary>
public sealed record Workplace : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
