namespace Personio.Client.Paging;

/// <summary>One page of a v1 list that counts pages, the first being 1.</summary>
internal readonly record struct NumberedPage<T>(IReadOnlyList<T> Items, int? TotalPages);

/// <summary>Reads lists by page number, which some v1 endpoints call <c>page</c> and others <c>offset</c> ("Personio v1: pagination").</summary>
internal static class PageNumberPager
{
    public static IAsyncEnumerable<T> ReadAllAsync<T>(
        string endpoint, Func<int, CancellationToken, Task<NumberedPage<T>>> readPage, Func<T, string> idOf, CancellationToken cancellationToken) =>
        PositionPager.ReadAllAsync(
            endpoint,
            first: 1,
            async (number, stop) =>
            {
                var page = await readPage(number, stop);
                return (page.Items, number >= page.TotalPages ? null : number + 1);
            },
            idOf,
            cancellationToken);
}
