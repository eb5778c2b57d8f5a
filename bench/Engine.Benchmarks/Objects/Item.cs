namespace Engine.Benchmarks.Objects;

/// <summary>One of 1,000 objects with five plain fields.</summary>
public sealed record Item(int Id, string Name, string Code, bool IsActive, DateOnly Since);

[QueryType]
public static partial class ItemQueries
{
    internal static Item[] Items { get; } =
        [.. Enumerable.Range(0, 1000).Select(i => new Item(i, $"Item {i}", $"C-{i % 97:D3}", i % 3 == 0, new DateOnly(2010 + (i % 15), 1 + (i % 12), 1 + (i % 28))))];

    public static IReadOnlyList<Item> GetItems() => Items;
}
