namespace GraphQL.Language;

/// <summary>Reads GraphQL text (GraphQL September 2025, the whole grammar) into a syntax tree.</summary>
public static class GraphQLParser
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="SyntaxException">The text is not GraphQL, or is beyond a limit of <paramref name="options"/>.</exception>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> utf8Source, ParserOptions? options = null) =>
        throw new NotSupportedException();

    /// <inheritdoc cref="ParseDocument(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode ParseDocument(string source, ParserOptions? options = null) =>
        throw new NotSupportedException();

    /// <summary>Reads one value literal, such as an argument's default.</summary>
    public static IValueNode ParseValue(string source) => throw new NotSupportedException();

    /// <summary>Reads one type reference, such as <c>[Employee!]</c>.</summary>
    public static ITypeNode ParseType(string source) => throw new NotSupportedException();
}

/// <summary>Limits that keep a hostile document from costing more than it is worth.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>Tokens a document may have.</summary><value>The default is 15,000.</value>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>How deep selections, values and types may nest.</summary><value>The default is 200.</value>
    public int MaxNesting { get; init; } = 200;

    /// <summary>Bytes of UTF-8 a document may have.</summary><value>The default is 262,144 (256 KiB).</value>
    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>No limits, for schema files, which are ours.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue, MaxBytes = int.MaxValue };
}

/// <summary>The source text is not GraphQL, or is beyond a limit.</summary>
public sealed class SyntaxException(string message, string code, Location location) : Exception(message)
{
    /// <summary>A stable code: <c>GRAPHQL_PARSE_FAILED</c>, or the limit's, such as <c>MAX_TOKENS_EXCEEDED</c>.</summary>
    public string Code { get; } = code;

    public Location Location { get; } = location;
}
