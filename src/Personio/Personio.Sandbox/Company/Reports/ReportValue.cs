namespace Personio.Sandbox.Company.Reports;

/// <summary>What a cell of a report holds, with nothing of how an API version writes it.</summary>
internal abstract record ReportValue
{
    public sealed record Text(string Value) : ReportValue;

    public sealed record Number(decimal Value) : ReportValue;

    public sealed record Entity(long Id, string Name) : ReportValue;

    public sealed record Option(string Key, string Value) : ReportValue;

    public sealed record Money(decimal Amount, string Currency) : ReportValue;

    public sealed record Shares(IReadOnlyList<CostCenterShare> CostCenters) : ReportValue;
}
