using System.Text.Json;
using System.Text.Json.Serialization;

namespace Personio.Client.Resources;

/// <summary>An object of Personio's API v2. What this client has no property for is kept.</summary>
public abstract record PersonioResource
{
    /// <summary>Personio's id: opaque, though often a number or a UUID.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = string.Empty;

    /// <summary>The fields that this client has no property for, by Personio's name; null when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>Kind and id alone: the rest may be personal data, and texts end up in logs.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Id}";
}
