using System.Text.Json.Serialization;

namespace Engine.Benchmarks.Objects;

/// <summary>The response as plain records, for the baseline.</summary>
internal sealed record ItemsResponse(ItemsData Data);

internal sealed record ItemsData(Item[] Items);

/// <summary>The baseline: code that a source generator wrote for exactly this response, on the serializer's fast path.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ItemsResponse))]
internal sealed partial class ItemJson : JsonSerializerContext;
