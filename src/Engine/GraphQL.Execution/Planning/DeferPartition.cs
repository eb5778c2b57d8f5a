namespace GraphQL.Execution.Planning;

/// <summary>
/// Divides the fields of an object by when they are delivered (GraphQL draft, "Incremental Delivery": execution plans). A field that is also
/// asked for without <c>@defer</c>, or in an outer deferred fragment, is delivered there and only there.
/// </summary>
internal sealed class DeferPartition
{
    private readonly List<(DeferUsage[] Usages, OrderedDictionary<string, List<FieldSelection>> Fields)> _later = [];

    private DeferPartition()
    {
    }

    /// <summary>What is delivered with the object itself.</summary>
    public OrderedDictionary<string, List<FieldSelection>> Now { get; } = new(StringComparer.Ordinal);

    /// <summary>What is delivered later.</summary>
    public IReadOnlyList<(DeferUsage[] Usages, OrderedDictionary<string, List<FieldSelection>> Fields)> Later => _later;

    /// <summary>Divides collected fields.</summary>
    /// <param name="within">The fragments of the part that the object itself belongs to; empty where it is delivered first.</param>
    public static DeferPartition Of(OrderedDictionary<string, List<FieldSelection>> fields, DeferUsage[] within)
    {
        var partition = new DeferPartition();
        foreach (var (name, selections) in fields)
        {
            var usages = UsagesOf(selections);
            (AreSame(usages, within) ? partition.Now : partition.FieldsOf(usages)).Add(name, selections);
        }

        return partition;
    }

    private OrderedDictionary<string, List<FieldSelection>> FieldsOf(DeferUsage[] usages)
    {
        foreach (var (known, fields) in _later)
        {
            if (AreSame(known, usages))
            {
                return fields;
            }
        }

        var added = new OrderedDictionary<string, List<FieldSelection>>(StringComparer.Ordinal);
        _later.Add((usages, added));
        return added;
    }

    // Empty where any selection of the field is not deferred.
    private static DeferUsage[] UsagesOf(List<FieldSelection> selections)
    {
        if (selections.Exists(s => s.Defer is null))
        {
            return [];
        }

        var all = selections.Select(s => s.Defer!).ToHashSet();
        return [.. all.Where(usage => !HasAncestorIn(usage, all))];
    }

    private static bool HasAncestorIn(DeferUsage usage, HashSet<DeferUsage> all)
    {
        for (var parent = usage.Parent; parent is not null; parent = parent.Parent)
        {
            if (all.Contains(parent))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreSame(DeferUsage[] left, DeferUsage[] right) =>
        left.Length == right.Length && Array.TrueForAll(left, usage => Array.IndexOf(right, usage) >= 0);
}
