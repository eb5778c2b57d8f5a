using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Documents;

/// <summary>Pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Link_BetweenFiles_LeadsToAFile() => Pages()
        .SelectMany(page => Targets(page).Where(target => !SourceTree.Exists(Resolve(page, target))).Select(target => $"{page}: {target}"))
        .ShouldBeNone("A link leads nowhere.");

    [Fact]
    public void DecisionRecord_ByItsNumber_IsUnique() => SourceTree.Files("docs/decisions", ".md")
        .Where(path => Path.GetFileName(path) != "README.md")
        .GroupBy(path => Path.GetFileName(path)[..4], StringComparer.Ordinal)
        .Where(records => records.Count() > 1 || !records.Key.All(char.IsAsciiDigit))
        .Select(records => string.Join(", ", records))
        .ShouldBeNone("Decision records are named NNNN-title.md, each number once.");

    private static IEnumerable<string> Pages() => SourceTree.Files("docs", ".md").Append("README.md");

    private static IEnumerable<string> Targets(string page) => Link().Matches(SourceTree.Read(page))
        .Select(match => match.Groups["target"].Value.Split('#')[0])
        .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

    private static string Resolve(string page, string target) => Path.Combine(Path.GetDirectoryName(page)!, target);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
