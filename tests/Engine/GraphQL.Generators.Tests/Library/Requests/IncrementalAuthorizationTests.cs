using System.Text.Json.Nodes;

namespace GraphQL.Generators.Tests.Library.Requests;

/// <summary>Fields that not everybody may have, in fragments that come later and lists that come item by item.</summary>
public sealed class IncrementalAuthorizationTests : IAsyncDisposable
{
    private readonly Permissions _permissions = new();
    private readonly LibraryServer _library;

    public IncrementalAuthorizationTests() => _library = new LibraryServer(_permissions);

    [Fact]
    public async Task Defer_RefusedNullableField_IsNullInItsFragment() =>
        (await ReadAsync("{ loan { title ... @defer { note reader } } }")).ShouldBe(
        [
            """{"data":{"loan":{"title":"detailed"}},"pending":[{"id":"0","path":["loan"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","errors":["UNAUTHENTICATED loan.note"],"data":{"note":null,"reader":"Ada"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Defer_RefusedNonNullField_FailsItsFragmentAndNothingElse() =>
        (await ReadAsync("{ loan { title ... @defer { fee } ... @defer { reader } } }", "reader")).ShouldBe(
        [
            """{"data":{"loan":{"title":"detailed"}},"pending":[{"id":"0","path":["loan"]},{"id":"1","path":["loan"]}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"reader":"Ada"}}],"completed":[{"id":"0","errors":["FORBIDDEN loan.fee"]},{"id":"1"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Defer_RefusedFieldAtTheRoot_DoesNotRun()
    {
        (await ReadAsync("{ ... @defer { secret } }", "reader")).ShouldBe(
        [
            """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":["FORBIDDEN secret"]}],"hasNext":false}""",
        ]);
        _library.Shelf.BatchCalls.ShouldBe(0);
    }

    [Fact]
    public async Task Defer_AllowedField_ComesLater() =>
        (await ReadAsync("{ loan { title ... @defer { fee } } }", "fees")).ShouldBe(
        [
            """{"data":{"loan":{"title":"detailed"}},"pending":[{"id":"0","path":["loan"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"fee":3}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Defer_TypeWithARule_IsRefusedInTheFragment() =>
        (await ReadAsync("{ loan { title } ... @defer { archive { name } } }", "reader")).ShouldBe(
        [
            """{"data":{"loan":{"title":"brief"}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","errors":["FORBIDDEN archive"],"data":{"archive":null}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Stream_RefusedList_NeitherRunsNorBegins()
    {
        (await ReadAsync("{ ledger @stream(initialCount: 1) }", "reader")).ShouldBe(
        [
            """{"errors":["FORBIDDEN ledger"],"data":null}""",
        ]);
        _library.Shelf.BatchCalls.ShouldBe(0);
    }

    [Fact]
    public async Task Stream_AllowedList_ComesItemByItem()
    {
        var parts = await ReadAsync("{ ledger @stream(initialCount: 0) }", "librarian");
        parts.First().ShouldStartWith("""{"data":{"ledger":[]},"pending":""");
        string.Concat(parts).ShouldContain("second");
    }

    [Fact]
    public async Task Stream_ItemOfATypeWithARule_IsRefusedAlone() =>
        (await ReadAsync("{ tour @stream(initialCount: 1) { name } }", "reader")).ShouldBe(
        [
            """{"data":{"tour":[{"name":"Foyer"}]},"pending":[{"id":"0","path":["tour"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","errors":["FORBIDDEN tour.1"],"items":[null,{"name":"Stage"}]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Stream_NonNullItemOfATypeWithARule_EndsTheList() =>
        (await ReadAsync("{ rooms @stream(initialCount: 0) { name } }", "reader")).ShouldBe(
        [
            """{"data":{"rooms":[]},"pending":[{"id":"0","path":["rooms"]}],"hasNext":true}""",
            """{"completed":[{"id":"0","errors":["FORBIDDEN rooms.0"]}],"hasNext":false}""",
        ]);

    [Fact]
    public async Task Defer_RuleOfSeveralParts_IsAskedForOnceBeforeTheFirst()
    {
        await ReadAsync("{ a: secret ... @defer { b: secret } ledger @stream(initialCount: 0) }", "librarian");
        _permissions.Asked.ShouldBe(["librarian"]);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    private async Task<IEnumerable<string>> ReadAsync(string document, params string[] permissions) =>
        (await _library.ReadPartsAsync(document, request => Permissions.Give(request, permissions)))
            .Select(part => Shorten(JsonNode.Parse(part)!.AsObject()).ToJsonString()).ToList();

    // An error as its code and path.
    private static JsonObject Shorten(JsonObject holder)
    {
        if (holder["errors"] is JsonArray errors)
        {
            holder["errors"] = new JsonArray(
                [.. errors.Select(e => (JsonNode)$"{e!["extensions"]!["code"]} {string.Join('.', e["path"]!.AsArray())}")]);
        }

        foreach (var inner in new[] { "incremental", "completed" }.SelectMany(name => holder[name]?.AsArray() ?? []))
        {
            Shorten(inner!.AsObject());
        }

        return holder;
    }
}
