using System.Text.Json.Serialization;

namespace Personio.Subgraph.Caching.Invalidation;

/// <summary>One thing that a router is to drop, as the body of its invalidation endpoint has it (Apollo Router: response cache, invalidation).</summary>
/// <param name="Kind">What is named: <c>cache_tag</c>, <c>type</c> or <c>subgraph</c>.</param>
internal sealed record InvalidationEntry(string Kind)
{
    /// <summary>The subgraph's name, of a type or a subgraph.</summary>
    public string? Subgraph { get; init; }

    /// <summary>The subgraph's name, of a tag.</summary>
    [JsonIgnore]
    public string? TaggedSubgraph { get; init; }

    /// <summary>The subgraph's name as a list, which is what tags have.</summary>
    public IReadOnlyList<string>? Subgraphs => TaggedSubgraph is { } name ? [name] : null;

    /// <summary>The tag.</summary>
    [JsonPropertyName("cache_tag")]
    public string? CacheTag { get; init; }

    /// <summary>The type's name.</summary>
    public string? Type { get; init; }

    /// <summary>Everything with a tag.</summary>
    public static InvalidationEntry OfTag(string subgraph, string tag) => new("cache_tag") { TaggedSubgraph = subgraph, CacheTag = tag };

    /// <summary>Every entity of a type; of the query root, every answer to its fields.</summary>
    public static InvalidationEntry OfType(string subgraph, string type) => new("type") { Subgraph = subgraph, Type = type };

    /// <summary>Everything of the subgraph.</summary>
    public static InvalidationEntry OfSubgraph(string subgraph) => new("subgraph") { Subgraph = subgraph };

    /// <summary>Without what is named, which may be a person's id.</summary>
    public override string ToString() => $"{nameof(InvalidationEntry)} {Kind}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InvalidationEntry[]))]
internal sealed partial class InvalidationJson : JsonSerializerContext;
