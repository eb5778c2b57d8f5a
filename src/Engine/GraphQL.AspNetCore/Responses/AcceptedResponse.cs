using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Responses;

/// <summary>What a request's <c>Accept</c> header lets the server answer with.</summary>
/// <param name="MediaType">For one result; null where JSON is not acceptable.</param>
/// <param name="EventStream">Whether a stream of results is acceptable. It must be asked for by name.</param>
/// <param name="PrefersEventStream">Whether even one result is to be sent as a stream.</param>
internal readonly record struct AcceptedResponse(ResponseMediaType? MediaType, bool EventStream, bool PrefersEventStream)
{
    public static AcceptedResponse Negotiate(StringValues accept)
    {
        var mediaType = ResponseMediaType.Negotiate(accept);
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return new AcceptedResponse(mediaType, EventStream: false, PrefersEventStream: false);
        }

        // Clients that name JSON and streams together want a stream only where there is more than one result.
        var stream = QualityOf(ResponseMediaType.EventStream, ranges);
        var json = mediaType is null ? 0 : mediaType.Rate(ranges).Quality;
        return new AcceptedResponse(mediaType, stream > 0, stream > json);
    }

    private static double QualityOf(ResponseMediaType type, IList<MediaTypeHeaderValue> ranges) =>
        type.Rate(ranges) is { IsByName: true } rating ? rating.Quality : 0;
}
