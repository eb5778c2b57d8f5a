using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Tests.PersistedDocuments;

public sealed class DocumentFolderTests
{
    [Fact]
    public async Task Start_InvalidDocuments_StopsWithTheNameAndErrorsOfEach()
    {
        using var folder = new DocumentDirectory()
            .Add("good.graphql", "{ hello }")
            .Add("wrong.graphql", "{\n  nothing\n}")
            .Add("broken.graphql", "{ hello ")
            .Add("notes.md", "not a document");

        var exception = await Should.ThrowAsync<PersistedDocumentException>(() => StartAsync(o =>
            (o.Mode, o.Folder) = (PersistedDocumentMode.Prefer, folder.Path)));

        exception.Message.ShouldContain("wrong.graphql (2,3): ");
        exception.Message.ShouldContain("\"nothing\"");
        exception.Message.ShouldContain("broken.graphql (1,");
        exception.Message.ShouldNotContain("good.graphql");
        exception.Message.ShouldNotContain("notes.md");
    }

    [Fact]
    public async Task Start_FolderThatIsMissing_StopsWithItsName()
    {
        var exception = await Should.ThrowAsync<PersistedDocumentException>(() => StartAsync(o =>
            (o.Mode, o.Folder) = (PersistedDocumentMode.Require, "/no/such/folder")));

        exception.Message.ShouldContain("/no/such/folder");
    }

    [Fact]
    public async Task Start_ModeOff_DoesNotReadTheFolder()
    {
        await using var server = await StartAsync(o => o.Folder = "/no/such/folder");

        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Start_ClientsThatMayAddToATrustedList_IsRefused() => (await Should.ThrowAsync<OptionsValidationException>(() =>
        StartAsync(o => (o.Mode, o.AllowAutomatic) = (PersistedDocumentMode.Require, true)))).Message.ShouldContain("trusted documents");

    [Fact]
    public async Task Start_ClientsMayStoreDocumentsButThereIsNoCache_IsRefused() => (await Should.ThrowAsync<OptionsValidationException>(() =>
        StartAsync(o => o.AllowAutomatic = true))).Message.ShouldContain("IDistributedCache");

    [Fact]
    public async Task Post_IdOfAnotherStorage_IsFoundAndValidatedWhenItRuns()
    {
        await using var server = await ExampleServer.StartAsync(graphQL => graphQL
            .AddDocumentStorage<TwoDocuments>()
            .ConfigurePersistedDocuments(o => o.Mode = PersistedDocumentMode.Prefer));

        (await server.PostAsync("""{"documentId":"hello-1"}""")).Data.GetProperty("hello").GetString().ShouldBe("world");
        (await server.PostAsync("""{"documentId":"stale-1"}""")).ErrorCode.ShouldBe("GRAPHQL_VALIDATION_FAILED");
    }

    private static Task<ExampleServer> StartAsync(Action<PersistedDocumentOptions> configure) =>
        ExampleServer.StartAsync(graphQL => graphQL.ConfigurePersistedDocuments(configure));

    private sealed class TwoDocuments : IOperationDocumentStorage
    {
        public ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken) => new(documentId switch
        {
            "hello-1" => "{ hello }",
            "stale-1" => "{ removed }",
            _ => null,
        });
    }
}
