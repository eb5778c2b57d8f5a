using Personio.Client.Connections;
using Polly;

namespace Personio.Client.Http;

/// <summary>The retry pipelines of one connection, built once.</summary>
internal sealed class ConnectionPipelines(PersonioConnection connection, TimeProvider time, IJitter jitter)
{
    public ResiliencePipeline<HttpAttempt> Reads { get; } = RetryPipelines.ForReads(connection.Options, time, jitter);

    public ResiliencePipeline<HttpAttempt> Writes { get; } = RetryPipelines.ForWrites(connection.Options, time);
}
