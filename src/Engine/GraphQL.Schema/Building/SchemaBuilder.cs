using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Builds a schema from type system documents: parsed text, or what the source generator emitted. Definitions may be spread over any
/// number of documents and completed by <c>extend</c>.
/// </summary>
public sealed class SchemaBuilder
{
    /// <summary>Adds a document's definitions and extensions.</summary>
    public SchemaBuilder AddDocument(DocumentNode document) => throw new NotSupportedException();

    /// <summary>Parses and adds type system text.</summary>
    /// <exception cref="SyntaxException">The text is not GraphQL.</exception>
    public SchemaBuilder AddSdl(string sdl) => throw new NotSupportedException();

    /// <summary>Says how the values of a custom scalar are read and written; without it any value passes unchanged.</summary>
    public SchemaBuilder AddScalar(string name, ScalarCoercion coercion) => throw new NotSupportedException();

    /// <summary>Checks everything the specification asks of a type system and returns the schema.</summary>
    /// <exception cref="SchemaException">The definitions do not make a valid schema; all errors are listed.</exception>
    public GraphQLSchema Build() => throw new NotSupportedException();
}

/// <summary>The definitions do not make a valid schema.</summary>
public sealed class SchemaException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Every error found, each naming the schema coordinate it is about.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
