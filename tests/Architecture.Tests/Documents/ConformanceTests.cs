using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Documents;

/// <summary>docs/engine/conformance.md has every section of the specification, and the tests it names exist.</summary>
public sealed partial class ConformanceTests
{
    private const string Page = "docs/engine/conformance.md";
    private const string Tables = "tests/Engine/GraphQL.Validation.Tests/Rules/Cases";

    // Sections of the September 2025 edition that ask something of a server; those that only hold others are left out.
    public static TheoryData<string, int> Chapters => new()
    {
        { "2 Language", 32 },
        { "3 Type System", 38 },
        { "4 Introspection", 8 },
        { "5 Validation", 34 },
        { "6 Execution", 20 },
        { "7 Response", 11 },
        { "Appendices", 2 },
    };

    [Theory, MemberData(nameof(Chapters))]
    public void Chapter_OfTheSpecification_HasARowForEachSection(string chapter, int sections)
    {
        var text = SourceTree.Read(Page).Split("\n## ").Single(part => part.StartsWith(chapter, StringComparison.Ordinal));
        var rows = text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();

        rows.Count.ShouldBe(sections);
        rows.ShouldBeUnique();
        rows.ShouldAllBe(row => row.Contains("Tests`", StringComparison.Ordinal));
    }

    [Fact]
    public void Test_NamedAsProof_Exists()
    {
        var classes = SourceTree.Files("tests", ".cs").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);

        Names().Where(name => name.EndsWith("Tests", StringComparison.Ordinal) && !classes.Contains(name))
            .ShouldBeNone($"{Page} names tests that do not exist.");
    }

    [Fact]
    public void TableOfARule_StandsOnThePage_AndTheOtherWayRound()
    {
        var tables = SourceTree.Files(Tables, ".cases").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        var named = RuleNames().ToHashSet(StringComparer.Ordinal);

        named.Except(tables).ShouldBeNone($"{Page} names tables that {Tables} does not have.");
        tables.Except(named).ShouldBeNone($"{Page} lacks tables of {Tables}.");
    }

    private static IEnumerable<string> Names() => Quoted().Matches(SourceTree.Read(Page)).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> RuleNames() => Table().Matches(SourceTree.Read(Page)).Select(match => match.Groups["name"].Value);

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"SpecifiedRulesTests` \(`(?<name>\w+)`\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();
}
