using System.Diagnostics.CodeAnalysis;

namespace Personio.Subgraph.Proxy;

/// <summary>A kind of call that the operator lets through: a method, and a path in which <c>*</c> stands for one segment, an id for instance.</summary>
internal sealed record AllowedCall
{
    private const string AnySegment = "*";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly string[] _segments;

    private AllowedCall(string method, string[] segments)
    {
        Method = HttpMethod.Parse(method);
        _segments = segments;
        Route = string.Join('/', segments.Select(segment => segment == AnySegment ? "{id}" : segment));
    }

    public HttpMethod Method { get; }

    /// <summary>The path with a placeholder for each <c>*</c>: what is logged.</summary>
    public string Route { get; }

    /// <summary>Reads <c>GET /v2/persons/*</c>; false where it is no call that could be let through.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AllowedCall? call)
    {
        call = text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var method, var path]
            && Methods.Contains(method)
            && path.Split('/') is ["", "v1" or "v2", not "auth" and not AnySegment, ..] segments
            && segments.Skip(1).All(segment => segment == AnySegment || IsSegment(segment))
                ? new AllowedCall(method, segments)
                : null;
        return call is not null;
    }

    /// <summary>Whether a call is of this kind. A path that holds anything but plain segments is of none.</summary>
    public bool Matches(HttpMethod method, string path)
    {
        if (method != Method || path.Split('/') is not { } segments || segments.Length != _segments.Length)
        {
            return false;
        }

        for (var i = 1; i < segments.Length; i++)
        {
            if (!(_segments[i] == AnySegment ? IsSegment(segments[i]) : segments[i] == _segments[i]))
            {
                return false;
            }
        }

        return segments[0].Length == 0;
    }

    // No dots alone, no percent signs, nothing empty: there is no second way to write a path.
    private static bool IsSegment(string segment) =>
        segment.Length is > 0 and <= 128
        && segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && !segment.Contains("..", StringComparison.Ordinal)
        && segment != ".";
}
