using System.Runtime.CompilerServices;
using Personio.Client.Errors;

namespace Personio.Client.Paging;

/// <summary>One page of a v1 list whose offset counts records.</summary>
internal readonly record struct OffsetPage<T>(IReadOnlyList<T> Items, int? Total);

/// <summary>
/// Reads lists whose offset counts records. Moves on by what arrived, not by what was asked for, because Personio may give less; while it gives
/// what it is asked for, pages are read ahead. Ends at the total, at an empty page, or at a page that brings nothing new: order and totals may
/// drift while paging ("Personio v1: pagination").
/// </summary>
internal static class RecordOffsetPager
{
    private const int MaxPages = 10_000;

    /// <summary>All records, each once.</summary>
    /// <param name="endpoint">What is read, for messages.</param>
    /// <param name="pageSize">How many records <paramref name="readPage"/> asks for.</param>
    /// <param name="readPage">Reads the page that begins at an offset.</param>
    /// <param name="idOf">What tells records apart.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        string endpoint,
        int pageSize,
        Func<int, CancellationToken, Task<OffsetPage<T>>> readPage,
        Func<T, string> idOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var ahead = new ReadAhead<OffsetPage<T>>(readPage, pageSize, cancellationToken);
        var offset = 0;
        int? total = null;
        for (var pages = 0; pages < MaxPages; pages++)
        {
            var page = await ahead.ReadAsync(offset, total);
            var known = seen.Count;
            foreach (var item in page.Items)
            {
                if (seen.Add(idOf(item)))
                {
                    yield return item;
                }
            }

            offset += page.Items.Count;
            total = page.Total;
            if (seen.Count == known || offset >= page.Total)
            {
                yield break;
            }
        }

        throw PersonioErrors.BadResponse(endpoint, $"the list has more than {MaxPages} pages.");
    }
}
