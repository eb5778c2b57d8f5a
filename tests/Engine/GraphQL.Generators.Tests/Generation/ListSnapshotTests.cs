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

    [Fact]
    public void Run_ListsOfInterfacesStructsAndInternalTypes_Compile()
    {
        var run = GeneratorRun.Of("""
            [InterfaceType("Named")] public interface INamed { string Name { get; } IReadOnlyList<string>? Labels { get; } INamed? Other { get; } }
            public sealed record Thing(string Name, IReadOnlyList<string>? Labels, INamed? Other, Point At, Point? Was, IReadOnlyList<Point> Path) : INamed;
            public readonly record struct Point(int X, int? @event);
            [QueryType] public static partial class Queries
            {
                [UseFiltering, UseSorting] public static IReadOnlyList<INamed> GetNamed(QueryContext<INamed> query) => [];
                [UseFiltering, UseSorting] public static Point[] GetPoints(QueryContext<Point> query) => [];
                [UsePaging, UseFiltering, UseSorting] public static Connection<Thing?>? GetThings(PagingArguments page, QueryContext<Thing> query) => null;
            }
            """);

        run.Reported.ShouldBeEmpty();
        run.CompilerFindings.ShouldBeEmpty();
        run.File("Sdl").ShouldContain("input NamedFilterInput {\n  and: [NamedFilterInput!]\n  or: [NamedFilterInput!]\n  name: StringOperationFilterInput\n  labels: ListStringOperationFilterInput\n}");
        run.File("Sdl").ShouldContain("input PointSortInput {\n  x: SortEnumType\n  event: SortEnumType\n}");
    }
}
