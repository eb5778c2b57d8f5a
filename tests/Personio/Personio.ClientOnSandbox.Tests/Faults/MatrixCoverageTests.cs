using Personio.Contracts;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>The matrix has a row for each method that docs/personio/coverage.md tells of.</summary>
public sealed class MatrixCoverageTests
{
    [Fact]
    public void Method_OfTheCoveragePage_HasARow()
    {
        var rows = Reading.All.Select(reading => reading.Name).Concat(Writing.All.Select(writing => writing.Name)).ToList();

        CoveragePage.ClientMethods.Count.ShouldBeGreaterThan(70);
        CoveragePage.ClientMethods.Except(rows).ShouldBeEmpty("The fault matrix lacks a method: add a row to Faults/Reading.*.cs or Faults/Writing.*.cs.");
        rows.Except(CoveragePage.ClientMethods).ShouldBeEmpty("The fault matrix has a row for a method that there is not.");
        rows.GroupBy(name => name).Where(same => same.Count() > 1).ShouldBeEmpty();
    }
}
