using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace GraphQL.Generators.Tests.Library.Lists;

/// <summary>Random filters and orders, run through generated code, against what their documentation says.</summary>
public sealed class ListPropertyTests : IAsyncDisposable
{
    private static readonly IReadOnlyList<(string Id, IReadOnlyDictionary<string, object?> Facts)> Members =
        [.. Member.All.Select(m => (m.Id, NaiveFilter.Describe(m)))];

    private readonly LibraryClient _library = new();

    [Fact]
    public void Where_AnyFilter_FindsWhatItMeans() => Check(RandomQueries.Where(), where =>
    {
        var expected = Members.Where(m => NaiveFilter.Matches(JsonElement.Parse(where), m.Facts)).Select(m => m.Id);

        Page("""{ "where": WHERE, "first": 50 }""".Replace("WHERE", where, StringComparison.Ordinal)).Ids.ShouldBe(expected);
        Page("""{ "where": WHERE, "first": 50 }""".Replace("WHERE", where, StringComparison.Ordinal), "streamedMembers").Ids.ShouldBe(expected);
    });

    [Fact]
    public void Order_Any_IsTotalAndKeepsEverybody() => Check(RandomQueries.Order(), order =>
    {
        var expected = NaiveOrder.Sort(JsonElement.Parse(order), Members).Select(m => m.Id);

        Page("""{ "order": ORDER, "first": 50 }""".Replace("ORDER", order, StringComparison.Ordinal)).Ids.ShouldBe(expected);
    });

    [Fact]
    public void Pages_OfAnyList_MakeUpTheWholeListInBothDirections() => Check(
        from filter in RandomQueries.Where(1)
        from sort in RandomQueries.Order()
        from size in Gen.Choose(1, 9)
        select (filter, sort, size),
        query =>
        {
            var (filter, sort, size) = query;
            var whole = Page($$"""{ "where": {{filter}}, "order": {{sort}}, "first": 50 }""").Ids;
            var forwards = new List<string>();
            var backwards = new List<string>();
            for (var page = Page($$"""{ "where": {{filter}}, "order": {{sort}}, "first": {{size}} }"""); ;)
            {
                forwards.AddRange(page.Ids);
                if (!page.HasNext)
                {
                    break;
                }

                page = Page($$"""{ "where": {{filter}}, "order": {{sort}}, "first": {{size}}, "after": "{{page.End}}" }""");
            }

            for (var page = Page($$"""{ "where": {{filter}}, "order": {{sort}}, "last": {{size}} }"""); ;)
            {
                backwards.InsertRange(0, page.Ids);
                if (!page.HasPrevious)
                {
                    break;
                }

                page = Page($$"""{ "where": {{filter}}, "order": {{sort}}, "last": {{size}}, "before": "{{page.Start}}" }""");
            }

            forwards.ShouldBe(whole);
            backwards.ShouldBe(whole);
        });

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    private static void Check<T>(Gen<T> inputs, Action<T> property) =>
        Prop.ForAll(Arb.From(inputs), property).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private (IReadOnlyList<string> Ids, bool HasNext, bool HasPrevious, string? Start, string? End) Page(string variables, string field = "members")
    {
        var order = field == "members" ? ("$order: [MemberSortInput!], ", "order: $order, ") : ("", "");
        var document =
            $$"""
            query ({{order.Item1}}$where: MemberFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
              {{field}}({{order.Item2}}where: $where, first: $first, after: $after, last: $last, before: $before) {
                nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
        var response = _library.ExecuteAsync(document, variables).GetAwaiter().GetResult();
        response.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        var page = response.GetProperty("data").GetProperty(field);
        var info = page.GetProperty("pageInfo");
        return (
            [.. page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)],
            info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean(),
            info.GetProperty("startCursor").GetString(), info.GetProperty("endCursor").GetString());
    }
}
