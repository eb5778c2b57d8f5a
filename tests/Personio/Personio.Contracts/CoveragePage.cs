using Personio.Contracts.OpenApi;

namespace Personio.Contracts;

/// <summary>The endpoints of docs/personio/coverage.md.</summary>
public static class CoveragePage
{
    private static readonly CoverageRow[] Rows = [.. ReadPage("coverage.md")
        .Where(IsOfOneEndpoint)
        .Select(line => line.Split('|'))
        .Select(cells => (Endpoint: cells[1].Trim(' ', '`').Split(' '), Cells: cells))
        .Select(row => new CoverageRow(row.Endpoint[0], new PathTemplate(row.Endpoint[1]), HasClient: IsFilled(row.Cells[2]), HasSandbox: IsFilled(row.Cells[3])))];

    /// <summary>The methods of the client that are named beside an endpoint, such as <c>PersonsClient.GetAsync</c>.</summary>
    public static IReadOnlyCollection<string> ClientMethods { get; } = [.. ReadPage("coverage.md")
        .Where(IsOfOneEndpoint)
        .SelectMany(line => line.Split('|')[2].Split('`'))
        .Where(text => text.Contains("Client.", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)];

    /// <summary>The endpoints of a kind that none of the calls is to; a line each.</summary>
    public static string Uncalled(IEnumerable<(string Method, string Path)> calls, Func<CoverageRow, bool> kind)
    {
        var called = calls.Select(call => PathTemplate.Best(Rows.Where(row => row.Method == call.Method), row => row.Path, call.Path)).ToHashSet();
        return string.Join(Environment.NewLine, Rows.Where(row => kind(row) && !called.Contains(row)).Select(row => $"{row.Method} {row.Path.Text}"));
    }

    // A call of whatever endpoint has neither an address nor an answer of its own to hold it against.
    private static bool IsOfOneEndpoint(string line) =>
        line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith("| `ANY ", StringComparison.Ordinal);

    private static bool IsFilled(string cell) => cell.Trim() is not ("" or "–");

    /// <summary>The lines of a page below docs/personio.</summary>
    public static IEnumerable<string> ReadPage(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GraphQL.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the repository.");
        }

        return File.ReadLines(Path.Combine(folder.FullName, "docs", "personio", name));
    }
}

/// <summary>One endpoint, and whether the client and the sandbox have it.</summary>
public sealed record CoverageRow(string Method, PathTemplate Path, bool HasClient, bool HasSandbox);
