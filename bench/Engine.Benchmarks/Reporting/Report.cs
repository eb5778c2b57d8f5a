using System.Runtime.CompilerServices;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;

namespace Engine.Benchmarks.Reporting;

/// <summary>Keeps the outcome of a run beside the benchmarks, one file for each class of them.</summary>
internal static class Report
{
    public static void Write(Summary summary, [CallerFilePath] string thisFile = "")
    {
        if (summary.BenchmarksCases.Length == 0 || summary.HasCriticalValidationErrors)
        {
            return;
        }

        var name = summary.BenchmarksCases[0].Descriptor.Type.Name;
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../reports"));
        Directory.CreateDirectory(folder);
        using var logger = new StreamLogger(Path.Combine(folder, $"{name}.md"), append: false);
        logger.WriteLine($"# {name}");
        logger.WriteLine();
        logger.WriteLine(
            $"Run on {DateTimeOffset.UtcNow:yyyy-MM-dd} on a shared machine: compare the lines of this table with each other, not with those of other runs.");
        MarkdownExporter.GitHub.ExportToLog(summary, logger);
    }
}
