using System.Runtime.CompilerServices;
using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Subscriptions;
using GraphQL.Execution.Telemetry;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <content>Subscriptions (GraphQL September 2025, §6.2.3).</content>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Runs any operation as a stream of results: a query or mutation as <see cref="ExecuteIncrementallyAsync"/> does. A subscription is planned, and its arguments are read, once; then each event is a run of its
    /// own, in a scope of its own and under a timeout of its own.
    /// </summary>
    /// <param name="request">A subscription needs its <see cref="OperationRequest.BeginEvent"/>.</param>
    /// <param name="cancellationToken">Ends the subscription, also after this method has returned.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<ResponseStream> SubscribeAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        RequestTrace.IsWanted(_metrics) ? FollowStreamAsync(StartStreamAsync, request, cancellationToken) : StartStreamAsync(request, cancellationToken);

    private async ValueTask<ResponseStream> StartStreamAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var operation, out var variables) is { } refusal)
        {
            return new ResponseStream(refusal);
        }

        if (operation.Definition.Operation is not OperationType.Subscription)
        {
            return await RunIncrementallyAsync(operation, variables, request, cancellationToken);
        }

        var plan = operation.PlanFor(variables);
        if (CheckCost(plan, variables, request.Cost, out _) is { } answer)
        {
            return new ResponseStream(answer);
        }

        if (request.BeginEvent is not { } beginEvent)
        {
            throw new InvalidOperationException($"A subscription needs {nameof(OperationRequest)}.{nameof(OperationRequest.BeginEvent)}.");
        }

        return await SubscribeAsync(new Subscription(plan, plan.Root.Columns[0], variables, request, beginEvent), cancellationToken);
    }

    private async ValueTask<ResponseStream> SubscribeAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var lifetime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var (field, services) = (subscription.Field, subscription.Request.Services);
            var arguments = field.Arguments.GetValues(subscription.Variables);
            await AuthorizeAsync(subscription, arguments, lifetime.Token);
            ((OperationContext?)services.GetService(typeof(OperationContext)))
                ?.Begin(subscription.Plan, subscription.Request);
            var context = new SubscriptionContext(field, arguments, subscription.Request, lifetime.Token);
            var events = await ((SubscriptionBinding)field.Binding).SubscribeAsync(context);
            return new ResponseStream(ReadAsync(subscription, events, lifetime, CancellationToken.None));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            lifetime.Dispose();
            throw;
        }
#pragma warning disable CA1031 // Whatever a source throws refuses the subscription.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await lifetime.CancelAsync();
            lifetime.Dispose();
            return new ResponseStream(Fail(subscription, exception));
        }
    }

    private async IAsyncEnumerable<OperationResult> ReadAsync(
        Subscription subscription,
        IAsyncEnumerable<object?> events,
        CancellationTokenSource lifetime,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var owned = lifetime;
        using var stopped = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), lifetime);
        await using var reader = new SourceReader(events, e => _errors.ToError(e), lifetime.Token);
        try
        {
            while (true)
            {
                var (hasEvent, failure) = await NextAsync(subscription, reader, lifetime.Token);
                if (failure is not null)
                {
                    yield return failure;
                }

                if (!hasEvent)
                {
                    yield break;
                }

                var scope = subscription.BeginEvent();
                await using var owner = scope.Owner;
                var request = subscription.Request with { Services = scope.Services };
                var sourceEvent = new GivenValue(reader.Current);
                yield return await (RequestTrace.IsWanted(_metrics)
                    ? FollowEventAsync(subscription, request, sourceEvent, lifetime.Token)
                    : RunAsync(subscription.Plan, subscription.Variables, request, lifetime.Token, sourceEvent));
            }
        }
        finally
        {
            // Before the source is disposed of: it may wait for its token.
            await lifetime.CancelAsync();
        }
    }

    private async ValueTask<(bool HasEvent, OperationResult? Failure)> NextAsync(
        Subscription subscription, SourceReader reader, CancellationToken ended)
    {
        try
        {
            return (await reader.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a source throws ends the subscription with its error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (false, Fail(subscription, exception));
        }
    }

    private OperationResult Fail(Subscription subscription, Exception exception)
    {
        var field = subscription.Field;
        var error = _errors.ToError(exception) with { Path = [field.Name.Value], Locations = field.Locations };
        return Extend(RefusedResult.Of(OperationOutcome.SubscriptionFailed, error), subscription.Request);
    }

    private sealed record Subscription(
        OperationPlan Plan,
        PlanField Field,
        IReadOnlyDictionary<string, object?> Variables,
        OperationRequest Request,
        Func<EventScope> BeginEvent);
}
