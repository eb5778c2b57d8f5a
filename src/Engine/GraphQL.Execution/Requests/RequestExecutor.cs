using GraphQL.Execution.Completion;
using GraphQL.Execution.Documents;
using GraphQL.Execution.Frames;
using GraphQL.Execution.Limits;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;
using GraphQL.Execution.Telemetry;
using GraphQL.Execution.Variables;
using GraphQL.Language;
using GraphQL.Validation.Cost;

namespace GraphQL.Execution;

/// <summary>Executes operations against one schema. Thread-safe; documents and plans are cached inside.</summary>
public sealed partial class RequestExecutor
{
    private readonly DocumentPreparation _documents;
    private readonly ErrorMapper _errors;
    private readonly GuardedExtensions _extensions;
    private readonly CostModel _weights;
    private readonly ExecutionMetrics _metrics;

    public RequestExecutor(ExecutableSchema schema, ExecutorOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new ExecutorOptions();
        _metrics = ExecutionMetrics.Of(Options.MeterFactory);
        _documents = new DocumentPreparation(schema, Options, _metrics);
        _extensions = new GuardedExtensions(Options.OnExtensionFailure);
        _errors = new ErrorMapper(Options, _extensions);
        _weights = new CostModel(schema.Schema, Options.Cost, schema.CallsSomebody);
    }

    public ExecutableSchema Schema { get; }

    public ExecutorOptions Options { get; }

    /// <summary>Parses, validates, plans and runs an operation. Faults of the request are answers, never exceptions.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        RequestTrace.IsWanted(_metrics) ? FollowAsync(request, cancellationToken) : StartAsync(request, cancellationToken);

    private ValueTask<OperationResult> StartAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        if (Prepare(request, out var operation, out var variables) is { } refusal)
        {
            return new ValueTask<OperationResult>(refusal);
        }

        var plan = operation.PlanFor(variables);
        if (CheckCost(plan, variables, request.Cost, out var cost) is { } answer)
        {
            return new ValueTask<OperationResult>(answer);
        }

        if (operation.Definition.Operation is OperationType.Subscription)
        {
            return new ValueTask<OperationResult>(RefusedResult.Of(OperationOutcome.OperationNotAllowed, NeedsStream));
        }

        var running = RunAsync(plan, variables, request, cancellationToken);
        return request.Cost is CostQuestion.Report ? ReportCostAsync(running, cost) : running;
    }

    /// <summary>Parses, validates and plans a document ahead of its first request.</summary>
    /// <returns>What is wrong with it; empty where it may run. No more than <see cref="Validation.ValidationLimits.MaxValidationErrors"/> and one.</returns>
    public IReadOnlyList<GraphQLError> Prepare(string document)
    {
        if (_documents.Prepare(document, out var failure) is not { } prepared)
        {
            return failure!.Errors;
        }

        prepared.Plan();
        return [];
    }

    /// <summary>Finds the operation and coerces its variables.</summary>
    /// <returns>Why it cannot run; null where it can.</returns>
    private OperationResult? Prepare(
        OperationRequest request, out PreparedOperation operation, out IReadOnlyDictionary<string, object?> variables)
    {
        (operation, variables) = (null!, null!);
        if (_documents.Prepare(request.Document, out var failure) is not { } document)
        {
            return failure;
        }

        if (document.Find(request.OperationName, out var notFound) is not { } found)
        {
            return RefusedResult.Of(OperationOutcome.RequestFailed, notFound!);
        }

        if (request.NoMutations && found.Definition.Operation is OperationType.Mutation)
        {
            return RefusedResult.Of(OperationOutcome.OperationNotAllowed, NeedsPost);
        }

        if (VariableLimits.Check(request.Variables, Options.Limits) is { } tooMuch)
        {
            return RefusedResult.Of(OperationOutcome.RequestFailed, tooMuch);
        }

        operation = found;
        request.Trace?.Identify(document, found.Definition);
        variables = VariableCoercion.Coerce(Schema.Schema, found.Definition, request.Variables, request.Files, out var errors);
        return errors.Count == 0
            ? null
            : RefusedResult.Of(
                OperationOutcome.RequestFailed,
                ErrorLimit.Take(errors, Options.Limits.MaxErrors, static e => e));
    }

    private ValueTask<OperationResult> RunAsync(
        OperationPlan plan,
        IReadOnlyDictionary<string, object?> variables,
        OperationRequest request,
        CancellationToken cancellationToken,
        GivenValue? sourceEvent = null)
    {
        // Nothing to resolve: no run, no deadline, no services.
        if (plan.Constant is { } known)
        {
            return new ValueTask<OperationResult>(Finish(new ExecutedResult(known, isNull: false, []), known, request));
        }

        var deadline = new RequestDeadline(Options.ExecutionTimeout, Options.TimeProvider, cancellationToken);
        var execution = new OperationExecution(plan, variables, request, _errors, deadline, sourceEvent) { Metrics = _metrics };
        var scheduler = (RequestBatchScheduler?)request.Services.GetService(typeof(RequestBatchScheduler));
        scheduler?.Attach(execution);
        ((OperationContext?)request.Services.GetService(typeof(OperationContext)))?.Begin(plan, request);

        var running = execution.RunAsync();
        if (running.IsCompletedSuccessfully)
        {
            scheduler?.Detach();
            deadline.Dispose();
            var root = running.Result;
            return new ValueTask<OperationResult>(Finish(ResultOf(root, execution.Nulls), root, request));
        }

        return FinishAsync(running, execution, deadline, scheduler, request);
    }

    private async ValueTask<OperationResult> FinishAsync(
        ValueTask<Frame> running,
        OperationExecution execution,
        RequestDeadline deadline,
        RequestBatchScheduler? scheduler,
        OperationRequest request)
    {
        using (deadline)
        {
            try
            {
                var root = await running;
                return Finish(ResultOf(root, execution.Nulls), root, request);
            }
            catch (OperationCanceledException) when (deadline.HasPassed)
            {
                return Extend(RefusedResult.Of(OperationOutcome.TimedOut, _errors.OfEnd()), request);
            }
            finally
            {
                execution.Spans?.Dispose();
                scheduler?.Detach();
            }
        }
    }

    private ExecutedResult ResultOf(Frame root, NullPropagation nulls) => new(root, nulls.RootIsNull, nulls.Format(Options.Limits.MaxErrors));

    private OperationResult Finish(ExecutedResult result, Frame root, OperationRequest request)
    {
        request.FieldTrace?.Complete(root, result);
        return Extend(result, request);
    }

    private OperationResult Extend(OperationResult result, OperationRequest request)
    {
        foreach (var extension in Options.ResponseExtensions)
        {
            if (_extensions.Call(extension.GetType().ToString(), request, extension.Read) is { } value)
            {
                result.AddExtension(extension.Name, value);
            }
        }

        return result;
    }

    private static GraphQLError NeedsStream { get; } = new(
        "A subscription is answered with a stream of results: accept text/event-stream or multipart/mixed;subscriptionSpec=1.0, or use a WebSocket.")
    {
        Code = ErrorCodes.OperationNotAllowed,
    };

    private static GraphQLError NeedsPost { get; } = new("Mutations are not allowed here. Send them by POST.")
    {
        Code = ErrorCodes.OperationNotAllowed,
    };
}
