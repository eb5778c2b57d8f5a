namespace Personio.Client.Http;

/// <summary>The chance that keeps replicas and retries out of step.</summary>
internal interface IJitter
{
    /// <summary>At least 0 and less than 1.</summary>
    double Next();
}

internal sealed class RandomJitter : IJitter
{
    public double Next() => Random.Shared.NextDouble();
}
