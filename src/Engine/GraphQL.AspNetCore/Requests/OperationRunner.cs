using GraphQL.AspNetCore.Gateway;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;

namespace GraphQL.AspNetCore.Requests;

/// <summary>Runs operations when it is their turn and writes their responses, within the server's limits.</summary>
internal sealed class OperationRunner(RequestExecutor executor, GatewayExecutor gateway, ExecutionGate gate)
{
    /// <summary>Why an operation is not run where the server is too busy.</summary>
    public Refusal Busy => gate.Busy;

    /// <summary>Makes a buffer that keeps no more than a response may have.</summary>
    /// <param name="taken">How many bytes of it others have had already.</param>
    /// <param name="least">How many bytes are left even then.</param>
    public SegmentedBuffer MakeBody(long taken = 0, int least = 0) => new(Math.Max(executor.Options.Limits.MaxResultBytes - taken, least));

    /// <summary>Runs an operation and writes its response. The turn ends before anything is sent: a slow reader holds none.</summary>
    /// <returns>The result that was written, with its rows given back; null where the server is too busy.</returns>
    public async ValueTask<OperationResult?> RunAsync(OperationRequest operation, SegmentedBuffer body, CancellationToken aborted)
    {
        using var turn = await gate.EnterAsync(aborted);
        if (!turn.IsAcquired)
        {
            return null;
        }

        using var result = await ExecutorFor(operation).ExecuteAsync(operation, aborted);
        return Write(result, body);
    }

    /// <summary>Runs an operation as a stream of results. The turn ends when the stream begins, or with the only result.</summary>
    /// <remarks>Parts of a response have turns of their own (<see cref="BeginPartAsync"/>): a slow reader holds none.</remarks>
    /// <returns>Null where the server is too busy.</returns>
    public async ValueTask<ResponseStream?> SubscribeAsync(OperationRequest operation, CancellationToken aborted)
    {
        using var turn = await gate.EnterAsync(aborted);
        return turn.IsAcquired ? await ExecutorFor(operation).SubscribeAsync(operation, aborted) : null;
    }

    /// <summary>Runs a query or mutation for a client that can take its response in parts. The turn ends with the first of them.</summary>
    /// <returns>Null where the server is too busy.</returns>
    public async ValueTask<ResponseStream?> RunIncrementallyAsync(OperationRequest operation, CancellationToken aborted)
    {
        using var turn = await gate.EnterAsync(aborted);
        return turn.IsAcquired ? await ExecutorFor(operation).ExecuteIncrementallyAsync(operation, aborted) : null;
    }

    /// <summary>Waits for the turn in which a further part of a response is worked on.</summary>
    /// <exception cref="GraphQLException">The server is too busy.</exception>
    public async ValueTask<IDisposable> BeginPartAsync(CancellationToken aborted)
    {
        var turn = await gate.EnterAsync(aborted);
        return turn.IsAcquired ? turn : throw new GraphQLException(gate.BusyInBetween);
    }

    /// <summary>Writes a response, or an error in place of one that is too large.</summary>
    /// <returns>The result that was written.</returns>
    public OperationResult Write(OperationResult result, SegmentedBuffer body)
    {
        result.WriteTo(body);
        if (!body.IsOverfull)
        {
            return result;
        }

        result = result.InPlaceOfTooLarge(executor.Options.Limits.MaxResultBytes);
        body.Clear();
        result.WriteTo(body);
        return result;
    }

    private RequestExecutor ExecutorFor(OperationRequest operation) => operation.IsFromGateway ? gateway.Executor : executor;
}
