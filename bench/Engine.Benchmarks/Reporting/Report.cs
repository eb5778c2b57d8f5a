using System.Runtime.CompilerServices;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Engine.Benchmarks.Reporting;

/// <summary>Keeps the outcome of a run beside the benchmarks, one file for each class of them.</summary>
internal static class Report
{
    public static void Write(Summary summary, [CallerFilePath] string program = "")
    {
        if (summary.BenchmarksCases.Length == 0 || summary.HasCriticalValidationErrors)
        {
            return;
        }

        var name = summary.BenchmarksCases[0].Descriptor.Type.Name;
        var table = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, table);

        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(program)!, "../reports"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, $"{name}.md"),
            $"""
            # {name}

            Run on {DateTimeOffset.UtcNow:yyyy-MM-dd} on a shared machine: compare the lines of the table with each other, the best times first.
            {table.GetLog().Replace("&#39;", "'").TrimEnd()}

            """);
    }
}
