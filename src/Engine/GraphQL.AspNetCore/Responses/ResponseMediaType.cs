using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Responses;

/// <summary>A media type that the server answers with.</summary>
internal sealed class ResponseMediaType
{
    private readonly string _name;

    private ResponseMediaType(string name, bool isLegacy)
    {
        _name = name;
        IsLegacy = isLegacy;
        ContentType = $"{name}; charset=utf-8";
    }

    /// <summary>What GraphQL over HTTP names; its status tells whether the operation ran.</summary>
    public static ResponseMediaType GraphQLResponse { get; } = new("application/graphql-response+json", isLegacy: false);

    /// <summary>What older clients expect, and what is sent to those that do not care.</summary>
    public static ResponseMediaType Json { get; } = new("application/json", isLegacy: true);

    /// <summary>Server-sent events: any number of results.</summary>
    public static ResponseMediaType EventStream { get; } = new("text/event-stream", isLegacy: false);

    /// <summary>A response in several parts.</summary>
    public static ResponseMediaType Multipart { get; } = new("multipart/mixed", isLegacy: false);

    public bool IsLegacy { get; }

    public string ContentType { get; }

    /// <summary>
    /// Chooses by quality (RFC 9110, §12.5.1). Where both types are equally welcome, the GraphQL one wins only if it was asked for by
    /// name: a wildcard is no sign that the client knows it.
    /// </summary>
    /// <returns>Null where nothing is acceptable.</returns>
    public static ResponseMediaType? Choose(IList<MediaTypeHeaderValue> ranges)
    {
        var graphQL = GraphQLResponse.Rate(ranges);
        var json = Json.Rate(ranges);
        if (graphQL.Quality <= 0 && json.Quality <= 0)
        {
            return null;
        }

        var wantsGraphQL = graphQL.Quality > json.Quality || (graphQL.Quality == json.Quality && graphQL.IsByName);
        return wantsGraphQL ? GraphQLResponse : Json;
    }

    /// <summary>The quality that the most specific matching range gives this type.</summary>
    public (double Quality, bool IsByName) Rate(IList<MediaTypeHeaderValue> ranges)
    {
        var rating = 0d;
        var best = -1;
        foreach (var range in ranges)
        {
            var specificity = SpecificityOf(range);
            if (specificity > best && IsUtf8(range))
            {
                best = specificity;
                rating = range.Quality ?? 1;
            }
        }

        return (rating, best == 2);
    }

    private int SpecificityOf(MediaTypeHeaderValue range)
    {
        if (range.MatchesAllTypes)
        {
            return 0;
        }

        if (range.MatchesAllSubTypes)
        {
            return _name.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        }

        return range.MediaType.Equals(_name, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
    }

    private static bool IsUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
