namespace Personio.Client.Budgets;

/// <summary>Endpoints that share their limits, their circuit breaker and their queue.</summary>
/// <param name="Name">What the class is called in keys, traces and documents.</param>
/// <param name="Buckets">All of them must have a request left. The first is the one that Personio's rate headers and refusals speak of.</param>
internal sealed record EndpointClass(string Name, IReadOnlyList<BucketRule> Buckets)
{
    /// <summary>How often a request that may be repeated is, at most. Default: 2.</summary>
    public int MaxRetries { get; init; } = 2;

    public bool Equals(EndpointClass? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
