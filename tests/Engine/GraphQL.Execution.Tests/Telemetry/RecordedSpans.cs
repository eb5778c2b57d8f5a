using System.Collections.Concurrent;
using System.Diagnostics;

namespace GraphQL.Execution.Tests.Telemetry;

/// <summary>The engine's spans below one of the test's own; those of tests that run at the same time stay out.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        Root = new Activity("test").Start();
        var trace = Root.TraceId;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphQLTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Parent.TraceId == trace ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            // A listener is told of what any other one has asked for.
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                {
                    _ended.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public Activity Root { get; }

    /// <summary>All spans that have ended, in the order of their beginning.</summary>
    public IReadOnlyList<Activity> All => [.. _ended.OrderBy(a => a.StartTimeUtc)];

    public IReadOnlyList<string> Names => [.. All.Select(a => a.DisplayName)];

    public Activity Named(string name) => All.Single(a => a.DisplayName == name);

    /// <summary>Everything that an exporter could send.</summary>
    public string Text => string.Join('\n', All.Select(a => string.Join(
        ' ',
        [
            a.DisplayName, a.OperationName, a.StatusDescription, a.TraceStateString,
            .. a.TagObjects.Select(t => $"{t.Key}={t.Value}"),
            .. a.Events.SelectMany(e => e.Tags.Select(t => $"{e.Name} {t.Key}={t.Value}")),
            .. a.Baggage.Select(b => $"{b.Key}={b.Value}"),
        ])));

    public void Dispose()
    {
        _listener.Dispose();
        Root.Stop();
    }
}
