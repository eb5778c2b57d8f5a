using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Personio.Client.Errors;

namespace Personio.Subgraph.Upstreams;

/// <summary>How a plain HTTP endpoint says that Personio could not answer, with the code that the same fault has in GraphQL.</summary>
internal static class UpstreamProblem
{
    /// <summary>Makes the answer of an endpoint that has not begun another.</summary>
    public static ProblemHttpResult Of(HttpResponse response, PersonioException fault)
    {
        response.Headers.Clear();
        if (fault.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(
            fault.Message,
            statusCode: fault is PersonioRateLimitedException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status502BadGateway,
            extensions: new Dictionary<string, object?> { ["code"] = fault.Code });
    }
}
