using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Engine.Benchmarks.Reporting;

/// <summary>The best time divided by the parameter <c>Fields</c>: what stays the same where work grows in step with its input.</summary>
internal sealed class BestPerFieldColumn : IColumn
{
    private const string Parameter = "Fields";

    public string Id => nameof(BestPerFieldColumn);

    public string ColumnName => "Min per field";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "The best time / the fields of the document";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        Fields(benchmarkCase) is { } fields && summary[benchmarkCase]?.ResultStatistics?.Min is { } best
            ? string.Create(CultureInfo.InvariantCulture, $"{best / fields:0} ns")
            : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(c => Fields(c) is not null);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    private static int? Fields(BenchmarkCase benchmarkCase) =>
        benchmarkCase.Parameters.Items.FirstOrDefault(p => string.Equals(p.Name, Parameter, StringComparison.Ordinal))?.Value as int?;
}
