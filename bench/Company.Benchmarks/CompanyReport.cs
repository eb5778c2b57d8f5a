using System.Globalization;
using System.Runtime.CompilerServices;

namespace Company.Benchmarks;

/// <summary>Keeps the outcome of a run beside those of the other benchmarks.</summary>
internal static class CompanyReport
{
    public static void Write(int attendances, IReadOnlyList<Round> rounds, [CallerFilePath] string program = "")
    {
        var lines = rounds.Select(round => string.Create(
            CultureInfo.InvariantCulture,
            $"| {round.Cold.TotalSeconds:F2} s | {round.Cold / Figures.Forced:F2} | {round.Warm.TotalMilliseconds:F0} ms | {round.Crowd.TotalSeconds:F2} s | {round.PeakMegabytes:F0} MB |"));
        var report = string.Create(CultureInfo.InvariantCulture, $"""
            # A large company

            Run on {DateTimeOffset.UtcNow:yyyy-MM-dd}, .NET {Environment.Version}, {Environment.ProcessorCount} cores shared by server, sandbox and other work.
            {Figures.Employees:N0} employees and {attendances:N0} attendances, Personio's documented limits, {Figures.Latency.TotalMilliseconds:N0} ms for each call. Reading everybody takes
            {Figures.Forced.TotalSeconds:F2} s at least: fifty pages, of which fifteen may go in a second. A line is a server that has just started and answered one small operation, so that it is compiled and its cache has
            nothing of the list.

            | filtered staff list, cold | beside the least | warm, median | 200 at once, warm | most memory |
            | ---: | ---: | ---: | ---: | ---: |
            {string.Join(Environment.NewLine, lines)}

            """);
        Console.WriteLine(report);
        File.WriteAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(program)!, "../reports/Company.md")), report);
    }
}
