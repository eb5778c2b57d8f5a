using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Responses;

/// <summary>What a request's <c>Accept</c> header lets the server answer with.</summary>
/// <param name="MediaType">For one result; null where JSON is not acceptable.</param>
/// <param name="EventStream">Whether a stream of results is acceptable. It must be asked for by name.</param>
/// <param name="PrefersEventStream">Whether even one result is to be sent as a stream.</param>
/// <param name="Multipart">Whether a response in several parts is acceptable. It must be asked for by name.</param>
/// <param name="PrefersMultipart">Whether a response in several parts is to be sent so rather than as a stream.</param>
/// <param name="EventParts">Whether the events of a subscription are acceptable as parts, in Apollo's multipart protocol. It must be asked for by name.</param>
/// <param name="PrefersEventParts">Whether events are to be sent so rather than as a stream.</param>
internal readonly record struct AcceptedResponse(
    ResponseMediaType? MediaType, bool EventStream, bool PrefersEventStream, bool Multipart, bool PrefersMultipart, bool EventParts, bool PrefersEventParts)
{
    /// <summary>True where nothing the server can send is acceptable.</summary>
    public bool IsNothing => MediaType is null && !EventStream && !Multipart && !EventParts;

    /// <summary>True where the events of a subscription are acceptable in one form or another.</summary>
    public bool TakesEvents => EventStream || EventParts;

    public static AcceptedResponse Negotiate(StringValues accept)
    {
        // Said by so many clients, and so short, that reading it would be the most of what a small operation costs.
        if (StringValues.IsNullOrEmpty(accept) || IsAlone(accept, "application/json") || IsAlone(accept, "*/*"))
        {
            return Only(ResponseMediaType.Json);
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return Only(null);
        }

        var mediaType = ResponseMediaType.Choose(ranges);

        // Clients that name JSON and streams together want a stream only where there is more than one result.
        var stream = QualityOf(ResponseMediaType.EventStream, ranges);
        var multipart = QualityOf(ResponseMediaType.Multipart, [.. ranges.Where(IsCurrentFormat)]);
        var eventParts = QualityOf(ResponseMediaType.Multipart, [.. ranges.Where(IsFormatOfEvents)]);
        var json = mediaType is null ? 0 : mediaType.Rate(ranges).Quality;
        return new AcceptedResponse(
            mediaType,
            stream > 0,
            stream > json && stream > multipart,
            multipart > 0,
            multipart > 0 && multipart >= stream,
            eventParts > 0,
            eventParts > 0 && eventParts >= stream);
    }

    private static AcceptedResponse Only(ResponseMediaType? type) => new() { MediaType = type };

    private static bool IsAlone(StringValues accept, string range) => accept.Count == 1 && string.Equals(accept[0], range, StringComparison.Ordinal);

    private static double QualityOf(ResponseMediaType type, IList<MediaTypeHeaderValue> ranges) =>
        type.Rate(ranges) is { IsByName: true } rating ? rating.Quality : 0;

    private static bool IsFormatOfEvents(MediaTypeHeaderValue range) => range.Parameters.Any(parameter =>
        parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("1.0", StringComparison.Ordinal));

    // Clients name the format of the parts. Whoever names an older one, or that of subscriptions, could not read this one.
    private static bool IsCurrentFormat(MediaTypeHeaderValue range)
    {
        foreach (var parameter in range.Parameters)
        {
            if (parameter.Name.Equals("deferSpec", StringComparison.OrdinalIgnoreCase)
                || parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase)
                && !HeaderUtilities.RemoveQuotes(parameter.Value).Equals("v0.2", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
