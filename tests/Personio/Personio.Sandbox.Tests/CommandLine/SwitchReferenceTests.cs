using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Personio.Sandbox.CommandLine;

namespace Personio.Sandbox.Tests.CommandLine;

/// <summary>
/// Holds docs/personio/sandbox.md to the code: every option of the sandbox is in its table of switches, with an argument that exists and tests that
/// exist.
/// </summary>
public sealed partial class SwitchReferenceTests
{
    /// <summary>What only a program can pass.</summary>
    private static readonly string[] WithoutArgument = [nameof(SandboxOptions.TimeProvider), nameof(SandboxOptions.LoggerFactory)];

    private static readonly Row[] Rows = [.. File.ReadLines(Page()).SkipWhile(line => line != "## Every switch").Select(Read).OfType<Row>()];

    [Fact]
    public void Table_HasEveryOptionAndNoOther()
    {
        string[] options =
        [
            .. Names(typeof(SandboxOptions), "").Except(
                ["Credentials", "Strictness", "Webhooks", "Faults", .. WithoutArgument], StringComparer.Ordinal),
            .. Names(typeof(SandboxCredentials), "Credentials."),
            .. Names(typeof(SandboxStrictness), "Strictness."),
            .. Names(typeof(SandboxWebhookOptions), "Webhooks."),
            .. Names(typeof(SandboxFault), "Faults."),
        ];

        Rows.Select(row => row.Option).Order(StringComparer.Ordinal).ShouldBe(options.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_HasEveryArgumentAndNoOther()
    {
        string[] arguments =
        [
            .. SandboxArguments.Groups.SelectMany(group => group.Arguments).Select(argument => argument.Name).Where(name => name != FaultArguments.Fault),
            .. FaultArguments.Members.Select(member => $"{FaultArguments.Fault} {member.Name}"),
        ];

        Rows.Select(row => row.Argument).Order(StringComparer.Ordinal).ShouldBe(arguments.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Arguments_AreCalledAsTheirOptions()
    {
        foreach (var row in Rows.Where(row => row.Option.StartsWith("Strictness.", StringComparison.Ordinal)))
        {
            row.Argument.ShouldBe("--" + Kebab(row.Option["Strictness.".Length..]));
        }

        foreach (var row in Rows.Where(row => row.Option.StartsWith("Webhooks.", StringComparison.Ordinal)))
        {
            row.Argument.ShouldBe("--webhook-" + Kebab(row.Option["Webhooks.".Length..]));
        }
    }

    [Fact]
    public void Headers_AreThoseOfFaultsAlone()
    {
        foreach (var row in Rows)
        {
            var isFault = row.Option.StartsWith("Faults.", StringComparison.Ordinal);
            var expected = isFault && row.Option != "Faults.PathPrefix" && row.Option != "Faults.Method" && row.Option != "Faults.Count" ? "X-Sandbox-Fault" : "–";
            row.Header.ShouldBe(expected, row.Option);
        }
    }

    [Fact]
    public void Tests_OfEveryRow_Exist()
    {
        var tests = typeof(SwitchReferenceTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadLines(Page()).Where(line => line.StartsWith('|')).ToArray();

        foreach (var row in Rows)
        {
            row.Tests.ShouldNotBeEmpty(row.Option);
        }

        lines.SelectMany(line => TestName().Matches(line)).Select(match => match.Value).Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(Type type, string prefix)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => prefix + property.Name);

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static Row? Read(string line)
    {
        var cells = line.Split('|');
        return cells.Length == 7 && cells[2].Trim().StartsWith('`')
            ? new Row(Text(cells[2]), Text(cells[3]), Text(cells[4]), [.. TestName().Matches(cells[5]).Select(match => match.Value)])
            : null;

        static string Text(string cell) => cell.Trim().Trim('`');
    }

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GraphQL.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the repository.");
        }

        return Path.Combine(folder.FullName, "docs", "personio", "sandbox.md");
    }

    [GeneratedRegex(@"\b\w+Tests\.\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();

    private sealed record Row(string Option, string Argument, string Header, string[] Tests);
}
