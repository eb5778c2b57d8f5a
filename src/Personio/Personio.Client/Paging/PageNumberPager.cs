using System.Runtime.CompilerServices;
using Personio.Client.Errors;

namespace Personio.Client.Paging;

/// <summary>One page of a v1 list that counts pages, the first being 1.</summary>
internal readonly record struct NumberedPage<T>(IReadOnlyList<T> Items, int? TotalPages);

/// <summary>
/// Reads lists by page number, which some v1 endpoints call <c>page</c> and others <c>offset</c> ("Personio v1: pagination"). Ends at the
/// last page, at an empty page, or at a page that brings nothing new.
/// </summary>
internal static class PageNumberPager
{
    private const int MaxPages = 10_000;

    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        string endpoint,
        Func<int, CancellationToken, Task<NumberedPage<T>>> readPage,
        Func<T, string> idOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= MaxPages; number++)
        {
            var page = await readPage(number, cancellationToken);
            var known = seen.Count;
            foreach (var item in page.Items)
            {
                if (seen.Add(idOf(item)))
                {
                    yield return item;
                }
            }

            if (seen.Count == known || number >= page.TotalPages)
            {
                yield break;
            }
        }

        throw PersonioErrors.BadResponse(endpoint, $"the list has more than {MaxPages} pages.");
    }
}
