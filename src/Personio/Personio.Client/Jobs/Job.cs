using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Client.Resources;

namespace Personio.Client.Jobs;

/// <summary>
/// A job of the company's catalogue. Whether family, level and track are texts or objects is not documented, so they are kept as JSON, with
/// their names beside.
/// </summary>
public sealed record Job : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The family's name.</summary>
    [JsonIgnore]
    public string? JobFamily => NameOf(JobFamilyJson);

    /// <summary>The level's name.</summary>
    [JsonIgnore]
    public string? Level => NameOf(LevelJson);

    /// <summary>The track's name, such as individual contributor.</summary>
    [JsonIgnore]
    public string? JobTrack => NameOf(JobTrackJson);

    /// <summary>The company-wide grade.</summary>
    [JsonIgnore]
    public string? GlobalGrade => NameOf(GlobalGradeJson);

    /// <summary>The salary bands; empty unless the token may read salary bands too.</summary>
    public IReadOnlyList<string> SalaryBandIds { get => field ?? []; init; }

    /// <summary>The family in Personio's own JSON.</summary>
    [JsonPropertyName("job_family")]
    public JsonElement JobFamilyJson { get; init; }

    /// <summary>The level in Personio's own JSON.</summary>
    [JsonPropertyName("level")]
    public JsonElement LevelJson { get; init; }

    /// <summary>The track in Personio's own JSON.</summary>
    [JsonPropertyName("job_track")]
    public JsonElement JobTrackJson { get; init; }

    /// <summary>The grade in Personio's own JSON.</summary>
    [JsonPropertyName("global_grade")]
    public JsonElement GlobalGradeJson { get; init; }

    private static string? NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => NameOf(name),
        _ => null,
    };
}
