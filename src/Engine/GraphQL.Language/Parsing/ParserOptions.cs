namespace GraphQL.Language;

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

    /// <summary>No limits but the nesting, for schema files, which are ours.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue, MaxBytes = int.MaxValue };
}
