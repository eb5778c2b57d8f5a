using System.Text.Json;

namespace GraphQL.Generators.Tests.Library.Requests;

/// <summary>Who may have what, from the client's side.</summary>
public sealed class AuthorizationTests : IAsyncDisposable
{
    private readonly Permissions _permissions = new();
    private readonly LibraryServer _library;

    public AuthorizationTests() => _library = new LibraryServer(_permissions);

    [Fact]
    public async Task Execute_CallerWithThePermission_GetsTheField() =>
        (await ExecuteAsync("{ secret }", "librarian")).GetRawText().ShouldBe("""{"data":{"secret":"42"}}""");

    [Fact]
    public async Task Execute_CallerWithout_IsRefusedAndNothingRuns()
    {
        var response = await ExecuteAsync("{ secret loan { title } }", "reader");
        ErrorsOf(response).ShouldBe(["FORBIDDEN secret"]);
        _library.Shelf.BatchCalls.ShouldBe(0);
    }

    [Fact]
    public async Task Execute_NobodyKnown_IsAskedForCredentials() =>
        ErrorsOf(await ExecuteAsync("{ loan { title note } }")).ShouldBe(["UNAUTHENTICATED loan.note"]);

    [Fact]
    public async Task Execute_RefusedNullableField_LeavesTheRest() =>
        (await ExecuteAsync("{ loan { title note } }")).GetProperty("data").GetRawText().ShouldBe("""{"loan":{"title":"brief","note":null}}""");

    [Fact]
    public async Task Execute_RefusedPlainProperty_NullsItsParent()
    {
        var response = await ExecuteAsync("{ loan { title fee } }", "reader");
        ErrorsOf(response).ShouldBe(["FORBIDDEN loan.fee"]);
        response.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Execute_AllowedPlainProperty_IsWritten() =>
        (await ExecuteAsync("{ loan { fee } }", "fees")).GetRawText().ShouldBe("""{"data":{"loan":{"fee":3}}}""");

    [Theory]
    [InlineData("{ archive { name } }", "FORBIDDEN archive")]
    [InlineData("{ openArchive { name } }", null)]
    [InlineData("{ rooms { name } }", "FORBIDDEN rooms.0")]
    [InlineData("{ rooms { ... on Hall { name } } }", "FORBIDDEN rooms.0")]
    public async Task Execute_TypeWithARule_IsRefusedWhereverAFieldReturnsIt(string document, string? error) =>
        ErrorsOf(await ExecuteAsync(document, "reader")).ShouldBe(error is null ? [] : [error]);

    [Fact]
    public async Task Execute_InterfaceWithAllowedObjects_HasThem() =>
        (await ExecuteAsync("{ rooms { name } }", "archive")).GetRawText().ShouldBe("""{"data":{"rooms":[{"name":"Attic"},{"name":"Foyer"}]}}""");

    [Theory]
    [InlineData("librarian", "FORBIDDEN both")]
    [InlineData("owner", "FORBIDDEN both")]
    [InlineData("owner librarian", null)]
    public async Task Execute_RulesOfClassAndMethod_HoldTogether(string permissions, string? error) =>
        ErrorsOf(await ExecuteAsync("{ both }", permissions.Split(' '))).ShouldBe(error is null ? [] : [error]);

    [Fact]
    public async Task Execute_SeveralFieldsWithARule_AskForItOnce()
    {
        await ExecuteAsync("{ a: secret b: secret both count archive { name } }", "librarian");
        _permissions.Asked.OrderBy(a => a, StringComparer.Ordinal).ShouldBe([" admin owner", "archive", "librarian"]);
    }

    [Fact]
    public async Task Execute_FieldsWithoutRules_AskForNothing()
    {
        await ExecuteAsync("{ loan { title } books { title } }");
        _permissions.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Execute_DecisionThatFails_LetsNobodyThrough()
    {
        _permissions.Fails = true;
        ErrorsOf(await ExecuteAsync("{ secret }", "librarian")).ShouldBe(["INTERNAL_SERVER_ERROR secret"]);
    }

    [Fact]
    public async Task Execute_NobodyToDecide_LetsNobodyThrough()
    {
        await using var library = new LibraryServer();
        ErrorsOf(await library.ExecuteAsync("{ secret }")).ShouldBe(["INTERNAL_SERVER_ERROR secret"]);
    }

    [Fact]
    public async Task Subscribe_WithoutPermission_DoesNotListen()
    {
        var results = await _library.SubscribeAsync("subscription { onAlarm }");
        results.ShouldHaveSingleItem().ShouldContain("UNAUTHENTICATED");
        _library.Topics.CountListeners("onAlarm").ShouldBe(0);
    }

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    private static IEnumerable<string> ErrorsOf(JsonElement response) => !response.TryGetProperty("errors", out var errors)
        ? []
        : errors.EnumerateArray().Select(e =>
            $"{e.GetProperty("extensions").GetProperty("code").GetString()} {string.Join('.', e.GetProperty("path").EnumerateArray())}");

    private Task<JsonElement> ExecuteAsync(string document, params string[] permissions) =>
        _library.ExecuteAsync(document, change: request => Permissions.Give(request, permissions));
}
