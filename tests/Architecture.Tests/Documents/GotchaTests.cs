using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Documents;

/// <summary>docs/personio/gotchas.md names tests that exist, each on its own side.</summary>
public sealed partial class GotchaTests
{
    private const string Page = "docs/personio/gotchas.md";
    private const int ClientColumn = 2;
    private const int SandboxColumn = 3;

    private static readonly string[][] Rows = [.. SourceTree.ReadLines(Page)
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Where(line => line != "| what | client | sandbox |")
        .Select(line => line.Split('|'))];

    [Theory]
    [InlineData(ClientColumn, "tests/Personio/Personio.Client.Tests", 150)]
    [InlineData(SandboxColumn, "tests/Personio/Personio.Sandbox.Tests", 150)]
    public void Test_ThatARowNames_Exists(int column, string project, int atLeast)
    {
        var named = Rows.SelectMany(row => Code().Matches(row[column])).Select(match => match.Groups["text"].Value).ToHashSet(StringComparer.Ordinal);
        var tests = SourceTree.Files(project, ".cs").SelectMany(TestsOf).ToHashSet(StringComparer.Ordinal);

        named.Count.ShouldBeGreaterThan(atLeast, $"{Page} was not read as it is written.");
        named.Except(tests, StringComparer.Ordinal).ShouldBeNone($"{Page} names a test that is not in {project}.");
    }

    [Fact]
    public void Row_OfThePage_NamesATestAndIsUnique()
    {
        Rows.Where(row => row.Length != 5 || !Code().IsMatch(row[ClientColumn] + row[SandboxColumn])).Select(row => row[1])
            .ShouldBeNone($"{Page} has a row without a test.");
        Rows.GroupBy(row => row[1] + row[ClientColumn] + row[SandboxColumn], StringComparer.Ordinal).Where(rows => rows.Count() > 1).Select(rows => rows.Key)
            .ShouldBeNone($"{Page} has a row twice.");
    }

    private static IEnumerable<string> TestsOf(string path)
    {
        var text = SourceTree.Read(path);
        var name = Path.GetFileName(path).Split('.')[0];
        return TestMethod().Matches(text).Select(match => $"{name}.{match.Groups["name"].Value}");
    }

    [GeneratedRegex("`(?<text>[A-Za-z]+Tests\\.[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"public (async )?(void|Task) (?<name>\w+_\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestMethod();
}
