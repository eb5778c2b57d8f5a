using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Engine.Benchmarks.Reporting;
using Perfolizer.Horology;

// In the process itself: a benchmark is compared with others of the same run only, and needs no project of its own to be built. Many short
// iterations, whose best one tells most where other work disturbs the machine.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(20)
    .WithIterationCount(200)
    .WithIterationTime(TimeInterval.FromMilliseconds(5));
var config = DefaultConfig.Instance
    .WithOptions(ConfigOptions.DisableLogFile)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median, new BestRatioColumn(), new BestPerFieldColumn())
    .HideColumns(Column.Mean, Column.Error, Column.StdDev, Column.RatioSD, Column.Ratio)
    .AddJob(job);

foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config))
{
    Report.Write(summary);
}
