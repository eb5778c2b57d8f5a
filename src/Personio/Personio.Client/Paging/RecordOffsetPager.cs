namespace Personio.Client.Paging;

/// <summary>One page of a v1 list whose offset counts records.</summary>
internal readonly record struct OffsetPage<T>(IReadOnlyList<T> Items, int? Total);

/// <summary>Reads lists whose offset counts records. Moves on by what arrived, not by what was asked for, because Personio may give less.</summary>
internal static class RecordOffsetPager
{
    public static IAsyncEnumerable<T> ReadAllAsync<T>(
        string endpoint, Func<int, CancellationToken, Task<OffsetPage<T>>> readPage, Func<T, string> idOf, CancellationToken cancellationToken) =>
        PositionPager.ReadAllAsync(
            endpoint,
            first: 0,
            async (offset, stop) =>
            {
                var page = await readPage(offset, stop);
                var next = offset + page.Items.Count;
                return (page.Items, next >= page.Total ? null : next);
            },
            idOf,
            cancellationToken);
}
