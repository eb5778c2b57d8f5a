using GraphQL.Execution;
using GraphQL.Schema;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Schema;

public sealed class SchemaFileTests
{
    /// <summary>The committed schema is what reviewers and clients read, so a change of it is a change of a file.</summary>
    [Fact]
    public void SchemaFile_AgainstTheProgram_IsUpToDate()
    {
        var file = RepositoryFiles.PathOf("schema/schema.graphqls");
        var printed = SchemaPrinter.Print(ExecutableSchema.Create(new SubgraphTypes()).Schema);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, printed);
        }

        File.ReadAllText(file).ShouldBe(printed, "The schema changed. Set UPDATE_SNAPSHOTS=1 to write it to schema/schema.graphqls.");
    }
}
