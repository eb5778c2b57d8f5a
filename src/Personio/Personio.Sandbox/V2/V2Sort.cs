namespace Personio.Sandbox.V2;

/// <summary>The parameter <c>sort</c> of the lists of organisation data: by id or name, backwards with a minus.</summary>
internal static class V2Sort
{
    public static IEnumerable<T> Apply<T, TId>(FilterReader filters, IEnumerable<T> items, Func<T, TId> id, Func<T, string> name, string missing)
        => (filters.Word("sort", "id", "-id", "name", "-name") ?? missing) switch
        {
            "-id" => items.OrderByDescending(id),
            "name" => items.OrderBy(name, StringComparer.Ordinal),
            "-name" => items.OrderByDescending(name, StringComparer.Ordinal),
            _ => items.OrderBy(id),
        };
}
