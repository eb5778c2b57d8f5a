using System.Reflection;
using System.Text.RegularExpressions;
using Architecture.Tests.Repository;
using Personio.Client.Employees;

namespace Architecture.Tests.Documents;

/// <summary>docs/personio/coverage.md has every endpoint, and says of each what is really there.</summary>
public sealed partial class CoverageTests
{
    private const string Page = "docs/personio/coverage.md";
    private const string Sandbox = "src/Personio/Personio.Sandbox";
    private const string Client = "src/Personio/Personio.Client";
    private const string Tests = "tests/Personio";

    private static readonly Row[] Rows = [.. SourceTree.ReadLines(Page).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Read)];

    private static readonly Dictionary<string, Type> Clients = typeof(EmployeesClient).Assembly.GetExportedTypes()
        .Where(type => type.IsClass && type.Name.EndsWith("Client", StringComparison.Ordinal))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    [Fact]
    public void Rows_OfThePage_AreFoundAndUnique()
    {
        Rows.Length.ShouldBeGreaterThan(90);
        Rows.GroupBy(row => row.Endpoint, StringComparer.Ordinal).Where(rows => rows.Count() > 1).Select(rows => rows.Key)
            .ShouldBeNone($"{Page} has an endpoint twice.");
    }

    [Fact]
    public void ClientMethod_ThatARowNames_Exists() => Rows
        .SelectMany(row => row.Methods)
        .Where(method => !Clients.TryGetValue(method.Split('.')[0], out var client) || client.GetMethod(method.Split('.')[1]) is null)
        .ShouldBeNone($"{Page} names a method that the client does not have.");

    [Fact]
    public void ClientMethod_OfEveryClient_HasARow() => Clients.Values
        .SelectMany(client => client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
        .Except(Rows.SelectMany(row => row.Methods), StringComparer.Ordinal)
        .ShouldBeNone($"{Page} does not say which endpoint a method calls.");

    [Fact]
    public void Route_OfTheClient_IsInARowThatNamesAMethod() => SourceTree.Files(Client, "Client.cs")
        .Concat(SourceTree.Files(Client, "Client.Details.cs"))
        .SelectMany(path => RouteConstant().Matches(SourceTree.Read(path)).Select(match => Plain(match.Groups["route"].Value)))
        .Where(route => !Rows.Any(row => row.Methods.Length > 0 && row.Endpoint.Split(' ')[1] == route))
        .ShouldBeNone($"{Page} does not say which method uses a route of the client.");

    [Fact]
    public void Handler_ThatARowNames_MapsItsEndpoint() => Rows
        .Where(row => row.Handler is not null && !Mapped().Contains((row.Handler, row.Endpoint)))
        .Select(row => $"{row.Endpoint} by {row.Handler}")
        .ShouldBeNone($"{Page} names a class of the sandbox that does not map the endpoint.");

    [Fact]
    public void Endpoint_OfTheSandbox_HasARow() => Mapped()
        .Where(mapped => !Rows.Any(row => row.Endpoint == mapped.Endpoint && row.Handler == mapped.Handler))
        .Select(mapped => $"{mapped.Endpoint} by {mapped.Handler}")
        .ShouldBeNone($"{Page} lacks an endpoint of the sandbox.");

    [Fact]
    public void Test_ThatARowNames_CallsItsMethods() => Rows
        .Where(row => row.Methods.Length > 0)
        .Select(row => (Row: row, Text: TextOf(row.Test)))
        .Where(row => row.Text is null || !row.Row.Methods.All(method => row.Text.Contains($".{method.Split('.')[1]}(", StringComparison.Ordinal)))
        .Select(row => $"{row.Row.Endpoint} in {row.Row.Test ?? "no test"}")
        .ShouldBeNone($"{Page} names a test class that does not exist or does not call every method of the row.");

    private static HashSet<(string Handler, string Endpoint)> Mapped() => [.. SourceTree.Files(Sandbox, ".cs")
        .SelectMany(path => Map().Matches(SourceTree.Read(path)).Select(match =>
            (Path.GetFileNameWithoutExtension(path).Split('.')[0],
                $"{match.Groups["verb"].Value.ToUpperInvariant()} {Plain(match.Groups["route"].Value)}")))];

    private static string? TextOf(string? testClass)
    {
        var files = SourceTree.Files(Tests, ".cs").Where(path => Path.GetFileName(path).Split('.')[0] == testClass).ToList();
        return files.Count == 0 ? null : string.Concat(files.Select(SourceTree.Read));
    }

    private static Row Read(string line)
    {
        var cells = line.Split('|');
        return new Row(
            Plain(Codes(cells[1])[0]),
            Codes(cells[2]),
            Codes(cells[3]) is [var handler, ..] ? handler : null,
            Codes(cells[4]) is [var test, ..] ? test : null);
    }

    private static string[] Codes(string cell) => [.. Code().Matches(cell).Select(match => match.Groups["text"].Value)];

    /// <summary>What a parameter of a route is called does not matter.</summary>
    private static string Plain(string route) => Parameter().Replace(route, "{}");

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("""Map(?<verb>Get|Post|Patch|Put|Delete)\("(?<route>/(?!__sandbox)[^"]{2,})""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Map();

    [GeneratedRegex("""const string \w*Route = "(?<route>/[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RouteConstant();

    private sealed record Row(string Endpoint, string[] Methods, string? Handler, string? Test);
}
