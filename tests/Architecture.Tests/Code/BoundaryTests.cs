using Architecture.Tests.Repository;

namespace Architecture.Tests.Code;

/// <summary>Which words must not stand in which folders: what project references cannot express.</summary>
public sealed class BoundaryTests
{
    [Fact]
    public void Engine_AnyFile_KnowsNothingOfPersonio() =>
        Find("src/Engine", "", "Personio").ShouldBeNone("The engine could be lifted into another company unchanged; it names no API.");

    [Fact]
    public void Client_AnyFile_KnowsNeitherEngineNorSandbox() =>
        Find("src/Personio/Personio.Client", ".cs", "GraphQL", "Personio.Sandbox").ShouldBeNone("The client serves any program, not only a graph.");

    [Fact]
    public void Sandbox_AnyFile_KnowsNeitherClientNorEngine() =>
        Find("src/Personio/Personio.Sandbox", ".cs", "Personio.Client", "GraphQL")
            .ShouldBeNone("The sandbox shares no code with the client: shared mistakes would hide.");

    [Fact]
    public void RedisLibrary_OutsideItsFolder_IsRefused() => SourceTree.Files("src", ".cs")
        .Where(path => !path.StartsWith("src/Personio/Personio.Client/Redis/", StringComparison.Ordinal))
        .SelectMany(path => Findings.In(path, line => line.Contains("StackExchange.Redis", StringComparison.Ordinal)))
        .ShouldBeNone("The Redis library's types stay in Personio.Client/Redis, so that it can be replaced there.");

    [Fact]
    public void AspNetCore_OutsideTheHosts_IsRefused()
    {
        string[] hosts = ["src/Engine/GraphQL.AspNetCore/", "src/Personio/Personio.Sandbox/", "src/Personio/Personio.Subgraph/"];
        SourceTree.Files("src", ".cs")
            .Where(path => !hosts.Any(host => path.StartsWith(host, StringComparison.Ordinal)))
            .SelectMany(path => Findings.In(path, line => line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal)))
            .ShouldBeNone("Only the projects that serve HTTP know the web framework.");
    }

    [Fact]
    public void CodeAtRunTime_InTheEngine_IsRefused()
    {
        string[] words = ["System.Reflection.Emit", "System.Linq.Expressions", "Expression.Compile", "DynamicMethod", "Activator.CreateInstance"];
        SourceTree.Files("src/Engine", ".cs")
            .Where(path => !path.StartsWith("src/Engine/GraphQL.Generators/", StringComparison.Ordinal))
            .SelectMany(path => Findings.In(path, line => words.Any(word => line.Contains(word, StringComparison.Ordinal))))
            .ShouldBeNone("The engine is compiled by the generator, not at run time: it must publish trimmed and ahead of time.");
    }

    private static IEnumerable<string> Find(string folder, string extension, params string[] words) =>
        SourceTree.Files(folder, extension)
            .SelectMany(path => Findings.In(path, line => words.Any(word => line.Contains(word, StringComparison.Ordinal))));
}
