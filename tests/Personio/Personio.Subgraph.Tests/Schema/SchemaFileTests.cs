using GraphQL.Execution;
using GraphQL.Federation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Personio.Subgraph.Hosting;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Schema;

public sealed class SchemaFileTests
{
    /// <summary>The committed schema is what reviewers read and gateways compose, so a change of it is a change of a file.</summary>
    [Fact]
    public void SchemaFile_AgainstTheProgram_IsUpToDate()
    {
        var file = RepositoryFiles.PathOf("schema/schema.graphqls");
        var services = new ServiceCollection();
        services.AddSubgraph(new ConfigurationBuilder().Build());
        using var provider = services.BuildServiceProvider();
        var printed = SubgraphPrinter.Print(provider.GetRequiredService<ExecutableSchema>().Schema);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, printed);
        }

        File.ReadAllText(file).ShouldBe(printed, "The schema changed. Set UPDATE_SNAPSHOTS=1 to write it to schema/schema.graphqls.");
    }
}
