using Personio.Client.Resources;

namespace Personio.Client.LegalEntities;

/// <summary>
/// A legal entity of the company. Personio documents more than these fields without naming them: see
/// <see cref="PersonioResource.UnknownFields"/>.
/// </summary>
public sealed record LegalEntity : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The country it is registered in, ISO 3166 with two letters; not that of its address.</summary>
    public string? Country { get; init; }
}
