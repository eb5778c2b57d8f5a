using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>All targets by their names.</summary>
internal static class TargetList
{
    /// <summary>Those that talk to a server over the network, and take fewer inputs in a time.</summary>
    public static IReadOnlyList<string> ServerTargets { get; } = ["http", "persisted", "uploads", "streams", "sockets"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["lexer", "parser", "printer", "schema", "validation", "variables", "execution", "entities", .. ServerTargets];

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
        "entities" => new EntitiesTarget(),
        "http" => await HttpTarget.StartAsync(),
        "persisted" => await HttpTarget.StartPersistedAsync(),
        "uploads" => await UploadTarget.StartAsync(),
        "streams" => await StreamTarget.StartAsync(),
        "sockets" => await SocketTarget.StartAsync(),
        _ => throw new ArgumentException($"There is no target {name}; there are {string.Join(", ", Names)}.", nameof(name)),
    };
}
