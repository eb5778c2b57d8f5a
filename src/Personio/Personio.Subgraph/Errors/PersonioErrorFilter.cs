using Personio.Client.Errors;

namespace Personio.Subgraph.Errors;

/// <summary>
/// Gives Personio's faults their stable codes. Personio's own words may quote personal data, so they stay out of errors; the trace id lets
/// Personio's support find them.
/// </summary>
internal sealed class PersonioErrorFilter : IErrorFilter
{
    public GraphQLError? OnException(Exception exception) => exception is PersonioException fault
        ? new GraphQLError(fault.Message) { Code = fault.Code, Extensions = Describe(fault) }
        : null;

    private static Dictionary<string, object?> Describe(PersonioException fault)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["endpoint"] = fault.Endpoint };
        if (fault.Status is { } status)
        {
            extensions["upstreamStatus"] = status;
        }

        if (fault.TraceId is { } traceId)
        {
            extensions["personioTraceId"] = traceId;
        }

        if (fault.RetryAfter is { } wait)
        {
            extensions["retryAfterMs"] = (long)wait.TotalMilliseconds;
        }

        return extensions;
    }
}
