using GraphQL.Execution.Documents;
using GraphQL.Execution.Tests.Support;
using GraphQL.Language;

namespace GraphQL.Execution.Tests.Documents;

public sealed class DocumentCacheTests
{
    private static readonly ExecutableSchema Schema =
        new TestServer("type Query { a: String }", b => b.Fallback(_ => new RowResolver((_, _) => "x"))).Executor.Schema;

    [Fact]
    public void TryGet_SameText_FindsTheSameDocument()
    {
        var cache = new DocumentCache(capacity: 2);
        var document = Document();
        cache.Add("{ a }", document);

        cache.TryGet("{ a }", out var found).ShouldBeTrue();
        found.ShouldBeSameAs(document);
        cache.TryGet("{ a  }", out _).ShouldBeFalse();
    }

    [Fact]
    public void Add_Full_DropsTheOldestThatWasNotHit()
    {
        var cache = new DocumentCache(capacity: 3);
        cache.Add("1", Document());
        cache.Add("2", Document());
        cache.Add("3", Document());
        cache.TryGet("1", out _);

        cache.Add("4", Document());

        Remembered(cache, "1", "2", "3", "4").ShouldBe(["1", "3", "4"]);
        cache.Count.ShouldBe(3);
    }

    [Fact]
    public void Add_AllWereHit_MakesRoomForTheNewOneAllTheSame()
    {
        var cache = new DocumentCache(capacity: 2);
        cache.Add("1", Document());
        cache.Add("2", Document());
        Remembered(cache, "1", "2").Count.ShouldBe(2);

        cache.Add("3", Document());

        Remembered(cache, "1", "2", "3").ShouldBe(["2", "3"]);
    }

    [Fact]
    public void Add_SameTextTwice_KeepsTheFirstAndCountsItOnce()
    {
        var cache = new DocumentCache(capacity: 2);
        var first = Document();
        cache.Add("1", first);
        cache.Add("1", Document());
        cache.Add("2", Document());

        cache.TryGet("1", out var found).ShouldBeTrue();
        found.ShouldBeSameAs(first);
        cache.Count.ShouldBe(2);
    }

    [Fact]
    public void Add_NoCapacity_KeepsNothing()
    {
        var cache = new DocumentCache(capacity: 0);
        cache.Add("1", Document());

        cache.Count.ShouldBe(0);
    }

    [Fact]
    public void Add_ManyThreads_StaysWithinItsBounds()
    {
        var cache = new DocumentCache(capacity: 10);
        var document = Document();

        Parallel.For(0, 1000, i =>
        {
            cache.Add($"{i % 50}", document);
            cache.TryGet($"{i % 7}", out _);
        });

        cache.Count.ShouldBe(10);
    }

    private static List<string> Remembered(DocumentCache cache, params IEnumerable<string> texts) =>
        [.. texts.Where(t => cache.TryGet(t, out _))];

    private static PreparedDocument Document() => new(Schema, GraphQLParser.ParseDocument("{ a }"));
}
