using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Incremental;

public sealed class StreamTests
{
    private readonly IncrementalServer _server = new();

    [Fact]
    public async Task Execute_StreamedList_ComesBitByBit() =>
        (await _server.ReadAsync("""{ numbers @stream(initialCount: 2, label: "n") }""")).ShouldBe(
        [
            """{"data":{"numbers":[1,2]},"pending":[{"id":"0","path":["numbers"],"label":"n"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[null,4,5]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Theory]
    [InlineData("{ numbers @stream(initialCount: 5) }", null)]
    [InlineData("{ numbers @stream(initialCount: 9) }", null)]
    [InlineData("{ numbers @stream(if: false) }", null)]
    [InlineData("query($n: Int!) { numbers @stream(initialCount: $n) }", """{"n":7}""")]
    public async Task Execute_NothingLeftToStream_AnswersAtOnce(string document, string? variables) =>
        (await _server.ReadAsync(document, variables)).ShouldBe(["""{"data":{"numbers":[1,2,null,4,5]}}"""]);

    [Theory]
    [InlineData("{ numbers @stream(initialCount: -1) }", null)]
    [InlineData("query($n: Int) { numbers @stream(initialCount: $n) }", """{"n":null}""")]
    public async Task Execute_CountThatIsNone_IsAnErrorOfTheField(string document, string? variables)
    {
        var part = (await _server.ReadAsync(document, variables)).ShouldHaveSingleItem();

        part.ShouldContain("BAD_USER_INPUT");
        part.ShouldEndWith(""","data":{"numbers":null}}""");
    }

    [Fact]
    public async Task Execute_StreamedObjects_AreComputedTogether()
    {
        var merged = await _server.MergeAsync("{ people(count: 40) @stream(initialCount: 1) { id slow team { title } } }");

        merged.GetProperty("data").GetProperty("people")[39].ToString().ShouldBe("""{"id":40,"slow":"slow 40","team":{"title":"title 40"}}""");
        _server.Calls.ShouldContain(("Person.slow", 39));
    }

    [Fact]
    public async Task Execute_LongList_ComesInPartsThatAreNotTooLong()
    {
        var parts = await _server.ReadAsync("{ people(count: 250) @stream { id } }");

        parts.Count.ShouldBe(4);
        IncrementalClient.Merge(parts).GetProperty("data").GetProperty("people").GetArrayLength().ShouldBe(250);
    }

    [Fact]
    public async Task Execute_ListOfLists_StreamsTheOuterOne() =>
        (await _server.ReadAsync("{ grid @stream(initialCount: 1) }")).ShouldBe(
        [
            """{"data":{"grid":[[1,2]]},"pending":[{"id":"0","path":["grid"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[null,[3]]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Execute_ErrorOfAnItem_StandsWithTheItems()
    {
        var part = (await _server.ReadAsync("{ people @stream(initialCount: 1) { required } }"))[1];

        part.ShouldContain(""","path":["people",1,"required"]""");
        part.ShouldContain(""","path":["people",2,"required"]""");
        part.ShouldEndWith(""","items":[null,null]}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task Execute_NullItemThatMustNotBe_EndsTheListWithTheError()
    {
        var part = (await _server.ReadAsync("{ must @stream(initialCount: 1) }"))[1];

        part.ShouldStartWith("""{"incremental":[{"id":"0","items":[2]}],"completed":[{"id":"0","errors":[""");
        part.ShouldContain(""","path":["must",2]""");
        part.ShouldEndWith(""","hasNext":false}""");
    }

    [Fact]
    public async Task Execute_FirstLaterItemThatMustNotBeNull_DeliversNoItems() =>
        (await _server.ReadAsync("{ must @stream(initialCount: 2) }"))[1].ShouldStartWith("""{"completed":[{"id":"0","errors":[""");

    [Fact]
    public async Task Execute_ListThatBreaks_EndsWithItsErrorBehindTheItems()
    {
        var part = (await _server.ReadAsync("{ ticks @stream(initialCount: 1) }"))[1];

        part.ShouldStartWith("""{"incremental":[{"id":"0","items":[2]}],"completed":[{"id":"0","errors":[{"message":"The list broke.",""");
        part.ShouldContain(""","path":["ticks"]""");
    }

    [Fact]
    public async Task Execute_DeferInStreamedItems_IsAnnouncedWithThem()
    {
        var parts = await _server.ReadAsync("{ people @stream(initialCount: 1) { id ... @defer { name } } }");

        parts[1].ShouldContain("""{"id":"2","path":["people",1]}""");
        IncrementalClient.Merge(parts).ToString().ShouldBe(
            """{"data":{"people":[{"id":1,"name":"name 1"},{"id":2,"name":"name 2"},{"id":3,"name":"name 3"}]}}""");
    }

    [Fact]
    public async Task Execute_StreamInADeferredFragment_IsAnnouncedWithIt()
    {
        var parts = await _server.ReadAsync("{ me { id ... @defer { friends @stream { id } } } }");

        parts[0].ShouldContain(""","pending":[{"id":"0","path":["me"]}]""");
        parts[1].ShouldStartWith("""{"pending":[{"id":"1","path":["me","friends"]}],"incremental":[{"id":"0","data":{"friends":[]}}]""");
        parts[2].ShouldContain(""","items":[{"id":101},{"id":201}]""");
    }

    [Fact]
    public async Task Execute_StreamsOfManyParents_AreComputedTogether()
    {
        var merged = await _server.MergeAsync("{ people { id friends @stream(initialCount: 1) { name } } }");

        _server.Calls.ShouldContain(("Person.name", 3));
        merged.GetProperty("data").GetProperty("people")[1].ToString().ShouldBe("""{"id":2,"friends":[{"name":"name 102"},{"name":"name 202"}]}""");
    }

    [Fact]
    public async Task Execute_StreamBelowANulledObject_IsNotAnnounced() =>
        (await _server.ReadAsync("{ me { boss { required friends @stream { id } } } }")).Count.ShouldBe(1);
}
