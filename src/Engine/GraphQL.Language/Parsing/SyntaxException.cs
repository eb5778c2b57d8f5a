namespace GraphQL.Language;

/// <summary>The source text is not GraphQL, or is beyond a limit.</summary>
public sealed class SyntaxException(string message, string code, Location location) : Exception(message)
{
    /// <summary>A stable code: <c>GRAPHQL_PARSE_FAILED</c>, or the limit's, such as <c>MAX_TOKENS_EXCEEDED</c>.</summary>
    public string Code { get; } = code;

    public Location Location { get; } = location;

    internal static SyntaxException Malformed(string message, Location location) => new(message, "GRAPHQL_PARSE_FAILED", location);

    internal static SyntaxException TooManyTokens(int limit, Location location) => new(
        $"The document has more than {limit} tokens, the limit of {nameof(ParserOptions)}.{nameof(ParserOptions.MaxTokens)}. "
        + "Split it into several requests, or move literals into variables.",
        "MAX_TOKENS_EXCEEDED",
        location);

    internal static SyntaxException TooDeep(int limit, Location location) => new(
        $"The document nests deeper than {limit} levels, the limit of {nameof(ParserOptions)}.{nameof(ParserOptions.MaxNesting)}. "
        + "Flatten its selections, values or types.",
        "MAX_NESTING_EXCEEDED",
        location);

    internal static SyntaxException StackExhausted(Location location) => new(
        "The document nests deeper than the stack of this thread can follow. "
        + $"Flatten it, and lower {nameof(ParserOptions)}.{nameof(ParserOptions.MaxNesting)}.",
        "MAX_NESTING_EXCEEDED",
        location);

    internal static SyntaxException TooManyBytes(int limit) => new(
        $"The document has more than {limit} bytes of UTF-8, the limit of {nameof(ParserOptions)}.{nameof(ParserOptions.MaxBytes)}. "
        + "Split it into several requests, or move literals into variables.",
        "MAX_BYTES_EXCEEDED",
        new Location(0, 0, 1, 1));
}
