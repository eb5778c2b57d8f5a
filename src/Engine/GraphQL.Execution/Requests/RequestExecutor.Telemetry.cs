using System.Runtime.CompilerServices;
using GraphQL.Execution.Frames;
using GraphQL.Execution.Telemetry;

namespace GraphQL.Execution;

/// <content>Requests that somebody follows. Asynchronous all the way, so that a span that is current inside is not so for the caller.</content>
public sealed partial class RequestExecutor
{
    private async ValueTask<OperationResult> FollowAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        using var trace = new RequestTrace(_metrics, Options.TimeProvider);
        var result = await StartAsync(request with { Trace = trace }, cancellationToken);
        trace.Complete(result);
        return result;
    }

    private async ValueTask<ResponseStream> FollowStreamAsync(
        Func<OperationRequest, CancellationToken, ValueTask<ResponseStream>> start, OperationRequest request, CancellationToken cancellationToken)
    {
        var trace = new RequestTrace(_metrics, Options.TimeProvider);
        var goesOn = false;
        try
        {
            var stream = await start(request with { Trace = trace }, cancellationToken);
            if (stream.Result is { } result)
            {
                trace.Complete(result);
            }
            else if (stream.IsIncremental)
            {
                goesOn = true;
                return new ResponseStream(FollowPartsAsync(stream, trace, CancellationToken.None), isIncremental: true);
            }
            else
            {
                trace.Begun();
            }

            return stream;
        }
        finally
        {
            if (!goesOn)
            {
                trace.Dispose();
            }
        }
    }

    private static async IAsyncEnumerable<OperationResult> FollowPartsAsync(
        ResponseStream stream, RequestTrace trace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var owned = trace;
        await using var parts = stream.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            trace.Resume();
            if (!await parts.MoveNextAsync())
            {
                yield break;
            }

            trace.Deliver(parts.Current);
            yield return parts.Current;
        }
    }

    private async ValueTask<OperationResult> FollowEventAsync(
        Subscription subscription, OperationRequest request, GivenValue sourceEvent, CancellationToken ended)
    {
        using var trace = new RequestTrace(_metrics, Options.TimeProvider);
        trace.Identify(request.Trace);
        var result = await RunAsync(subscription.Plan, subscription.Variables, request, ended, sourceEvent);
        trace.Complete(result);
        return result;
    }
}
