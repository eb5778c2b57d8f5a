using System.Diagnostics;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Telemetry;

/// <summary>
/// The spans of one run's columns: one for each field that has a resolver, however many rows it has. Only the pump uses it.
/// </summary>
internal sealed class FieldSpans
{
    private readonly Activity _request;
    private readonly List<Activity> _open = [];

    private FieldSpans(Activity request) => _request = request;

    /// <summary>Spans below the current one.</summary>
    /// <returns>Null where nobody wants to know.</returns>
    public static FieldSpans? Begin() =>
        GraphQLTelemetry.Source.HasListeners() && Activity.Current is { IsAllDataRequested: true } request ? new FieldSpans(request) : null;

    /// <summary>Begins the span of a column; it is the current one until <see cref="Leave"/>, so that the resolver's own spans are below it.</summary>
    public Activity? Enter(PlanField field, int rows)
    {
        if (GraphQLTelemetry.Source.StartActivity(field.Definition.Coordinate, ActivityKind.Internal, _request.Context) is not { } span)
        {
            return null;
        }

        span.SetTag("graphql.field.name", field.Definition.Name);
        span.SetTag("graphql.field.parent_type", field.Definition.DeclaringType?.Name);
        span.SetTag("graphql.field.rows", rows);
        _open.Add(span);
        return span;
    }

    /// <summary>The resolver has been called; its tasks may still be at work.</summary>
    public void Leave() => Activity.Current = _request;

    /// <summary>The column's results are there.</summary>
    public void End(Activity span, ReadOnlySpan<object?> results)
    {
        foreach (var result in results)
        {
            if (result is FailedValue)
            {
                span.SetStatus(ActivityStatusCode.Error);
                break;
            }
        }

        _open.Remove(span);
        Stop(span);
    }

    /// <summary>The run is over, perhaps before its time: the column it waited for is the one to look at.</summary>
    public void Dispose()
    {
        foreach (var span in _open)
        {
            span.SetStatus(ActivityStatusCode.Error);
            span.SetTag("error.type", "abandoned");
            Stop(span);
        }

        _open.Clear();
    }

    // Ending a span makes another one current, whichever that was when it began.
    private static void Stop(Activity span)
    {
        var current = Activity.Current;
        span.Dispose();
        Activity.Current = current;
    }
}
