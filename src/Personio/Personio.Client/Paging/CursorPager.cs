using System.Runtime.CompilerServices;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.Paging;

/// <summary>
/// Follows v2's next links to the end. A link is followed as it stands, because rebuilding it is unsafe ("Personio v2: pagination"), but
/// only to the origin the token belongs to; a link that comes twice ends in an error instead of a loop.
/// </summary>
internal static class CursorPager
{
    private const int MaxPages = 10_000;

    /// <summary>The elements of all pages, each id once.</summary>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        PersonioTransport transport,
        PersonioRequest first,
        ElementReader<T> element,
        Func<T, string> idOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pages = ReadPagesAsync(
            transport,
            first,
            payload => CursorPage<T>.Read(payload, element, first.EmptyBodyIsEmptyList),
            static page => page.Next,
            cancellationToken);
        await foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (seen.Add(idOf(item)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>The pages themselves, for lists that carry more than their elements.</summary>
    public static async IAsyncEnumerable<TPage> ReadPagesAsync<TPage>(
        PersonioTransport transport,
        PersonioRequest first,
        Func<PersonioPayload, TPage> read,
        Func<TPage, string?> nextOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = first;
        var visited = new HashSet<string>(StringComparer.Ordinal) { first.Address.AbsoluteUri };
        while (true)
        {
            var page = await ReadPageAsync(transport, request, read, cancellationToken);
            yield return page;
            if (nextOf(page) is not { } next)
            {
                yield break;
            }

            request = request with { Address = Follow(transport, request, next, visited) };
        }
    }

    private static async Task<TPage> ReadPageAsync<TPage>(
        PersonioTransport transport, PersonioRequest request, Func<PersonioPayload, TPage> read, CancellationToken cancellationToken)
    {
        using var payload = await transport.SendAsync(request, cancellationToken)
            ?? throw PersonioErrors.BadResponse(request.Endpoint, "the list is missing.");
        return read(payload);
    }

    private static Uri Follow(PersonioTransport transport, PersonioRequest request, string next, HashSet<string> visited)
    {
        if (!Uri.TryCreate(request.Address, next, out var address) || !transport.Connection.IsOwnOrigin(address))
        {
            throw PersonioErrors.BadResponse(request.Endpoint, "its next link leads away from Personio's address.");
        }

        if (!visited.Add(address.AbsoluteUri))
        {
            throw PersonioErrors.BadResponse(request.Endpoint, "its next link leads back to a page that was read already.");
        }

        return visited.Count <= MaxPages
            ? address
            : throw PersonioErrors.BadResponse(request.Endpoint, $"the list has more than {MaxPages} pages.");
    }
}
