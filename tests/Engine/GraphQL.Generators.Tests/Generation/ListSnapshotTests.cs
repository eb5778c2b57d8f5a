namespace GraphQL.Generators.Tests.Generation;

public sealed class ListSnapshotTests
{
    [Theory]
    [InlineData("Sdl")]
    [InlineData("Filters")]
    [InlineData("Sorts")]
    [InlineData("InputReaders")]
    public void File_OfAModuleWithLists_IsAsCommitted(string aspect) => Snapshot.Match(ListSample.Run().File(aspect), $"Lists.{aspect}");

    [Theory]
    [InlineData("Query_Books")]
    [InlineData("Query_Authors")]
    [InlineData("Book_Similar")]
    public void Resolver_WithAQueryContext_IsAsCommitted(string name) => Snapshot.Match(ListSample.Run().Class(name), $"Lists.{name}");

    [Fact]
    public void Run_ModuleWithLists_Compiles()
    {
        var run = ListSample.Run();
        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
    }
}
