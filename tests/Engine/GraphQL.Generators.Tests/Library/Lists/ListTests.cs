namespace GraphQL.Generators.Tests.Library.Lists;

public sealed class ListTests : IAsyncDisposable
{
    private readonly LibraryClient _library = new();

    [Fact]
    public async Task Members_FilteredAndOrdered_ArePaged() =>
        (await _library.DataAsync(
            """{ members(where: { age: { gte: 22 }, sponsor: { name: { in: ["ann", "Ann"] } } }, order: [{ name: DESC }, { id: ASC }], first: 3) { totalCount nodes { name age } } }"""))
        .ShouldBe("""{"members":{"totalCount":4,"nodes":[{"name":"Bob","age":22},{"name":"Bob","age":23},{"name":"Ann","age":23}]}}""");

    [Theory]
    [InlineData("{ name: null }", "\"where.name\" is null. To compare with null write { eq: null }.")]
    [InlineData("{ sponsor: { age: { gt: null } } }", "\"where.sponsor.age.gt\" is null. Only \"eq\", \"neq\"")]
    [InlineData("{ age: { in: null } }", "\"where.age.in\" is null.")]
    [InlineData("{ and: null }", "\"where.and\" is null.")]
    [InlineData("{ tags: null }", "\"where.tags\" is null. To find empty lists write { any: false }.")]
    [InlineData("{ tags: { any: null } }", "\"where.tags.any\" is null.")]
    public async Task Where_NullThatMeansNothing_IsRefused(string where, string message)
    {
        var error = await _library.ErrorAsync($"{{ members(where: {where}) {{ totalCount }} }}");

        error.Code.ShouldBe("BAD_USER_INPUT");
        error.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("members(where: { and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [{ and: [] }] }] }] }] }] }] }] }] }] }] }] }] })", "MAX_FILTER_DEPTH_EXCEEDED")]
    [InlineData("members(order: [{ id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }])", "MAX_SORT_KEYS_EXCEEDED")]
    [InlineData("members(order: [{ id: ASC, name: ASC }])", "BAD_USER_INPUT")]
    [InlineData(
        "members(order: [{ sponsor: { sponsor: { sponsor: { sponsor: { id: ASC } } } } }])",
        "MAX_SORT_DEPTH_EXCEEDED")]
    public async Task Members_TooMuchAskedFor_IsRefused(string field, string code) =>
        (await _library.ErrorAsync($"{{ {field} {{ totalCount }} }}")).Code.ShouldBe(code);

    [Fact]
    public async Task Where_TooManyComparisonsOrValues_AreRefused()
    {
        // As a variable: a document has fewer tokens than these branches.
        var branches = string.Join(',', Enumerable.Repeat("""{"age":{"eq":1}}""", 501));
        var values = string.Concat(Enumerable.Repeat("1 ", 201));

        (await _library.ErrorAsync("query($where: MemberFilterInput) { members(where: $where) { totalCount } }", $$"""{"where":{"or":[{{branches}}] } }"""))
            .Code.ShouldBe("MAX_FILTER_OPERATIONS_EXCEEDED");
        (await _library.ErrorAsync($"{{ members(where: {{ age: {{ in: [{values}] }} }}) {{ totalCount }} }}")).Code.ShouldBe("MAX_FILTER_LIST_ITEMS_EXCEEDED");
    }

    [Fact]
    public async Task Order_EmptyOrNullElements_AreNoOrder() =>
        (await _library.DataAsync("{ members(order: [{}, { name: null }], first: 2) { nodes { id } } }"))
        .ShouldBe("""{"members":{"nodes":[{"id":"0"},{"id":"17"}]}}""");

    [Theory]
    [InlineData("members(first: 1)", "members(first: 1, order: [{ id: ASC }], after: CURSOR)")]
    [InlineData("members(first: 1, order: [{ id: ASC }])", "members(first: 1, after: CURSOR)")]
    [InlineData("members(first: 1, order: [{ id: ASC }])", "members(first: 1, order: [{ id: DESC }], after: CURSOR)")]
    [InlineData("members(first: 1, order: [{ id: ASC }])", "members(first: 1, order: [{ id: ASC }], where: { isActive: { eq: true } }, before: CURSOR)")]
    [InlineData("members(first: 1, where: { name: { eq: \"Ann\" } })", "members(first: 1, where: { name: { eq: \"Bob\" } }, after: CURSOR)")]
    [InlineData("streamedMembers(first: 1, where: { name: { eq: \"Ann\" } })", "streamedMembers(first: 1, where: { name: { neq: \"Ann\" } }, after: CURSOR)")]
    public async Task Cursor_OfAListWithAnotherFilterOrOrder_IsRefused(string first, string second)
    {
        var page = await _library.ExecuteAsync($"{{ list: {first} {{ pageInfo {{ endCursor }} }} }}");
        var cursor = page.GetProperty("data").GetProperty("list").GetProperty("pageInfo").GetProperty("endCursor").GetRawText();

        var error = await _library.ErrorAsync($"{{ {second.Replace("CURSOR", cursor, StringComparison.Ordinal)} {{ totalCount }} }}");

        error.Code.ShouldBe("CURSOR_MISMATCH");
        error.Message.ShouldContain("another \"where\" or \"order\"");
    }

    [Fact]
    public async Task QueryContext_OfAList_KnowsTheSelectedFields() =>
        (await _library.DataAsync("query ($no: Boolean = false) { told { f: fields wanted ...F } other: told { wanted @skip(if: $no) fields @include(if: $no) } } fragment F on Told { more { wanted } }"))
        .ShouldBe("""{"told":[{"f":"fields more wanted","wanted":true,"more":null}],"other":[{"wanted":false}]}""");

    [Fact]
    public async Task QueryContext_OfAConnection_KnowsTheFieldsOfNodesAndEdges() =>
        (await _library.DataAsync("{ toldPage { totalCount nodes { fields } edges { node { more { wanted fields } } } } }"))
        .ShouldBe("""{"toldPage":{"totalCount":1,"nodes":[{"fields":"fields more/wanted fields"}],"edges":[{"node":{"more":null}}]}}""");

    public ValueTask DisposeAsync() => _library.DisposeAsync();
}
