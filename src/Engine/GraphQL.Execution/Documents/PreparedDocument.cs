using System.Collections.Frozen;
using GraphQL.Language;

namespace GraphQL.Execution.Documents;

/// <summary>A parsed and valid document, with the plans made of its operations so far.</summary>
internal sealed class PreparedDocument
{
    private readonly PreparedOperation[] _operations;
    private readonly Lazy<string> _textWithoutValues;

    public PreparedDocument(ExecutableSchema schema, DocumentNode document)
    {
        _textWithoutValues = new(() => SyntaxPrinter.PrintWithoutValues(document));
        var fragments = document.Definitions
            .OfType<FragmentDefinitionNode>()
            .ToFrozenDictionary(f => f.Name.Value, StringComparer.Ordinal);
        _operations = [.. document.Definitions.OfType<OperationDefinitionNode>().Select(o => new PreparedOperation(schema, o, fragments))];
    }

    /// <summary>The document without any literal.</summary>
    public string TextWithoutValues => _textWithoutValues.Value;

    /// <summary>Finds the operation to run (GraphQL September 2025, §6.1 "GetOperation").</summary>
    /// <param name="name">The operation's name; null where the document holds only one.</param>
    /// <param name="error">Why there is none.</param>
    public PreparedOperation? Find(string? name, out GraphQLError? error)
    {
        var found = name is null
            ? _operations.Length == 1 ? _operations[0] : null
            : Array.Find(_operations, o => string.Equals(o.Definition.Name?.Value, name, StringComparison.Ordinal));
        error = found is not null ? null : new GraphQLError(Explain(name)) { Code = ErrorCodes.OperationResolutionFailure };
        return found;
    }

    /// <summary>Plans every operation as it is where no variable of <c>@skip</c> or <c>@include</c> is true.</summary>
    public void Plan()
    {
        foreach (var operation in _operations)
        {
            operation.PlanFor(FrozenDictionary<string, object?>.Empty);
        }
    }

    private string Explain(string? name) => (name, _operations.Length) switch
    {
        (_, 0) => "The document holds no operation.",
        (null, _) => $"The document holds {_operations.Length} operations. Give \"operationName\" to say which one to run.",
        _ => $"The document holds no operation named \"{name}\".",
    };
}
