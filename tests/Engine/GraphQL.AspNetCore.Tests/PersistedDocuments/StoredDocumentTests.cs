using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.AspNetCore.Tests.WebSockets;

namespace GraphQL.AspNetCore.Tests.PersistedDocuments;

public sealed class StoredDocumentTests : IAsyncLifetime
{
    private const string Echo = "query Echo($text: String) { echo(text: $text) }";
    private const string Rename = "mutation { rename(name: \"x\") }";
    private static readonly string EchoId = DocumentDirectory.IdOf(Echo);

    private readonly DocumentDirectory _folder = new DocumentDirectory().Add("echo.graphql", Echo).Add("staff/rename.graphql", Rename);
    private ExampleServer _prefer = null!;
    private ExampleServer _require = null!;

    public async ValueTask InitializeAsync()
    {
        _prefer = await StartAsync(PersistedDocumentMode.Prefer);
        _require = await StartAsync(PersistedDocumentMode.Require);
    }

    public async ValueTask DisposeAsync()
    {
        await _prefer.DisposeAsync();
        await _require.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Post_StoredId_RunsTheDocumentWithItsVariables()
    {
        foreach (var server in new[] { _prefer, _require })
        {
            var response = await server.PostAsync($$"""{"documentId":"{{EchoId}}","operationName":"Echo","variables":{"text":"hi"} }""");

            response.Data.GetProperty("echo").GetString().ShouldBe("hi");
        }
    }

    [Fact]
    public async Task Get_StoredId_RunsQueriesAndNoMutations()
    {
        var query = await _require.GetAsync($"documentId={Uri.EscapeDataString(EchoId)}&variables={Uri.EscapeDataString("""{"text":"hi"}""")}");
        var mutation = await _require.GetAsync($"documentId={Uri.EscapeDataString(DocumentDirectory.IdOf(Rename))}");

        query.Data.GetProperty("echo").GetString().ShouldBe("hi");
        mutation.ShouldBeRefused(405, "OPERATION_NOT_ALLOWED", string.Empty);
    }

    [Theory]
    [InlineData("sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    [InlineData("echo.graphql")]
    [InlineData("../echo.graphql")]
    public async Task Post_UnknownId_IsNotFound(string id)
    {
        foreach (var server in new[] { _prefer, _require })
        {
            (await server.PostAsync($$"""{"documentId":"{{id}}"}""")).ShouldBeRefused(400, "DOCUMENT_NOT_FOUND", "keeps no document");
        }
    }

    [Fact]
    public async Task Post_IdAsLongAsTheBody_IsNotFound() =>
        (await _prefer.PostAsync($$"""{"documentId":"{{new string('x', 500_000)}}"}""")).ShouldBeRefused(400, "DOCUMENT_NOT_FOUND", "keeps no");

    [Fact]
    public async Task Post_IdAndText_IsAmbiguous() =>
        (await _prefer.PostAsync($$"""{"documentId":"{{EchoId}}","query":"{ hello }"}""")).ShouldBeRefused(400, "BAD_REQUEST", "both");

    [Fact]
    public async Task Post_NeitherIdNorText_SaysWhatIsMissing() =>
        (await _prefer.PostAsync("{}")).ShouldBeRefused(400, "BAD_REQUEST", "has no `query`");

    [Fact]
    public async Task Post_OtherText_RunsUnlessTrustedDocumentsAreRequired()
    {
        (await _prefer.QueryAsync("{ hello }")).Data.GetProperty("hello").GetString().ShouldBe("world");
        (await _require.QueryAsync("{ hello }")).ShouldBeRefused(403, "PERSISTED_QUERY_NOT_IN_LIST", "runs only documents that it keeps");
        (await _require.QueryAsync("not GraphQL at all")).ShouldBeRefused(403, "PERSISTED_QUERY_NOT_IN_LIST", "none of them");
    }

    [Fact]
    public async Task Post_TextOfAStoredDocument_RunsEvenWhereOthersDoNot() =>
        (await _require.QueryAsync(Echo)).Data.GetProperty("echo").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

    [Fact]
    public async Task Post_StoredHashAsApolloSendsIt_RunsTheDocument()
    {
        var response = await _require.PostAsync(
            $$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{DocumentDirectory.HashOf(Echo)}}}"}} }""");

        response.Status.ShouldBe(200);
        response.Json.TryGetProperty("errors", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(PersistedDocumentMode.Prefer, 200, "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData(PersistedDocumentMode.Require, 403, "PERSISTED_QUERY_NOT_IN_LIST")]
    public async Task Post_UnknownHashAsApolloSendsIt_IsRefused(PersistedDocumentMode mode, int status, string code)
    {
        var server = mode == PersistedDocumentMode.Prefer ? _prefer : _require;
        var hash = DocumentDirectory.HashOf("{ hello }");

        var response = await server.PostAsync($$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}} }""");

        response.ShouldBeRefused(status, code, string.Empty);
    }

    [Fact]
    public async Task WebSocket_TrustedDocumentsRequired_RunsThoseAlone()
    {
        using var client = await SocketClient.ConnectAsync(_require);

        await client.SubscribeAsync("a", "{ hello }");
        var refused = await client.ReceiveAsync();
        await client.SendAsync($$"""{"id":"b","type":"subscribe","payload":{"documentId":"{{EchoId}}","variables":{"text":"hi"} } }""");
        var next = await client.ReceiveAsync();

        refused.ShouldContain("PERSISTED_QUERY_NOT_IN_LIST");
        refused.ShouldContain("\"type\":\"error\"");
        next.ShouldContain("{\"echo\":\"hi\"}");
    }

    [Fact]
    public async Task EventStream_TrustedDocumentsRequired_RefusesOthers()
    {
        var response = await _require.PostAsync("""{"query":"subscription { ticks }"}""", "text/event-stream");

        response.ShouldBeRefused(403, "PERSISTED_QUERY_NOT_IN_LIST", "none of them");
    }

    private Task<ExampleServer> StartAsync(PersistedDocumentMode mode) => ExampleServer.StartAsync(
        graphQL => graphQL.ConfigurePersistedDocuments(o => (o.Mode, o.Folder) = (mode, _folder.Path)));
}
