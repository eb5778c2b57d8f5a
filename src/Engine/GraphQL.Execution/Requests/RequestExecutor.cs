using GraphQL.Execution.Completion;
using GraphQL.Execution.Documents;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Scheduling;
using GraphQL.Execution.Variables;
using GraphQL.Language;

namespace GraphQL.Execution;

/// <summary>Executes operations against one schema. Thread-safe; documents and plans are cached inside.</summary>
public sealed class RequestExecutor
{
    private readonly DocumentPreparation _documents;
    private readonly ErrorMapper _errors;

    public RequestExecutor(ExecutableSchema schema, ExecutorOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new ExecutorOptions();
        _documents = new DocumentPreparation(schema, Options);
        _errors = new ErrorMapper(Options);
    }

    public ExecutableSchema Schema { get; }

    public ExecutorOptions Options { get; }

    /// <summary>Parses, validates, plans and runs an operation. Faults of the request are answers, never exceptions.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<OperationResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default)
    {
        if (_documents.Prepare(request.Document, out var failure) is not { } document)
        {
            return new ValueTask<OperationResult>(failure!);
        }

        if (document.Find(request.OperationName, out var notFound) is not { } operation)
        {
            return Refuse(OperationOutcome.RequestFailed, notFound!);
        }

        if (NotAllowed(request, operation.Definition) is { } notAllowed)
        {
            return Refuse(OperationOutcome.OperationNotAllowed, notAllowed);
        }

        var variables = VariableCoercion.Coerce(Schema.Schema, operation.Definition, request.Variables, out var errors);
        return errors.Count > 0
            ? Refuse(OperationOutcome.RequestFailed, [.. errors])
            : RunAsync(operation.PlanFor(variables), variables, request, cancellationToken);
    }

    private ValueTask<OperationResult> RunAsync(
        OperationPlan plan, IReadOnlyDictionary<string, object?> variables, OperationRequest request, CancellationToken cancellationToken)
    {
        var deadline = new RequestDeadline(Options.ExecutionTimeout, Options.TimeProvider, cancellationToken);
        var execution = new OperationExecution(plan, variables, request.Services, _errors, deadline);
        var scheduler = (RequestBatchScheduler?)request.Services.GetService(typeof(RequestBatchScheduler));
        scheduler?.Attach(execution);
        ((OperationContext?)request.Services.GetService(typeof(OperationContext)))?.Begin(plan.Operation.Name?.Value, plan.FieldsOf);

        var running = execution.RunAsync();
        if (running.IsCompletedSuccessfully)
        {
            scheduler?.Detach();
            deadline.Dispose();
            return new ValueTask<OperationResult>(Extend(new ExecutedResult(running.Result, execution.Nulls), request));
        }

        return FinishAsync(running, execution, deadline, scheduler, request);
    }

    private async ValueTask<OperationResult> FinishAsync(
        ValueTask<Frames.Frame> running,
        OperationExecution execution,
        RequestDeadline deadline,
        RequestBatchScheduler? scheduler,
        OperationRequest request)
    {
        using (deadline)
        {
            try
            {
                return Extend(new ExecutedResult(await running, execution.Nulls), request);
            }
            catch (OperationCanceledException) when (deadline.HasPassed)
            {
                var error = new GraphQLError("The operation took longer than the server allows. Ask for less at once.")
                {
                    Code = ErrorCodes.ExecutionTimeout,
                };
                return Extend(RefusedResult.Of(OperationOutcome.TimedOut, error), request);
            }
            finally
            {
                scheduler?.Detach();
            }
        }
    }

    private OperationResult Extend(OperationResult result, OperationRequest request)
    {
        foreach (var extension in Options.ResponseExtensions)
        {
            if (extension.Read(request) is { } value)
            {
                result.AddExtension(extension.Name, value);
            }
        }

        return result;
    }

    private static GraphQLError? NotAllowed(OperationRequest request, OperationDefinitionNode operation) => operation.Operation switch
    {
        OperationType.Mutation when request.QueriesOnly => new GraphQLError(
            "Mutations are not allowed here. Send them by POST.") { Code = ErrorCodes.OperationNotAllowed },
        OperationType.Subscription => new GraphQLError(
            "Subscriptions are not served over this transport.") { Code = ErrorCodes.OperationNotAllowed },
        _ => null,
    };

    private static ValueTask<OperationResult> Refuse(OperationOutcome outcome, params GraphQLError[] errors) =>
        new(RefusedResult.Of(outcome, errors));
}
