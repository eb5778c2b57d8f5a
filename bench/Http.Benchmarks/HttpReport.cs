using System.Runtime.CompilerServices;

namespace Http.Benchmarks;

/// <summary>Keeps the outcome of a run beside those of the other benchmarks.</summary>
internal static class HttpReport
{
    public static void Write(IEnumerable<string> lines, [CallerFilePath] string program = "") => File.WriteAllText(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(program)!, "../reports/Http.md")),
        $"""
        # Over HTTP

        Run on {DateTimeOffset.UtcNow:yyyy-MM-dd}, .NET {Environment.Version}, {Environment.ProcessorCount} cores shared by server, client and other work: the ratio is what means something.
        Eight connections, requests one after another on each, data in memory; the best of seven rounds of two seconds that take turns.

        | requests a second | GraphQL | the same records from an endpoint | ratio |
        | --- | ---: | ---: | ---: |
        {string.Join(Environment.NewLine, lines)}

        """);
}
