using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Fuzzing.Targets;

/// <summary>
/// A document that validates runs, each of its operations with variables of their types, and the answer is well-formed: no two members of a
/// name, and no error that only the server's log can explain.
/// </summary>
internal sealed class ExecutionTarget : FuzzTarget
{
    private readonly RequestExecutor _executor;
    private Exception? _unexpected;

    public ExecutionTarget() => _executor = new RequestExecutor(FixtureSchema.Executable, new ExecutorOptions
    {
        DocumentCacheSize = 8,
        Parser = FixtureSchema.WideText,
        Validation = new ValidationOptions { Limits = FixtureSchema.Wide },
        OnUnexpectedException = (exception, _) => _unexpected = exception,
    });

    public override string Name => "execution";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("documents");

    public override long AllocationLimit(int length) => 64 * 1024 * 1024 + 50_000L * length;

    public override bool Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (Syntax.Try(() => GraphQLParser.ParseDocument(text, FixtureSchema.WideText)) is not { } document)
        {
            return Execute(text, operation: null, default) is OperationOutcome.Executed;
        }

        var accepted = false;
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>().Take(4))
        {
            foreach (var choice in new[] { VariableChoice.All, VariableChoice.Null, VariableChoice.None })
            {
                using var variables = JsonDocument.Parse(GivenVariables.For(operation, choice));
                var outcome = Execute(text, operation.Name?.Value, variables.RootElement);
                if (outcome is OperationOutcome.RequestFailed)
                {
                    throw new InvariantException("A valid document runs with variables of its types", variables.RootElement.GetRawText());
                }

                accepted |= outcome is OperationOutcome.Executed;
            }
        }

        return accepted;
    }

    /// <summary>Runs an operation and holds its answer against the rules.</summary>
    internal OperationOutcome Execute(string document, string? operation, JsonElement variables)
    {
        _unexpected = null;
        var request = new OperationRequest { Document = document, OperationName = operation, Variables = variables, Services = NoServices.Instance };
        var running = _executor.ExecuteAsync(request);
        if (!running.IsCompleted)
        {
            throw new InvariantException("Fields that wait for nothing are done at once", "still running.");
        }

        // It has completed: reading the result waits for nothing.
        var result = running.AsTask().GetAwaiter().GetResult();
        if (_unexpected is not null)
        {
            throw new InvariantException($"Nothing fails unexpectedly ({_unexpected.GetType().Name})", _unexpected.ToString());
        }

        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        ResponseRules.Check(body.WrittenMemory);
        return result.Outcome;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
