using GraphQL.Execution.Completion;
using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;
using GraphQL.Execution.Telemetry;

namespace GraphQL.Execution.Incremental;

/// <summary>A response that comes in parts. Parts are made when they are asked for: a client that takes them slowly keeps nothing busy.</summary>
internal sealed class IncrementalResponse : IAsyncDisposable
{
    private readonly OperationRequest _request;
    private readonly ExecutorOptions _options;
    private readonly ErrorMapper _errors;
    private readonly CancellationTokenSource _lifetime;
    private readonly RequestDeadline _deadline;
    private readonly OperationExecution _execution;
    private readonly RequestBatchScheduler? _scheduler;

    public IncrementalResponse(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        OperationRequest request,
        ExecutorOptions options,
        ErrorMapper errors,
        ExecutionMetrics metrics,
        CancellationToken cancellationToken)
    {
        (_request, _options, _errors) = (request, options, errors);
        _lifetime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _deadline = new RequestDeadline(options.ExecutionTimeout, options.TimeProvider, _lifetime.Token);
        options.OnRun?.Invoke(request, options.ExecutionTimeout);
        _execution = new OperationExecution(plan, variables, request, errors, _deadline) { Metrics = metrics };
        _execution.Later = Run = new IncrementalRun(_execution, options.Limits);
        _scheduler = (RequestBatchScheduler?)request.Services.GetService(typeof(RequestBatchScheduler));
        _scheduler?.Attach(_execution);
        ((OperationContext?)request.Services.GetService(typeof(OperationContext)))?.Begin(plan, request);
    }

    private IncrementalRun Run { get; }

    /// <summary>The initial data, or all of it where nothing came to be deferred, or why there is none.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<OperationResult> BeginAsync()
    {
        try
        {
            var root = await _execution.RunAsync();
            return Begin(root);
        }
        catch (OperationCanceledException) when (_deadline.HasPassed)
        {
            return RefusedResult.Of(OperationOutcome.TimedOut, _errors.OfEnd());
        }
        catch (GraphQLException exception)
        {
            return RefusedResult.Of(OperationOutcome.TooLarge, exception.Error);
        }
    }

    /// <summary>The next part.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<OperationResult> NextAsync()
    {
        int[] pending = [.. Run.Pending];
        try
        {
            using var turn = _request.BeginPart is { } begin ? await begin(_deadline.Token) : null;
            return new PartResult(await Run.AdvanceAsync(), pending);
        }
        catch (OperationCanceledException) when (_deadline.HasPassed)
        {
            return new PartResult(IncrementalRun.Abandon(pending, _errors.OfEnd()), pending);
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested)
        {
            throw;
        }
        catch (GraphQLException exception)
        {
            return new PartResult(IncrementalRun.Abandon(pending, exception.Error), pending);
        }
    }

    /// <summary>Stops what is at work.</summary>
    public void Cancel() => _lifetime.Cancel();

    public async ValueTask DisposeAsync()
    {
        // Before lists are disposed of: their sources may wait for the token.
        await _lifetime.CancelAsync();
        _scheduler?.Detach();
        _execution.Spans?.Dispose();
        await Run.DisposeAsync();
        _deadline.Dispose();
        _lifetime.Dispose();
    }

    private ExecutedResult Begin(Frame root)
    {
        var isNull = _execution.Nulls.RootIsNull;
        var errors = _execution.Nulls.Format(_options.Limits.MaxErrors);
        var part = isNull ? null : Run.Begin(errors.Count);
        return new ExecutedResult(root, isNull, errors, part is { HasNext: true } ? part : null);
    }
}
