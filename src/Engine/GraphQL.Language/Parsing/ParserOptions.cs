namespace GraphQL.Language;

/// <summary>
/// Limits that keep a hostile document from costing more than it is worth. Parsing ends at the first thing that is too much;
/// <see cref="int.MaxValue"/> switches a limit off.
/// </summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>Bytes of UTF-8 a document may have.</summary><value>The default is 32,768 (32 KiB).</value>
    public int MaxBytes { get; init; } = 32 * 1024;

    /// <summary>Tokens a document may have; a comment counts as one.</summary><value>The default is 2,500.</value>
    public int MaxTokens { get; init; } = 2_500;

    /// <summary>How deep selections, values and types may nest.</summary><value>The default is 100.</value>
    public int MaxNesting { get; init; } = 100;

    /// <summary>Operations and fragments in the document.</summary><value>The default is 200.</value>
    public int MaxDefinitions { get; init; } = 200;

    /// <summary>Fields written in the document, all operations and fragments together.</summary><value>The default is 500.</value>
    public int MaxFields { get; init; } = 500;

    /// <summary>Directives written in the document.</summary><value>The default is 50.</value>
    public int MaxDirectives { get; init; } = 50;

    /// <summary>Directives on one field, fragment, operation or variable.</summary><value>The default is 4.</value>
    public int MaxDirectivesPerLocation { get; init; } = 4;

    /// <summary>Variables that one operation declares.</summary><value>The default is 100.</value>
    public int MaxVariableDefinitions { get; init; } = 100;

    /// <summary>No limits but the nesting: for schema files, which are ours, and for conformance runs.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxBytes = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxDefinitions = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxVariableDefinitions = int.MaxValue,
    };
}
