using System.Text.Json;

namespace GraphQL.Generators.Tests.Library.Lists;

/// <summary>What an <c>order</c> means, over dictionaries.</summary>
internal static class NaiveOrder
{
    public static IEnumerable<(string Id, IReadOnlyDictionary<string, object?> Facts)> Sort(
        JsonElement order, IReadOnlyList<(string Id, IReadOnlyDictionary<string, object?> Facts)> items)
    {
        var keys = order.EnumerateArray().ToList();
        return keys.Count == 0 ? items : items.OrderBy(i => i, Comparer<(string Id, IReadOnlyDictionary<string, object?> Facts)>.Create((x, y) =>
        {
            foreach (var key in keys)
            {
                if (Compare(key, x.Facts, y.Facts) is not 0 and var difference)
                {
                    return difference;
                }
            }

            return string.CompareOrdinal(x.Id, y.Id);
        }));
    }

    private static int Compare(JsonElement key, IReadOnlyDictionary<string, object?>? x, IReadOnlyDictionary<string, object?>? y)
    {
        var (name, value) = key.EnumerateObject().Select(p => (p.Name, p.Value)).Single();
        if (value.ValueKind == JsonValueKind.Object)
        {
            return Compare(value, Child(x, name), Child(y, name));
        }

        var ascending = Values(name, x?[name], y?[name]);
        return value.GetString() == "ASC" ? ascending : -ascending;
    }

    private static IReadOnlyDictionary<string, object?>? Child(IReadOnlyDictionary<string, object?>? facts, string name) =>
        (IReadOnlyDictionary<string, object?>?)facts?[name];

    private static int Values(string name, object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) when name == "name" => string.Compare(a, b, StringComparison.OrdinalIgnoreCase) is not 0 and var d ? d : string.CompareOrdinal(a, b),
        (string a, string b) => string.CompareOrdinal(a, b),
        (decimal a, decimal b) => a.CompareTo(b),
        _ => ((bool)x!).CompareTo((bool)y!),
    };
}
