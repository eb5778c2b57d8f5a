namespace Architecture.Tests.Repository;

/// <summary>What a rule found, one line each, so that a failing test names every file at once.</summary>
internal static class Findings
{
    public static void ShouldBeNone(this IEnumerable<string> findings, string rule)
    {
        var all = findings.ToList();
        all.ShouldBeEmpty($"{rule}{Environment.NewLine}{string.Join(Environment.NewLine, all.Select(finding => "  " + finding))}");
    }

    /// <summary>The lines of a file that match, as <c>path:line: text</c>.</summary>
    public static IEnumerable<string> In(string path, Func<string, bool> matches) =>
        SourceTree.ReadLines(path)
            .Select((text, index) => (Text: text, Line: index + 1))
            .Where(line => matches(line.Text))
            .Select(line => $"{path}:{line.Line}: {line.Text.Trim()}");
}
