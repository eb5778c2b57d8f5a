namespace GraphQL.Language;

/// <summary>The source text is not GraphQL, or is beyond a limit.</summary>
public sealed class SyntaxException(string message, string code, Location location) : Exception(message)
{
    /// <summary>A stable code: <c>GRAPHQL_PARSE_FAILED</c>, or the limit's, such as <c>MAX_TOKENS_EXCEEDED</c>.</summary>
    public string Code { get; } = code;

    public Location Location { get; } = location;

    internal static SyntaxException Malformed(string message, Location location) => new(message, "GRAPHQL_PARSE_FAILED", location);

    internal static SyntaxException TooManyBytes(int limit) => TooMuch(
        $"The document has more than {limit} bytes of UTF-8", nameof(ParserOptions.MaxBytes),
        "Split it into several requests, or move literals into variables.", "MAX_BYTES_EXCEEDED", new Location(0, 0, 1, 1));

    internal static SyntaxException TooManyTokens(int limit, Location location) => TooMuch(
        $"The document has more than {limit} tokens and comments", nameof(ParserOptions.MaxTokens),
        "Split it into several requests, or move literals into variables.", "MAX_TOKENS_EXCEEDED", location);

    internal static SyntaxException TooDeep(int limit, Location location) => TooMuch(
        $"The document nests deeper than {limit} levels", nameof(ParserOptions.MaxNesting),
        "Flatten its selections, values or types.", "MAX_NESTING_EXCEEDED", location);

    internal static SyntaxException StackExhausted(Location location) => new(
        "The document nests deeper than the stack of this thread can follow. "
        + $"Flatten it, and lower {LimitSetting.Of(nameof(ParserOptions.MaxNesting))}.",
        "MAX_NESTING_EXCEEDED",
        location);

    internal static SyntaxException TooManyDefinitions(int limit, Location location) => TooMuch(
        $"The document has more than {limit} operations and fragments", nameof(ParserOptions.MaxDefinitions),
        "Send only the operation that is to run and the fragments it uses.", "MAX_DEFINITIONS_EXCEEDED", location);

    internal static SyntaxException TooManyFields(int limit, Location location) => TooMuch(
        $"The document has more than {limit} fields", nameof(ParserOptions.MaxFields),
        "Ask for less at once, or split the operation.", "MAX_FIELDS_EXCEEDED", location);

    internal static SyntaxException TooManyDirectives(int limit, Location location) => TooMuch(
        $"The document has more than {limit} directives", nameof(ParserOptions.MaxDirectives),
        "Split the operation.", "MAX_DIRECTIVES_EXCEEDED", location);

    internal static SyntaxException TooManyDirectivesHere(int limit, Location location) => TooMuch(
        $"There are more than {limit} directives in one place", nameof(ParserOptions.MaxDirectivesPerLocation),
        "Remove some of them.", "MAX_DIRECTIVES_EXCEEDED", location);

    internal static SyntaxException TooManyVariables(int limit, Location location) => TooMuch(
        $"An operation declares more than {limit} variables", nameof(ParserOptions.MaxVariableDefinitions),
        "Pass lists or input objects instead.", "MAX_VARIABLE_DEFINITIONS_EXCEEDED", location);

    private static SyntaxException TooMuch(string problem, string setting, string advice, string code, Location location) =>
        new($"{problem}, the limit of {LimitSetting.Of(setting)}. {advice}", code, location);
}
