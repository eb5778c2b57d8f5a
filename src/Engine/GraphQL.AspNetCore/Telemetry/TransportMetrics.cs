using System.Diagnostics.Metrics;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.Telemetry;

/// <summary>The transports' instruments, on the meter of the executor's.</summary>
internal sealed class TransportMetrics
{
    private readonly Histogram<double> _waits;
    private readonly Counter<long> _refusals;
    private readonly UpDownCounter<int> _connections;

    public TransportMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(GraphQLTelemetry.Name);
        _waits = meter.CreateHistogram(
            "graphql.server.queue.duration",
            "s",
            "How long operations waited for their turn.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2.5, 5] });
        _refusals = meter.CreateCounter<long>("graphql.server.refusals", "{request}", "Requests, and operations of batches and WebSockets, refused before their document was looked at, by code.");
        _connections = meter.CreateUpDownCounter<int>("graphql.server.connections", "{connection}", "Open WebSockets and streams of events, and subscriptions by callback.");
    }

    public bool HasWaits => _waits.Enabled;

    /// <summary>An operation has waited for its turn.</summary>
    /// <param name="isServed">False where the wait was in vain.</param>
    public void Waited(TimeSpan time, bool isServed) =>
        _waits.Record(time.TotalSeconds, new KeyValuePair<string, object?>("graphql.queue.result", isServed ? "served" : "refused"));

    public void Refused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("graphql.error.code", code));

    /// <summary>One more connection is open, or one less.</summary>
    /// <param name="change">1 or -1.</param>
    /// <param name="transport"><c>websocket</c>, <c>sse</c> or <c>callback</c>.</param>
    public void Connections(int change, string transport) =>
        _connections.Add(change, new KeyValuePair<string, object?>("graphql.transport", transport));
}
