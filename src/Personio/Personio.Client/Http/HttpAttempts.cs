using Personio.Client.Errors;
using Polly;
using Polly.Timeout;

namespace Personio.Client.Http;

/// <summary>Runs a request through a retry pipeline and names its technical failures.</summary>
internal static class HttpAttempts
{
    /// <summary>Sends until there is an answer worth returning.</summary>
    /// <exception cref="PersonioTimeoutException">No attempt ended in time.</exception>
    /// <exception cref="PersonioUnavailableException">No connection, or it broke.</exception>
    public static async Task<HttpAttempt> ExecuteAsync(
        ResiliencePipeline<HttpAttempt> pipeline,
        string endpoint,
        DateTimeOffset deadline,
        Func<CancellationToken, Task<HttpAttempt>> send,
        CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryPipelines.Deadline, deadline);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (resilience, send) => await send(resilience.CancellationToken), context, send);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new PersonioTimeoutException(new PersonioFailure { Endpoint = endpoint }, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new PersonioUnavailableException(new PersonioFailure { Endpoint = endpoint }, exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
