using System.Collections.Concurrent;
using Personio.Client.Budgets;
using Personio.Client.Connections;
using Personio.Client.Http;

namespace Personio.Client.Resilience;

/// <summary>The pipelines of one connection, one for each endpoint class. They share one retry budget.</summary>
internal sealed class ConnectionPipelines(
    PersonioConnection connection, RateBudget budget, CircuitBreakers circuits, TimeProvider time, IJitter jitter)
{
    private readonly ConcurrentDictionary<EndpointClass, EndpointPipeline> pipelines = [];
    private readonly RetryBudget retries = new(time);

    public EndpointPipeline Of(EndpointClass endpoints, Uri host) => pipelines.GetOrAdd(endpoints, _ => new EndpointPipeline(
        connection.Options, endpoints, budget.Of(endpoints), retries, circuits.Of(host, endpoints), time, jitter));
}
