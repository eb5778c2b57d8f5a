using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Library;

/// <summary>Runs operations against the module that the generator made of this folder.</summary>
public sealed class LibraryTests : IAsyncDisposable
{
    private readonly LibraryServer _library = new();

    private Shelf Shelf => _library.Shelf;

    [Fact]
    public async Task Execute_UnionByAClassForItsInterface_TellsItsMembersApart() =>
        (await _library.DataAsync("{ holdings { __typename ... on Chair { legs } ... on Author { books { title } } } }"))
            .ShouldMatch("""^\{"holdings":\[\{"__typename":"Author","books":\[.*\]\},\{"__typename":"Chair","legs":4\}\]\}$""");

    [Fact]
    public void AddLibraryTypes_Module_IsRegistered() =>
        _library.Services.GetServices<SchemaModule>().Single().ShouldBeOfType<LibraryTypes>();

    [Fact]
    public async Task Execute_PlainFields_AreWritten() =>
        (await _library.DataAsync("{ book(by: { id: 1 }) { id title genre rating published allGenres extra shouted } }")).ShouldBe(
            """{"book":{"id":"1","title":"Emma","genre":"NOVEL","rating":4.5,"published":"1815-12-23","allGenres":["NOVEL"],"extra":null,"shouted":"EMMA"}}""");

    [Fact]
    public async Task Execute_OneOfInput_FindsByTheOtherField() =>
        (await _library.DataAsync("""{ book(by: { title: "Solaris" }) { id genre } }""")).ShouldBe("""{"book":{"id":"3","genre":"SCIENCE_FICTION"}}""");

    [Fact]
    public async Task Execute_InputObject_IsReadWithDefaultsAndNesting() =>
        (await _library.DataAsync("query($f: BookFilterInput) { books(filter: $f) { id } }", """{"f":{"genre":"NOVEL","ids":[1,"2"],"reverse":true}}"""))
            .ShouldBe("""{"books":[{"id":"2"},{"id":"1"}]}""");

    [Fact]
    public async Task Execute_NestedInput_IsRead() =>
        (await _library.DataAsync("{ books(filter: { years: { from: 1900 } }) { title } }")).ShouldBe("""{"books":[{"title":"Solaris"}]}""");

    [Fact]
    public async Task Execute_DataLoader_FetchesAllKeysAtOnce()
    {
        var data = await _library.DataAsync("{ books(filter: { ids: [1, 2, 3] }) { author { name books { id } } } }");
        data.ShouldContain("""{"author":{"name":"Jane Austen","books":[{"id":"1"},{"id":"2"}]}}""");
        Shelf.AuthorFetches.ShouldHaveSingleItem().ShouldBe([10L, 20L]);
    }

    [Fact]
    public async Task Execute_BatchResolver_IsCalledOnceForAllParents()
    {
        (await _library.DataAsync("{ books(filter: { genre: NOVEL }) { length(factor: 2) } }")).ShouldBe("""{"books":[{"length":8},{"length":20}]}""");
        Shelf.BatchCalls.ShouldBe(1);
    }

    [Fact]
    public async Task Execute_ListsThatComeItemByItem_AreReadToTheirEnds() =>
        (await _library.DataAsync("{ books(filter: { ids: [1, 2] }) { chapters(count: 3) readerNumbers } }")).ShouldBe(
            """{"books":[{"chapters":["Emma 1",null,"Emma 3"],"readerNumbers":[7,8]},{"chapters":["Persuasion 1",null,"Persuasion 3"],"readerNumbers":null}]}""");

    [Fact]
    public void Sdl_ListsThatComeItemByItem_AreLists()
    {
        var sdl = new LibraryTypes().Sdl;

        sdl.ShouldContain("chapters(count: Int!): [String]!");
        sdl.ShouldContain("readerNumbers: [Int!]\n");
    }

    [Fact]
    public async Task Execute_Connection_IsPaged() =>
        (await _library.DataAsync("{ pagedBooks { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } nodes { title } } }")).ShouldBe(
            """{"pagedBooks":{"totalCount":4,"pageInfo":{"hasNextPage":true,"endCursor":"c2"},"edges":[{"cursor":"c1","node":{"id":"1"}},{"cursor":"c2","node":{"id":"2"}}],"nodes":[{"title":"Emma"},{"title":"Persuasion"}]}}""");

    [Fact]
    public async Task Execute_PageAboveTheLargest_IsRefused() =>
        (await _library.ErrorAsync("{ pagedBooks(first: 4) { totalCount } }")).ShouldBe("BAD_USER_INPUT");

    [Fact]
    public async Task Execute_IdThatIsNone_IsRefused() =>
        (await _library.ErrorAsync("""{ books(filter: { ids: ["x"] }) { id } }""")).ShouldBe("BAD_USER_INPUT");

    [Fact]
    public async Task Execute_Union_TellsTypesApart() =>
        (await _library.DataAsync("""{ search(text: "em") { __typename ... on Book { title } ... on Author { name initial } } }""")).ShouldBe(
            """{"search":[{"__typename":"Book","title":"Emma"},{"__typename":"Author","name":"Stanisław Lem","initial":"S"}]}""");

    [Fact]
    public async Task Execute_Interface_HasItsOwnResolver() =>
        (await _library.DataAsync("{ named { name initial } }")).ShouldBe(
            """{"named":[{"name":"Jane Austen","initial":"J"},{"name":"Stanisław Lem","initial":"S"}]}""");

    [Fact]
    public async Task Execute_DefaultsFromSignature_Apply() =>
        (await _library.DataAsync("{ selection }")).ShouldBe("""{"selection":["2","ScienceFiction"]}""");

    [Theory]
    [InlineData("{ id: 7 }", "7:absent")]
    [InlineData("{ id: 7, title: null }", "7:null")]
    [InlineData("{ id: 7, title: \"T\" }", "7:T")]
    public async Task Execute_OptionalArgument_TellsAbsentFromNull(string arguments, string expected) =>
        (await _library.DataAsync($"mutation {{ rename({arguments[1..^1]}) }}")).ShouldBe($$"""{"rename":"{{expected}}"}""");

    [Fact]
    public async Task Execute_ValuesOutsideOfTheirTypes_AreErrorsOfTheirFields()
    {
        var response = await _library.ExecuteAsync("{ nan: book(by: { id: 3 }) { rating } undeclared: book(by: { id: 13 }) { genre } thrown: book(by: { id: 13 }) { shouted } }");
        response.GetProperty("data").GetRawText().ShouldBe("""{"nan":{"rating":null},"undeclared":null,"thrown":null}""");
        response.GetProperty("errors").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void Sdl_ReferencedTypes_CarryTheirDocumentation() =>
        new LibraryTypes().Sdl.ShouldContain("\"\"\"\nWhere a page stands in its list.\n\"\"\"\ntype PageInfo {");

    public ValueTask DisposeAsync() => _library.DisposeAsync();
}
