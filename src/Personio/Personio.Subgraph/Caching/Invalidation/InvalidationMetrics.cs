using System.Diagnostics.Metrics;

namespace Personio.Subgraph.Caching.Invalidation;

/// <summary>Counts what routers were told.</summary>
internal sealed class InvalidationMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Personio.Subgraph.Caching";

    private readonly Counter<long> _calls;
    private readonly Counter<long> _entries;

    public InvalidationMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _calls = meter.CreateCounter<long>("personio.router_invalidation.calls", "{call}", "Calls of a router's invalidation endpoint, by what became of them: ok, retried or failed.");
        _entries = meter.CreateCounter<long>("personio.router_invalidation.entries", "{entry}", "Things that a router was told to drop, by what became of it: ok or failed.");
    }

    public void Called(string outcome) => _calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Told(int entries, string outcome) => _entries.Add(entries, new KeyValuePair<string, object?>("outcome", outcome));
}
