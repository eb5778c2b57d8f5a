using System.Text.Json.Serialization;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.OrgUnits;

/// <summary>A department or a team. Ids are unique only together with the type.</summary>
public sealed record OrgUnit : PersonioResource
{
    /// <summary>Department or team.</summary>
    public OrgUnitType? Type { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>A short form of the name.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>The unit of the same type above it; null at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>Personio's own name for it across its services.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>The units above it when they were asked for; in a list only with their ids.</summary>
    public IReadOnlyList<OrgUnit> ParentChain { get => field ?? []; init; }
}

/// <summary>What kind of unit it is.</summary>
[JsonConverter(typeof(OpenEnumConverter<OrgUnitType>))]
public readonly record struct OrgUnitType(string Word) : IOpenEnum<OrgUnitType>
{
    /// <summary>A department.</summary>
    public static OrgUnitType Department { get; } = new("department");

    /// <summary>A team.</summary>
    public static OrgUnitType Team { get; } = new("team");

    /// <inheritdoc />
    public static OrgUnitType Of(string word) => new(word.ToLowerInvariant());
}
