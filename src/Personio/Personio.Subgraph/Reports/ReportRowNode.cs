using Personio.Client.Caching;
using Personio.Client.Reports;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Reports;

/// <summary>A row of a report.</summary>
[ObjectType<ReportRow>(IgnoreProperties = [nameof(ReportRow.Columns), nameof(ReportRow.Cells)])]
[Cost(UpstreamCost.Record), Tag(DataClass.Pay), Tag(DataClass.Health), Tag(DataClass.Custom), CacheControl(FreshSeconds.Reports)]
public static partial class ReportRowNode
{
    /// <summary>The cells, one for each column, in the columns' order.</summary>
    [ListSize(AssumedSize = 10)]
    public static IReadOnlyList<ReportValue> GetCells([Parent] ReportRow row)
        => [.. row.Columns.Select((column, index) => ReportValue.Of(column, index < row.Cells.Count ? row.Cells[index] : null))];

    /// <summary>The cell below a column; null where the report has no such column.</summary>
    /// <param name="column">The column's name, not its title.</param>
    public static ReportValue? GetCell([Parent] ReportRow row, string column)
        => row.Columns.FirstOrDefault(known => known.Name == column) is { } known ? ReportValue.Of(known, row[column]) : null;
}
