using GraphQL.Execution;
using GraphQL.Federation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Personio.Subgraph.Commands;
using Personio.Subgraph.Hosting;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Schema;

public sealed class SchemaFileTests
{
    private const string Before = """
        enum Colour {
          RED
        }

        type Query {
          colour(shade: Int): Colour
          name: String
        }

        """;

    /// <summary>The committed schema is what reviewers read and gateways compose, so a change of it is a change of a file.</summary>
    [Fact]
    public void SchemaFile_AgainstTheProgram_IsUpToDate()
    {
        var file = RepositoryFiles.PathOf("schema/personio.graphqls");
        var printed = Print();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, printed);
        }

        (DifferenceOf(File.ReadAllText(file), printed) ?? "").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  name: String\n", "", "BREAKING  Query.name was removed.\n1 breaking, 0 dangerous, 0 safe.")]
    [InlineData("name: String", "name: Int", "BREAKING  Query.name has the type Int and had String.\n1 breaking")]
    [InlineData("shade: Int", "shade: Int!", "BREAKING  Query.colour(shade:) has the type Int! and had Int.\n1 breaking")]
    [InlineData("RED", "RED\n  BLUE", "DANGEROUS Colour.BLUE was added: clients may meet a value that they do not know.\n0 breaking, 1 dangerous")]
    [InlineData("name: String", "name: String!", "SAFE      Query.name has the type String! and had String.\n0 breaking, 0 dangerous, 1 safe")]
    [InlineData("name: String", "name: String\n  age: Int", "SAFE      Query.age was added.\n0 breaking, 0 dangerous, 1 safe")]
    [InlineData("name: String", "\"What it is called\"\n  name: String", "0 breaking, 0 dangerous, 0 safe.\nFirst at line 7, now: \"What it is called\"")]
    public void Difference_OfAChange_NamesWhatItMeansForClients(string old, string current, string expected) =>
        DifferenceOf(Before, Before.Replace(old, current, StringComparison.Ordinal)).ShouldNotBeNull().ShouldContain(expected);

    [Fact]
    public void Difference_OfOneText_IsNone() => DifferenceOf(Before, Before).ShouldBeNull();

    private static string Print()
    {
        var services = new ServiceCollection();
        services.AddSubgraph(new ConfigurationBuilder().Build());
        using var provider = services.BuildServiceProvider();
        return SubgraphPrinter.Print(provider.GetRequiredService<ExecutableSchema>().Schema);
    }

    /// <summary>What to tell whoever changed the schema; null where the texts are the same.</summary>
    private static string? DifferenceOf(string file, string printed)
    {
        if (file == printed)
        {
            return null;
        }

        var (before, now) = (file.Split('\n'), printed.Split('\n'));
        var line = Enumerable.Range(0, now.Length).FirstOrDefault(i => i >= before.Length || before[i] != now[i], now.Length - 1);
        return $"""
            The schema is not that of schema/personio.graphqls any more:
            {SchemaReport.Between(file, printed)}First at line {line + 1}, now: {now[line].Trim()}
            Where that is meant, UPDATE_SNAPSHOTS=1 writes the file.
            """;
    }
}
