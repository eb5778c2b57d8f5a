using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Projects;

public sealed partial class SolutionTests
{
    private const string Solution = "GraphQL.sln";

    // Test projects about no single source project.
    private static readonly Dictionary<string, string> OfNoSingleProject = new(StringComparer.Ordinal)
    {
        ["Architecture.Tests"] = "rules about the repository as a whole",
        ["Personio.ClientOnSandbox.Tests"] = "the client against the sandbox, over real HTTP",
        ["Personio.Contracts.Tests"] = "the comparison with Personio's OpenAPI files that other tests use",
        ["GraphQL.Differential.Tests"] = "two executors against each other, over random schemas",
        ["GraphQL.Fuzzing.Tests"] = "promises of the engine about any input, over changed inputs",
        ["GraphQL.Federation.Compatibility.Tests"] = "the subgraph of Apollo's compatibility suite on the engine, over real HTTP",
        ["GraphQL.Conformance.Tests"] = "the engine against the reference implementation's cases",
    };

    [Fact]
    public void Solution_OfTheRepository_HoldsEveryProject()
    {
        var listed = ProjectPath().Matches(SourceTree.Read(Solution)).Select(match => match.Groups["path"].Value.Replace('\\', '/')).ToList();
        SourceTree.Files("", ".csproj").Except(listed, StringComparer.Ordinal)
            .ShouldBeNone($"A project is missing from {Solution}: dotnet sln add it.");
        listed.Where(path => !SourceTree.Exists(path)).ShouldBeNone($"{Solution} lists a project that does not exist.");
    }

    [Fact]
    public void SourceProject_InItsFamily_HasATestProjectBesideIt() => ProjectFile.Below("src")
        .Select(project => TestProjectOf(project.Path))
        .Where(expected => !SourceTree.Exists(expected))
        .ShouldBeNone("tests/ mirrors src/; these test projects are missing.");

    [Fact]
    public void TestProject_WithoutASourceProject_IsRefused()
    {
        var expected = ProjectFile.Below("src").Select(project => TestProjectOf(project.Path)).ToHashSet(StringComparer.Ordinal);
        ProjectFile.Below("tests")
            .Where(project => project.Name.EndsWith(".Tests", StringComparison.Ordinal))
            .Where(project => !expected.Contains(project.Path) && !OfNoSingleProject.ContainsKey(project.Name))
            .Select(project => project.Path)
            .ShouldBeNone("tests/ mirrors src/; these projects mirror nothing and SolutionTests.OfNoSingleProject has no reason for them.");
    }

    [Fact]
    public void EditorConfig_OfTheRepository_StaysReadable() =>
        SourceTree.ReadLines(".editorconfig").Length.ShouldBeLessThanOrEqualTo(150, ".editorconfig is read by people: 150 lines at most.");

    private static string TestProjectOf(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var family = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(project)));
        return $"tests/{family}/{name}.Tests/{name}.Tests.csproj";
    }

    [GeneratedRegex("""
        "(?<path>[^"]+\.csproj)"
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectPath();
}
