using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

/// <summary>
/// Hands out pictures of employees, which in Personio need a token. Only the two kinds of image that Personio keeps are passed on, under a name that lets no
/// browser take them for anything else: never SVG, which may hold scripts.
/// </summary>
internal static class EmployeePicture
{
    private const string Route = "/employees/{id}/picture";
    private const int MaxWidth = 2_000;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // A picture is personal data: only the browser of who may see it keeps it, for as long as a page is looked at.
    private const string Keep = "private, max-age=300";

    /// <summary>Where the picture of an employee is, relative to the server's address.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="width">How wide it is to be, in pixels; null for its own width.</param>
    /// <exception cref="GraphQLException"><c>BAD_USER_INPUT</c>: nobody needs a picture of this width.</exception>
    public static string AddressOf(string id, int? width) => width is null or (>= 1 and <= MaxWidth)
        ? $"/employees/{Uri.EscapeDataString(id)}/picture{(width is null ? "" : $"?width={width}")}"
        : throw new GraphQLException($"\"width\" is {width}; it must be 1 to {MaxWidth} pixels.", ErrorCodes.BadUserInput);

    public static RouteHandlerBuilder MapEmployeePicture(this IEndpointRouteBuilder routes) => routes.MapGet(Route, SendAsync);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> SendAsync(
        string id, int? width, ClaimsPrincipal caller, HttpResponse response, EmployeesClient employees, CancellationToken cancellationToken)
    {
        if (!Caller.May(caller, Permission.Read))
        {
            return TypedResults.Problem("The caller may not read employees.", statusCode: StatusCodes.Status403Forbidden);
        }

        if (width is < 1 or > MaxWidth)
        {
            return TypedResults.Problem($"The width must be 1 to {MaxWidth} pixels.", statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            if (await employees.GetProfilePictureAsync(id, width, cancellationToken) is not { } picture)
            {
                return TypedResults.Problem(
                    "There is no such employee, they have no picture, or the credential may not see it: Personio does not tell the three apart.",
                    statusCode: StatusCodes.Status404NotFound);
            }

            if (KindOf(picture.Content.Span) is not { } kind)
            {
                return TypedResults.Problem("What Personio sent is neither PNG nor JPEG.", statusCode: StatusCodes.Status502BadGateway);
            }

            response.Headers.CacheControl = Keep;
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return TypedResults.Bytes(picture.Content, kind);
        }
        catch (PersonioException fault)
        {
            return UpstreamProblem.Of(response, fault);
        }
    }

    // By what is in it, whatever it says it is.
    private static string? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith(PngSignature) ? "image/png"
        : content is [0xFF, 0xD8, 0xFF, ..] ? "image/jpeg"
        : null;
}
