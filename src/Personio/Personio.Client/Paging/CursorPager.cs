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

    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        PersonioTransport transport,
        PersonioRequest first,
        ElementReader<T> element,
        Func<T, string> idOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = first;
        var visited = new HashSet<string>(StringComparer.Ordinal) { first.Address.AbsoluteUri };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var page = await ReadPageAsync(transport, request, element, cancellationToken);
            foreach (var item in page.Items)
            {
                if (seen.Add(idOf(item)))
                {
                    yield return item;
                }
            }

            if (page.Next is null)
            {
                yield break;
            }

            request = request with { Address = Follow(transport, request, page.Next, visited) };
        }
    }

    private static async Task<CursorPage<T>> ReadPageAsync<T>(
        PersonioTransport transport, PersonioRequest request, ElementReader<T> element, CancellationToken cancellationToken)
    {
        using var payload = await transport.SendAsync(request, cancellationToken)
            ?? throw PersonioErrors.BadResponse(request.Endpoint, "the list is missing.");
        return CursorPage<T>.Read(payload, element);
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
