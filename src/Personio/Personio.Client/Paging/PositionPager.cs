using System.Runtime.CompilerServices;
using Personio.Client.Errors;

namespace Personio.Client.Paging;

/// <summary>
/// Reads v1 lists whose pages are asked for by a number, of pages or of records ("Personio v1: pagination"). An item that comes twice is told of once. Ends
/// with the last page, or with a page that brings nothing new, because order and totals may drift meanwhile.
/// </summary>
internal static class PositionPager
{
    private const int MaxPages = 10_000;

    /// <summary>Reads all pages, one when the one before it is used up.</summary>
    /// <param name="endpoint">What is read, for errors.</param>
    /// <param name="first">Where the first page is.</param>
    /// <param name="readPage">Reads a page, and says where the next one is; null where it is the last.</param>
    /// <param name="idOf">What tells items apart.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        string endpoint,
        int first,
        Func<int, CancellationToken, Task<(IReadOnlyList<T> Items, int? Next)>> readPage,
        Func<T, string> idOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var position = first;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            var (items, next) = await readPage(position, cancellationToken);
            var known = seen.Count;
            foreach (var item in items)
            {
                if (seen.Add(idOf(item)))
                {
                    yield return item;
                }
            }

            if (seen.Count == known || next is null)
            {
                yield break;
            }

            position = next.Value;
        }

        throw PersonioErrors.BadResponse(endpoint, $"the list has more than {MaxPages} pages.");
    }
}
