namespace Personio.Sandbox.Company.Reports;

/// <summary>A column that reports can have.</summary>
/// <param name="DataType">What v1 calls its cells.</param>
/// <param name="Type">What v2 calls them.</param>
/// <param name="Read">The cell of an employee; null where it is empty.</param>
internal sealed record ReportColumn(
    string Id, string English, string German, string DataType, string Type, Func<EmployeeRecord, ReportValue?> Read)
{
    /// <summary>German, or English for every other language.</summary>
    public string TitleIn(string? locale) => locale?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true ? German : English;
}

/// <summary>Which times a report tells of.</summary>
internal enum ReportKind
{
    PointInTime,

    /// <summary>What held from which day on; v2 cannot show it.</summary>
    Historical,

    /// <summary>Grouped and drawn; v1 does not have it, and v2 lists it but cannot show it.</summary>
    Chart,
}

/// <summary>A report somebody made, about the employees who are or were there.</summary>
internal sealed record ReportRecord(Guid Id, string Name, ReportKind Kind, bool WithFormerEmployees, IReadOnlyList<ReportColumn> Columns);
