[assembly: GraphQL.Module("ParcelTypes")]

namespace GraphQL.Federation.Tests.Attributes;

/// <summary>An entity of which another subgraph knows the weight.</summary>
[Key("id"), Key("code", Resolvable = false)]
public sealed record Parcel([property: ID] string Id)
{
    public string? Code { get; init; }

    [External]
    public int? Weight { get; init; }

    /// <summary>In cents.</summary>
    [Requires("weight")]
    public int? ShippingCost => Weight * 3;

    [Shareable, Tag("public")]
    public string? Label { get; init; }

    [Override("storage")]
    public string? Place { get; init; }

    [Inaccessible]
    public string? Note { get; init; }
}

[QueryType]
public static partial class ParcelQueries
{
    [Provides("weight")]
    public static Parcel? GetHeaviest() => new("heaviest") { Weight = 1_000 };
}
