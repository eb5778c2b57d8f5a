using Architecture.Tests.Repository;

namespace Architecture.Tests.Documents;

/// <summary>docs/engine/diagnostics.md explains everything that the generator and its analyzers report.</summary>
public sealed class DiagnosticReferenceTests
{
    private const string Page = "docs/engine/diagnostics.md";
    private const string Releases = "src/Engine/GraphQL.Generators/AnalyzerReleases.Unshipped.md";

    [Fact]
    public void Rule_OfTheGenerator_IsExplained() => Rules().Except(Explained(), StringComparer.Ordinal)
        .ShouldBeNone($"{Page} lacks a rule.");

    [Fact]
    public void Explanation_OfARule_IsOfOneThatExists() => Explained().Except(Rules(), StringComparer.Ordinal)
        .ShouldBeNone($"{Page} explains a rule that nothing reports any more.");

    private static IEnumerable<string> Rules() => SourceTree.ReadLines(Releases)
        .Where(line => line.StartsWith("GQL", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[0]);

    // Rows "| `GQL0001` |" and headings "## GQL1001: …".
    private static IEnumerable<string> Explained() => SourceTree.ReadLines(Page)
        .Where(line => line.StartsWith("| `GQL", StringComparison.Ordinal) || line.StartsWith("## GQL", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[1].Trim('`', ':'));
}
