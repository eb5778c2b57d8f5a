namespace Personio.Sandbox.CommandLine;

/// <summary>The command line of the standalone program.</summary>
internal static class SandboxArguments
{
    private const int DefaultPort = 5100;

    /// <summary>The standalone program has Personio's documented limits.</summary>
    private static readonly SandboxOptions Defaults = new() { Port = DefaultPort, RateLimits = SandboxRateLimits.Documented };

    public static IReadOnlyList<ArgumentGroup> Groups { get; } =
    [
        CompanyArguments.Company, CompanyArguments.Server, CompanyArguments.Credential, CompanyArguments.Account, StrictnessArguments.All,
        WebhookArguments.All, FaultArguments.All,
    ];

    public static string Usage { get; } = ArgumentUsage.Write(Groups, Defaults);

    /// <summary>The options, or null and the mistake.</summary>
    public static SandboxOptions? Parse(IReadOnlyList<string> arguments, out string? mistake)
    {
        var options = Defaults;
        var given = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, value) = Cut(arguments[index]);
            if (Find(name) is not { } argument)
            {
                mistake = $"There is no argument '{name}'.";
                return null;
            }

            if (!given.Add(name) && !argument.IsRepeatable)
            {
                mistake = $"'{name}' is given twice.";
                return null;
            }

            if (value is null && index + 1 < arguments.Count && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal))
            {
                value = arguments[++index];
            }

            value ??= argument.IsFlag ? "on" : null;
            if (value is null)
            {
                mistake = $"'{name}' lacks its value, {argument.Value}.";
                return null;
            }

            var (next, wrong) = argument.Apply(options, value);
            if (next is null)
            {
                mistake = $"'{name} {value}': {wrong}";
                return null;
            }

            options = next;
        }

        mistake = Contradiction(given) ?? options.Mistakes().FirstOrDefault();
        return mistake is null ? options : null;
    }

    /// <summary>What cannot be seen from the options, because it may be the default.</summary>
    private static string? Contradiction(HashSet<string> given)
    {
        string[] generation = [CompanyArguments.Employees, CompanyArguments.Seed, CompanyArguments.Today];
        return given.Contains(CompanyArguments.Load) && generation.FirstOrDefault(given.Contains) is { } other
            ? $"'{CompanyArguments.Load}' and '{other}' contradict each other: a company that is loaded is not generated."
            : null;
    }

    /// <summary>Both <c>--name value</c> and <c>--name=value</c> will do.</summary>
    private static (string Name, string? Value) Cut(string text)
    {
        var sign = text.StartsWith("--", StringComparison.Ordinal) ? text.IndexOf('=', StringComparison.Ordinal) : -1;
        return sign < 0 ? (text, null) : (text[..sign], text[(sign + 1)..]);
    }

    private static SandboxArgument? Find(string name)
        => Groups.SelectMany(group => group.Arguments).FirstOrDefault(argument => argument.Name == name);
}
