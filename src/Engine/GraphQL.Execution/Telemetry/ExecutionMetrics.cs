using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphQL.Execution.Telemetry;

/// <summary>The executor's instruments. One that nobody listens to costs a look at a flag.</summary>
internal sealed class ExecutionMetrics
{
    // Without a factory all executors of the process share one meter, which is never given up.
    private static readonly Lazy<ExecutionMetrics> Shared = new(() => new ExecutionMetrics(new Meter(GraphQLTelemetry.Name)));

    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<int> _active;
    private readonly Counter<long> _errors;
    private readonly Counter<long> _documents;
    private readonly Histogram<int> _batches;

    private ExecutionMetrics(Meter meter)
    {
        _duration = meter.CreateHistogram(
            "graphql.server.request.duration",
            "s",
            "How long operations took, and events of subscriptions; waiting for their turn left out.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25] });
        _active = meter.CreateUpDownCounter<int>("graphql.server.active_requests", "{request}", "Operations and events at work.");
        _errors = meter.CreateCounter<long>("graphql.server.errors", "{error}", "Errors in responses, by their codes.");
        _documents = meter.CreateCounter<long>("graphql.server.document_cache.lookups", "{lookup}", "Documents looked for in the cache.");
        _batches = meter.CreateHistogram(
            "graphql.dataloader.batch.size",
            "{key}",
            "Keys of one fetch.",
            tags: null,
            new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000] });
    }

    /// <summary>True where somebody wants to know of requests.</summary>
    public bool IsEnabled => _duration.Enabled || _active.Enabled || _errors.Enabled;

    public static ExecutionMetrics Of(IMeterFactory? factory) =>
        factory is null ? Shared.Value : new ExecutionMetrics(factory.Create(GraphQLTelemetry.Name));

    /// <summary>One more request is at work, or one less.</summary>
    /// <param name="change">1 or -1.</param>
    public void Active(int change) => _active.Add(change);

    /// <summary>A request has ended.</summary>
    /// <param name="operation">Null where the request never got to an operation.</param>
    /// <param name="failure">What went wrong, from a small set of words; null where nothing did.</param>
    public void Ended(TimeSpan duration, string? operation, string? failure)
    {
        if (!_duration.Enabled)
        {
            return;
        }

        var tags = default(TagList);
        if (operation is not null)
        {
            tags.Add("graphql.operation.type", operation);
        }

        if (failure is not null)
        {
            tags.Add("error.type", failure);
        }

        _duration.Record(duration.TotalSeconds, tags);
    }

    public void Errors(IReadOnlyList<GraphQLError> errors)
    {
        if (!_errors.Enabled)
        {
            return;
        }

        foreach (var error in errors)
        {
            _errors.Add(1, new KeyValuePair<string, object?>("graphql.error.code", error.Code));
        }
    }

    public void Document(bool isKnown)
    {
        if (_documents.Enabled)
        {
            _documents.Add(1, new KeyValuePair<string, object?>("graphql.document_cache.result", isKnown ? "hit" : "miss"));
        }
    }

    public void Batch(Type loader, int keys)
    {
        if (_batches.Enabled)
        {
            _batches.Record(keys, new KeyValuePair<string, object?>("graphql.dataloader.name", loader.Name));
        }
    }
}
