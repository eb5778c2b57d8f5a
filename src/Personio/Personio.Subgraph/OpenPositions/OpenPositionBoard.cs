using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Personio.Client.CareerSite;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.OpenPositions;

/// <summary>What the career site offers, read once for the operation and each language.</summary>
public sealed class OpenPositionBoard(CareerSiteClient client)
{
    private readonly ConcurrentDictionary<string, SharedListing<JobPosition>> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>All positions, in the site's order.</summary>
    /// <param name="language">The language of the texts; the site's own when null.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="GraphQLException"><c>BAD_USER_INPUT</c>: the language cannot be one. No call was made.</exception>
    public Task<IReadOnlyList<JobPosition>> ListAsync(string? language, CancellationToken cancellationToken)
    {
        if (language is not null && !(language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)))
        {
            throw new GraphQLException("The language must be a code of two or three small letters, such as \"en\".", ErrorCodes.BadUserInput);
        }

        return _byLanguage.GetOrAdd(language ?? "", code => new SharedListing<JobPosition>(stop => ReadAsync(code, stop))).ReadAsync(cancellationToken);
    }

    /// <summary>Positions by id; null for those that the site does not offer.</summary>
    public async Task<IReadOnlyList<JobPosition?>> FindAsync(IReadOnlyList<string> ids, string? language, CancellationToken cancellationToken)
    {
        var offered = (await ListAsync(language, cancellationToken)).ToDictionary(position => position.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => offered.GetValueOrDefault(id))];
    }

    private async IAsyncEnumerable<JobPosition> ReadAsync(string language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var position in await client.ListPositionsAsync(language.Length == 0 ? null : new CareerSiteLanguage(language), cancellationToken))
        {
            yield return position;
        }
    }
}
