using System.Buffers.Text;
using System.Text;
using GraphQL.Data.Tests.Testing;
using GraphQL.Execution;

namespace GraphQL.Data.Tests.Paging;

public sealed class QueryPagingTests
{
    private static readonly IReadOnlyList<Person> People = [.. Enumerable.Range(0, 9).Select(i => new Person($"{i}", $"{(char)('I' - i)}", i % 3))];
    private static readonly QueryContext<Person> ByName = new() { Sort = Person.Order("""{"name":"ASC"}""") };

    [Fact]
    public void After_WhenItemsCameAndWent_GoesOnAtTheSamePlace()
    {
        var first = Connections.FromQuery(People, ByName, First(3));
        IReadOnlyList<Person> changed = [new("new", "AA"), .. People.Where(p => p.Name != "C"), new("newer", "Ca")];

        var second = Connections.FromQuery(changed, ByName, First(3, first.PageInfo.EndCursor));

        first.Nodes.Select(p => p.Name).ShouldBe(["A", "B", "C"]);
        second.Nodes.Select(p => p.Name).ShouldBe(["Ca", "D", "E"]);
        second.PageInfo.HasPreviousPage.ShouldBeTrue();
    }

    [Fact]
    public void Before_WhenItsItemIsGone_EndsWhereItWas()
    {
        var cursor = Connections.FromQuery(People, ByName, First(4)).PageInfo.EndCursor;

        var page = Connections.FromQuery(People.Where(p => p.Name is not "D"), ByName, Last(2, cursor));

        page.Nodes.Select(p => p.Name).ShouldBe(["B", "C"]);
        page.PageInfo.HasNextPage.ShouldBeTrue();
    }

    [Fact]
    public void After_AmongItemsThatNothingTellsApart_GoesOnByPosition()
    {
        var byAge = new QueryContext<Person> { Sort = Person.OrderWithoutIdentity("""{"age":"ASC"}""") };
        var first = Connections.FromQuery(People, byAge, First(2));

        var second = Connections.FromQuery(People, byAge, First(2, first.PageInfo.EndCursor));

        first.Nodes.Concat(second.Nodes).Select(p => p.Id).ShouldBe(["0", "3", "6", "1"]);
    }

    [Fact]
    public void Cursor_OfVeryLongNames_StaysShort()
    {
        IReadOnlyList<Person> people = [new("1", new string('a', 100_000)), new("2", new string('b', 100_000))];

        var first = Connections.FromQuery(people, ByName, First(1));

        first.PageInfo.EndCursor!.Length.ShouldBeLessThan(100);
        Connections.FromQuery(people, ByName, First(1, first.PageInfo.EndCursor)).Nodes.Single().Id.ShouldBe("2");
    }

    [Fact]
    public void Cursor_OfHalfASurrogatePair_IsMadeAllTheSame() =>
        Connections.FromQuery([new Person("1", "a\uD83D")], ByName, First(1)).PageInfo.EndCursor.ShouldNotBeNull();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("[\"MARK\",-1]")]
    [InlineData("[\"MARK\",99999999999]")]
    [InlineData("[\"MARK\",1,true]")]
    [InlineData("[\"MARK\",1,\"A\"]")]
    [InlineData("{\"a\":")]
    [InlineData("[\"\\ud800\",1]")]
    [InlineData("[\"MARK\",1,\"\\ud800\",\"1\"]")]
    public void After_NoCursor_IsRefused(string text)
    {
        var real = Connections.FromQuery(People, ByName, First(1)).PageInfo.EndCursor!;
        var mark = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(real)).Split('"')[1];
        var forged = text.Contains('[') || text.Contains('{')
            ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.Replace("MARK", mark, StringComparison.Ordinal)))
            : text;

        Should.Throw<GraphQLException>(() => Connections.FromQuery(People, ByName, First(1, forged))).Error.Code.ShouldBe(ErrorCodes.BadUserInput);
    }

    [Fact]
    public void After_CursorOfTheListWithoutAQuery_IsRefusedEitherWay()
    {
        var plain = Connections.FromList(People, First(1)).PageInfo.EndCursor;
        var ordered = Connections.FromQuery(People, ByName, First(1)).PageInfo.EndCursor;

        Should.Throw<GraphQLException>(() => Connections.FromQuery(People, ByName, First(1, plain))).Error.Code.ShouldBe(DataErrorCodes.CursorMismatch);
        Should.Throw<GraphQLException>(() => Connections.FromList(People, First(1, ordered))).Error.Code.ShouldBe(DataErrorCodes.CursorMismatch);
    }

    [Theory]
    [InlineData("""{"id":{"in":["a","b"]}}""", """{"id":{"in":["a :b"]}}""")]
    [InlineData("""{"id":{"in":["a","b"]}}""", """{"id":{"in":["a 1:b"]}}""")]
    [InlineData("""{"id":{"eq":null}}""", """{"id":{"eq":"null"}}""")]
    [InlineData("""{"id":{"eq":"0"}}""", """{"id":{"neq":"0"}}""")]
    [InlineData("""{"boss":{"id":{"eq":"0"}}}""", """{"boss":{"boss":{"id":{"eq":"0"}}}}""")]
    [InlineData("""{"and":[{"id":{"eq":"0"}}]}""", """{"or":[{"id":{"eq":"0"}}]}""")]
    public void After_CursorOfAListWithASimilarFilter_IsRefused(string where, string similar)
    {
        var cursor = new QueryCursors<Person>(new QueryContext<Person> { Filter = Person.Where(where) }).Encode(People[0], position: 0);
        var query = new QueryContext<Person> { Filter = Person.Where(similar) };

        Should.Throw<GraphQLException>(() => Connections.FromQuery(People, query, First(1, cursor))).Error.Code.ShouldBe(DataErrorCodes.CursorMismatch);
    }

    [Fact]
    public async Task FromQueryAsync_FilteredOnly_StopsBehindThePage()
    {
        var read = new List<string>();
        var query = new QueryContext<Person> { Filter = Person.Where("""{"age":{"eq":1}}""") };

        var page = await Connections.FromQueryAsync(Watched(read), query, First(1), TestContext.Current.CancellationToken);

        page.Nodes.Single().Id.ShouldBe("1");
        page.PageInfo.HasNextPage.ShouldBeTrue();
        page.TotalCount.ShouldBeNull();
        read.ShouldBe(["0", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task FromQueryAsync_CursorOfAnotherList_IsRefusedBeforeAnythingIsRead()
    {
        var read = new List<string>();
        var other = Connections.FromQuery(People, ByName with { Sort = Person.Order("""{"age":"ASC"}""") }, First(1)).PageInfo.EndCursor;

        await Should.ThrowAsync<GraphQLException>(() => Connections.FromQueryAsync(Watched(read), ByName, First(1, other), CancellationToken.None));

        read.ShouldBeEmpty();
    }

    private static async IAsyncEnumerable<Person> Watched(List<string> read)
    {
        foreach (var person in People)
        {
            await Task.Yield();
            read.Add(person.Id);
            yield return person;
        }
    }

    private static PagingArguments First(int count, string? after = null) => PagingArguments.Create(count, after, last: null, before: null);

    private static PagingArguments Last(int count, string? before) => PagingArguments.Create(first: null, after: null, count, before);
}
