using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>All targets by their names.</summary>
internal static class TargetList
{
    public static IReadOnlyList<string> Names { get; } =
        ["lexer", "parser", "printer", "schema", "validation", "variables", "execution", "http"];

    /// <summary>Makes a target ready.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static async Task<FuzzTarget> StartAsync(string name) => name switch
    {
        "lexer" => new LexerTarget(),
        "parser" => new ParserTarget(),
        "printer" => new PrinterTarget(),
        "schema" => new SchemaTarget(),
        "validation" => new ValidationTarget(),
        "variables" => new VariablesTarget(),
        "execution" => new ExecutionTarget(),
        "http" => await HttpTarget.StartAsync(),
        _ => throw new ArgumentException($"There is no target {name}; there are {string.Join(", ", Names)}.", nameof(name)),
    };
}
