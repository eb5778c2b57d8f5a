using System.Runtime.CompilerServices;
using GraphQL.Execution.Documents;
using GraphQL.Execution.Incremental;
using GraphQL.Execution.Limits;
using GraphQL.Execution.Telemetry;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <content>Incremental delivery (GraphQL draft, "Incremental Delivery").</content>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Runs a query or mutation for a client that can take its response in parts: the initial data, then what <c>@defer</c> and <c>@stream</c>
    /// put off. An operation without them, or in a schema that does not define them, is answered by one result.
    /// </summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellationToken">Ends the response, also after this method has returned.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<ResponseStream> ExecuteIncrementallyAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        RequestTrace.IsWanted(_metrics)
            ? FollowStreamAsync(StartIncrementallyAsync, request, cancellationToken)
            : StartIncrementallyAsync(request, cancellationToken);

    private async ValueTask<ResponseStream> StartIncrementallyAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var operation, out var variables) is { } refusal)
        {
            return new ResponseStream(refusal);
        }

        return operation.Definition.Operation is OperationType.Subscription
            ? new ResponseStream(RefusedResult.Of(OperationOutcome.OperationNotAllowed, NeedsStream))
            : await RunIncrementallyAsync(operation, variables, request, cancellationToken);
    }

    private async ValueTask<ResponseStream> RunIncrementallyAsync(
        PreparedOperation operation,
        IReadOnlyDictionary<string, object?> variables,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        var plan = request.InOnePart ? operation.PlanFor(variables) : operation.PlanIncrementally(variables);
        if (CheckCost(plan, variables, request.Cost, out var cost) is { } answer)
        {
            return new ResponseStream(answer);
        }

        if (plan.Incremental is null)
        {
            var running = RunAsync(plan, variables, request, cancellationToken);
            return new ResponseStream(await (request.Cost is CostQuestion.Report ? ReportCostAsync(running, cost) : running));
        }

        OperationResult Complete(OperationResult last) =>
            request.Cost is CostQuestion.Report ? CostLimit.Tell(Extend(last, request), cost) : Extend(last, request);

        var response = new IncrementalResponse(plan, variables, request, Options, _errors, _metrics, cancellationToken);
        try
        {
            var first = await response.BeginAsync();
            if (first.HasNext)
            {
                return new ResponseStream(DeliverAsync(response, first, Complete, CancellationToken.None), isIncremental: true);
            }

            await response.DisposeAsync();
            return new ResponseStream(Complete(first));
        }
        catch
        {
            await response.DisposeAsync();
            throw;
        }
    }

    // Extensions stand in the last part: only then the operation has run.
    private static async IAsyncEnumerable<OperationResult> DeliverAsync(
        IncrementalResponse response,
        OperationResult first,
        Func<OperationResult, OperationResult> complete,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var owned = response;
        using var stopped = cancellationToken.UnsafeRegister(static response => ((IncrementalResponse)response!).Cancel(), response);
        yield return first;
        while (true)
        {
            var part = await response.NextAsync();
            if (!part.HasNext)
            {
                yield return complete(part);
                yield break;
            }

            yield return part;
        }
    }
}
