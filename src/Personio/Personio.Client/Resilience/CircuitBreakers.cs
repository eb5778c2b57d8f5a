using System.Collections.Concurrent;
using Personio.Client.Budgets;
using Personio.Client.Http;
using Polly;
using Polly.CircuitBreaker;

namespace Personio.Client.Resilience;

/// <summary>
/// One circuit for each host and endpoint class, whichever connection calls. It opens when half of twenty or more requests within 30
/// seconds failed; then one request a second, later one in five seconds, tries whether the host is back, and all others fail at once.
/// </summary>
internal sealed class CircuitBreakers(TimeProvider time)
{
    public const double FailureRatio = 0.5;
    public const int LeastRequests = 20;

    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(string Host, string Endpoints), ResiliencePipeline<HttpAttempt>> circuits = [];

    public ResiliencePipeline<HttpAttempt> Of(Uri host, EndpointClass endpoints) =>
        circuits.GetOrAdd((host.Authority, endpoints.Name), _ => Create());

    private ResiliencePipeline<HttpAttempt> Create() => new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpAttempt>
        {
            FailureRatio = FailureRatio,
            MinimumThroughput = LeastRequests,
            SamplingDuration = Sampling,
            ShouldHandle = static arguments => new(RetryRules.IsFault(arguments.Outcome)),
            BreakDurationGenerator = static arguments =>
                new(TimeSpan.FromSeconds(Math.Min(LongestBreak.TotalSeconds, 1 + arguments.HalfOpenAttempts))),
        })
        .Build();
}
