using System.Collections.Concurrent;
using GraphQL.DataLoader;
using GraphQL.Execution;

namespace GraphQL.Federation.Tests.Attributes;

/// <summary>What the resolvers of the warehouse's entities were asked for.</summary>
public sealed class WarehouseCalls
{
    public ConcurrentQueue<string> All { get; } = [];
}

public enum Aisle
{
    North,
    South,
}

public sealed record Bay([property: ID] int Number);

public sealed record Pallet([property: ID] int Id, Aisle Aisle, Bay Bay)
{
    [External]
    public int? Weight { get; init; }

    [Requires("weight")]
    public int? Price => Weight * 2;

    public string Label => $"Pallet {Id}";
}

public sealed record Crate([property: ID] string Id)
{
    public string Label => $"Crate {Id}";
}

[ObjectType<Pallet>, Key("id"), Key("aisle bay { number }")]
public static partial class PalletNode
{
    [ReferenceResolver]
    public static Pallet? Get(int id, int? weight, WarehouseCalls calls)
    {
        calls.All.Enqueue($"pallet {id}");
        return id switch
        {
            0 => null,
            < 0 => throw new GraphQLException("The pallet is on its way.", "ON_ITS_WAY"),
            _ => new Pallet(id, Aisle.North, new Bay(1)) { Weight = weight },
        };
    }

    [ReferenceResolver, BatchResolver]
    internal static IReadOnlyList<object?> GetByPlace(
        IReadOnlyList<Aisle> aisle, [Map("bay.number")] IReadOnlyList<int> bays, WarehouseCalls calls)
    {
        calls.All.Enqueue($"places {string.Join(',', bays)}");
        return
        [
            .. aisle.Zip(bays, static (place, bay) => bay switch
            {
                0 => null,
                < 0 => new FailedValue(new GraphQLException("The bay is closed.", "CLOSED")),
                _ => (object)new Pallet(bay * 100, place, new Bay(bay)),
            }),
        ];
    }
}

[ObjectType<Crate>, Key("id")]
public static partial class CrateNode
{
    [ReferenceResolver]
    public static Task<Crate?> GetByIdAsync(string id, ICrateByIdDataLoader crates, CancellationToken cancellationToken) =>
        crates.LoadAsync(id, cancellationToken);
}

public sealed record Part([property: ID] int Code, Aisle Aisle);

public sealed record Bundle(IReadOnlyList<Part> Parts, IReadOnlyList<string> Tags)
{
    [ID]
    public IReadOnlyList<int> Numbers { get; init; } = [];

    public string Label => $"Bundle of {string.Join(' ', [.. Parts.Select(part => $"{part.Code}{part.Aisle}"), .. Tags, .. Numbers])}";
}

[ObjectType<Bundle>, Key("parts { code aisle }"), Key("tags"), Key("numbers")]
public static partial class BundleNode
{
    [ReferenceResolver]
    public static Bundle? Get([Map("parts.code")] IReadOnlyList<int> codes, [Map("parts.aisle")] IReadOnlyList<Aisle> aisles) =>
        codes.Count == 0 ? null : new Bundle([.. codes.Zip(aisles, static (code, aisle) => new Part(code, aisle))], []);

    [ReferenceResolver, BatchResolver]
    public static IReadOnlyList<Bundle?> GetByTags(IReadOnlyList<IReadOnlyList<string>> tags, WarehouseCalls calls)
    {
        calls.All.Enqueue($"bundles {tags.Count}");
        return [.. tags.Select(each => new Bundle([], each))];
    }

    [ReferenceResolver, BatchResolver]
    public static IReadOnlyList<Bundle?> GetByNumbers(IReadOnlyList<IReadOnlyList<int>> numbers) =>
        [.. numbers.Select(each => new Bundle([], []) { Numbers = each })];
}

internal static class WarehouseLoaders
{
    [DataLoader]
    public static Task<IReadOnlyDictionary<string, Crate>> GetCrateByIdAsync(
        IReadOnlyList<string> ids, WarehouseCalls calls, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        calls.All.Enqueue($"crates {string.Join(',', ids)}");
        return Task.FromResult<IReadOnlyDictionary<string, Crate>>(
            ids.Where(id => id != "missing").ToDictionary(id => id, id => new Crate(id), StringComparer.Ordinal));
    }
}
