namespace Personio.Sandbox.CommandLine;

/// <summary>One argument of the command line.</summary>
/// <param name="Name">With its two hyphens.</param>
/// <param name="Value">What to write after it, as <c>--help</c> shows it.</param>
/// <param name="Meaning">One line.</param>
/// <param name="Show">Its value in some options: how <c>--help</c> tells the default.</param>
/// <param name="Apply">The options with the value set, or what is wrong with it.</param>
internal sealed record SandboxArgument(
    string Name, string Value, string Meaning, Func<SandboxOptions, string> Show, Func<SandboxOptions, string, ArgumentResult> Apply)
{
    /// <summary>Whether it may come without a value, which then is <c>on</c>.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether it may come more than once.</summary>
    public bool IsRepeatable { get; init; }
}

/// <summary>The options after an argument was applied, or else what is wrong with its value.</summary>
internal readonly record struct ArgumentResult(SandboxOptions? Options, string? Mistake)
{
    public static implicit operator ArgumentResult(SandboxOptions options) => new(options, null);

    public static ArgumentResult Wrong(string mistake) => new(null, mistake);
}

/// <summary>Arguments that belong together, under a heading of <c>--help</c>.</summary>
internal sealed record ArgumentGroup(string Title, IReadOnlyList<SandboxArgument> Arguments);
