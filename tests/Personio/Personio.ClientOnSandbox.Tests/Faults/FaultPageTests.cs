using Personio.Client.Errors;
using Personio.Contracts;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>docs/personio/faults.md has the columns of the matrix, and says what they end with.</summary>
public sealed class FaultPageTests
{
    [Fact]
    public void Table_OfThePage_IsTheMatrix() => CoveragePage.ReadPage("faults.md")
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Skip(1)
        .ShouldBe(Fault.All.Select(Row));

    private static string Row(Fault fault)
    {
        var change = fault.NeedsPages ? "–" : Word(fault.Change);
        var repeatable = fault.NeedsPages ? "–" : Word(fault.Repeatable);
        return $"| {fault.Name} | {Word(fault.Read)} | {change} | {repeatable} |";
    }

    private static string Word(string? code) => code switch
    {
        null => "right",
        PersonioErrorCodes.UnknownOutcome => "not known",
        _ => $"`{code}`",
    };
}
