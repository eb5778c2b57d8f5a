using System.Diagnostics;
using GraphQL.Fuzzing.Targets;

namespace GraphQL.Fuzzing.Runs;

/// <summary>Runs targets one after the other, each for its share of the time, and reports.</summary>
internal sealed class FuzzProgram(FuzzOptions options, TextWriter output, string directory)
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs.</summary>
    /// <returns>The exit code: 0 where everything held.</returns>
    public async Task<int> RunAsync()
    {
        var findings = 0;
        foreach (var name in options.Targets)
        {
            await using var target = await TargetList.StartAsync(name);
            findings += options.Replay is { } file ? await ReplayAsync(target, file) : await FuzzAsync(target);
        }

        return findings == 0 ? 0 : 1;
    }

    private async Task<int> ReplayAsync(FuzzTarget target, string file)
    {
        var input = await File.ReadAllBytesAsync(file);
        var exception = new InputCheck(target, MaxTime).Run(input, out var accepted);
        await output.WriteLineAsync(exception is null ? $"{target.Name}: everything holds; {(accepted ? "accepted" : "refused")}." : exception.ToString());
        return exception is null ? 0 : 1;
    }

    private async Task<int> FuzzAsync(FuzzTarget target)
    {
        using var files = new FindingFiles(directory);
        files.Begin(target.Name);
        var run = new FuzzRun(target, options.Seed, MaxTime) { Before = files.Keep };
        var start = Stopwatch.GetTimestamp();
        var share = options.Time / options.Targets.Count;
        run.RunWhile(_ => Stopwatch.GetElapsedTime(start) < share);
        files.End();

        await output.WriteLineAsync(
            $"{target.Name}: {run.Iterations} inputs, {run.Accepted} accepted, slowest {run.Check.Slowest.TotalMilliseconds:F0} ms, "
            + $"most allocated {run.Check.MostAllocated / 1024} KiB, {run.Findings.Count} findings (seed {options.Seed})");
        foreach (var finding in run.Findings)
        {
            await ReportAsync(finding, files.Write(finding));
        }

        return run.Findings.Count;
    }

    private Task ReportAsync(Finding finding, string path) => output.WriteLineAsync(
        $"""

        FAILED {finding.Target}, seed {options.Seed}, iteration {finding.Iteration}: {finding.Message}
        Input: {path}
        Replay: dotnet run -c Release --project tests/Engine/GraphQL.Fuzzing -- --replay {path}

        """);
}
