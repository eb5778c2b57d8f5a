using System.Globalization;
using System.Net;

namespace Personio.Sandbox.Hosting;

/// <summary>The command line of the standalone program.</summary>
internal static class SandboxArguments
{
    public const string Usage = """
        Personio sandbox: a simulator of the Personio API for development and tests.

          --employees <n>      size of the company, 1 to 100000           (default 500)
          --seed <n>           another seed, another company              (default 7)
          --port <n>           port to listen on, 0 for any free one      (default 5100)
          --listen <address>   IP address to listen on                    (default 127.0.0.1)
          --today <date>       yyyy-MM-dd the data is relative to         (default today)
          --limits <mode>      documented, generous or off                (default documented)
          --help               this text
        """;

    private const int DefaultPort = 5100;

    /// <summary>The options, or null and the mistake. The standalone program has Personio's documented limits.</summary>
    public static SandboxOptions? Parse(IReadOnlyList<string> arguments, out string? mistake)
    {
        var options = new SandboxOptions { Port = DefaultPort, RateLimits = SandboxRateLimits.Documented };
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var name = arguments[index];
            if (index + 1 == arguments.Count)
            {
                mistake = $"'{name}' is unknown or lacks its value.";
                return null;
            }

            if (Apply(options, name, arguments[index + 1]) is not { } next)
            {
                mistake = $"Cannot use '{name} {arguments[index + 1]}'.";
                return null;
            }

            options = next;
        }

        mistake = options.Mistakes().FirstOrDefault();
        return mistake is null ? options : null;
    }

    private static SandboxOptions? Apply(SandboxOptions options, string name, string value) => name switch
    {
        "--employees" when Number(value, out var number) => options with { Employees = number },
        "--seed" when Number(value, out var number) => options with { Seed = number },
        "--port" when Number(value, out var number) => options with { Port = number },
        "--listen" when IPAddress.TryParse(value, out var address) => options with { Address = address },
        "--today" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            => options with { Today = day },
        "--limits" => value switch
        {
            "documented" => options with { RateLimits = SandboxRateLimits.Documented },
            "generous" => options with { RateLimits = SandboxRateLimits.Generous },
            "off" => options with { RateLimits = SandboxRateLimits.Off },
            _ => null,
        },
        _ => null,
    };

    private static bool Number(string text, out int number)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
