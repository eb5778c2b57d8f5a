using Architecture.Tests.Repository;

namespace Architecture.Tests.Projects;

/// <summary>Who may stand on whom. Two families, and only the subgraph stands on both.</summary>
public sealed class DependencyTests
{
    // What a project may reference itself; what those bring along comes with them.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["GraphQL.Language"] = [],
        ["GraphQL.Schema"] = ["GraphQL.Language"],
        ["GraphQL.Validation"] = ["GraphQL.Schema"],
        ["GraphQL.DataLoader"] = [],
        ["GraphQL.Execution"] = ["GraphQL.Validation", "GraphQL.DataLoader"],
        ["GraphQL.Data"] = ["GraphQL.Execution"],
        ["GraphQL.Federation"] = ["GraphQL.Execution"],
        ["GraphQL.AspNetCore"] = ["GraphQL.Execution"],
        ["GraphQL.Generators"] = [],
        ["Personio.Client"] = [],
        ["Personio.Sandbox"] = [],
        ["Personio.Subgraph"] =
            ["GraphQL.Data", "GraphQL.Federation", "GraphQL.AspNetCore", "GraphQL.Generators", "Personio.Client", "Personio.Sandbox"],
    };

    // Packages that a project may reference; every other project has none.
    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["GraphQL.Generators"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"],
        ["Personio.Client"] = ["Polly.Core", "StackExchange.Redis"],
        ["Personio.Subgraph"] = ["Microsoft.AspNetCore.Authentication.JwtBearer", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol"],
    };

    private static readonly IReadOnlyList<ProjectFile> Projects = ProjectFile.Below("src");

    [Fact]
    public void Projects_OfTheSource_AreFound() => Projects.Count.ShouldBeGreaterThan(9);

    [Fact]
    public void Project_WithoutAnEntry_IsRefused() => Projects
        .Where(project => !Allowed.ContainsKey(project.Name))
        .Select(project => project.Path)
        .ShouldBeNone("A project has no entry in DependencyTests.Allowed; say what it may stand on.");

    [Fact]
    public void Reference_AgainstTheArrows_IsRefused() => Projects
        .SelectMany(project => project.References
            .Where(reference => !Allowed.GetValueOrDefault(project.Name, []).Contains(reference.Project, StringComparer.Ordinal))
            .Select(reference => $"{project.Path} references {reference.Project}"))
        .ShouldBeNone("A project stands on one that it must not know.");

    [Fact]
    public void Generator_WhereReferenced_IsAnAnalyzerAlone() => Projects
        .SelectMany(project => project.References
            .Where(reference => reference.IsAnalyzer != (reference.Project == "GraphQL.Generators"))
            .Select(reference => $"{project.Path} references {reference.Project}"))
        .ShouldBeNone("The generator runs in the compiler and is linked to by nobody; nothing else is an analyzer.");

    [Fact]
    public void Package_BeyondTheList_IsRefused() => Projects
        .SelectMany(project => project.Packages
            .Where(package => !AllowedPackages.GetValueOrDefault(project.Name, []).Contains(package, StringComparer.Ordinal))
            .Select(package => $"{project.Path} references the package {package}"))
        .ShouldBeNone("A project has a package that DependencyTests.AllowedPackages does not grant it.");

    [Fact]
    public void Internals_OfASourceProject_AreSeenByItsTestsAlone() => Projects
        .SelectMany(project => project.Friends
            .Where(friend => friend != project.Name + ".Tests")
            .Select(friend => $"{project.Path} shows its internals to {friend}"))
        .ShouldBeNone("Internals are for a project's own tests.");

    [Fact]
    public void SourceProject_OnATestProject_IsRefused()
    {
        var tests = ProjectFile.Below("tests").Concat(ProjectFile.Below("bench")).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Projects
            .SelectMany(p => p.References.Where(r => tests.Contains(r.Project)).Select(r => $"{p.Path} references {r.Project}"))
            .ShouldBeNone("The source stands on a test or a benchmark.");
    }
}
