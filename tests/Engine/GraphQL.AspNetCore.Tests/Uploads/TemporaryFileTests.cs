using GraphQL.AspNetCore.Tests.PersistedDocuments;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Uploads;

/// <summary>A large file leaves nothing behind. It has no name while it is there, so that open handles are what to look for.</summary>
public sealed class TemporaryFileTests
{
    private const string Slow = """{"query":"mutation($f: Upload!) { storeSlowly(file: $f) }","variables":{"f":null}}""";
    private const string Map = """{"0":["variables.f"]}""";

    [Fact]
    public async Task Post_ClientLeaves_DeletesItsFile()
    {
        using var directory = new DocumentDirectory();
        await using var server = await UploadClient.StartAsync(options => options.Directory = directory.Path);

        var request = server.SendFormAsync(UploadClient.Form(Slow, Map, new byte[300_000]));
        await server.Waiting.Started;
        OpenFilesIn(directory.Path).ShouldBe(1);
        Directory.EnumerateFileSystemEntries(directory.Path).ShouldBeEmpty();

        server.Client.CancelPendingRequests();
        await Should.ThrowAsync<OperationCanceledException>(request);
        await Eventually.BecomesAsync(() => OpenFilesIn(directory.Path) == 0, "the file of the request is closed");
    }

    [Fact]
    public async Task Post_RefusedHalfway_DeletesItsFiles()
    {
        using var directory = new DocumentDirectory();
        await using var server = await UploadClient.StartAsync(options => (options.Directory, options.MaxBytes) = (directory.Path, 500_000));

        var response = await server.SendFormAsync(UploadClient.Form(
            """{"query":"mutation($f: [Upload]) { store(files: $f) }","variables":{"f":[null,null]}}""",
            """{"0":["variables.f.0"],"1":["variables.f.1"]}""",
            new byte[300_000],
            new byte[300_000]));

        response.ErrorCode.ShouldBe("MAX_UPLOAD_BYTES_EXCEEDED");
        await Eventually.BecomesAsync(() => OpenFilesIn(directory.Path) == 0, "the files of the request are closed");
        Directory.EnumerateFileSystemEntries(directory.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenReadStream_RequestIsOver_IsRefused()
    {
        using var directory = new DocumentDirectory();
        IFile? kept = null;
        await using var server = await UploadClient.StartAsync(
            options => options.Directory = directory.Path,
            graphQL => graphQL.AddSchema(_ => GraphQL.Execution.ExecutableSchema.Create(
                new GraphQL.Schema.SchemaBuilder().AddSdl("type Query { keep(f: Upload): Int } scalar Upload").Build(),
                bindings => bindings.Field("Query", "keep", new Resolver(context => (kept = (IFile?)context.Argument(0))?.Length)))));

        var form = UploadClient.Form("""{"query":"query($f: Upload) { keep(f: $f) }","variables":{"f":null}}""", Map, new byte[300_000]);
        (await server.SendFormAsync(form)).Body.ShouldContain("300000");

        await Eventually.BecomesAsync(() => OpenFilesIn(directory.Path) == 0, "the file is closed");
        Should.Throw<ObjectDisposedException>(() => kept!.OpenReadStream());
    }

    private static int OpenFilesIn(string directory) => Directory.EnumerateFileSystemEntries("/proc/self/fd")
        .Count(handle => new FileInfo(handle).LinkTarget?.StartsWith(directory, StringComparison.Ordinal) == true);
}
