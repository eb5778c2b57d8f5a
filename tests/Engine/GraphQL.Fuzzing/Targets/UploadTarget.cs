using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Every form gets a GraphQL response below status 500, and leaves no file open.</summary>
internal sealed class UploadTarget(FuzzServer server, DirectoryInfo directory) : FuzzTarget
{
    public override string Name => "uploads";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("uploads");

    public override long AllocationLimit(int length) => long.MaxValue;

    public static async Task<UploadTarget> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("graphql-fuzzing-");
        return new UploadTarget(
            await FuzzServer.StartAsync(graphQL =>
            {
                graphQL.ConfigureHttp(http => http.AllowBatching = true);
                graphQL.ConfigureUploads(uploads =>
                {
                    (uploads.Allow, uploads.Directory, uploads.MemoryBytes) = (true, directory.FullName, 16);
                    (uploads.MaxFileBytes, uploads.MaxBytes) = (4 * 1024, 6 * 1024);
                });
            }),
            directory);
    }

    public override bool Check(byte[] input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(input) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        request.Headers.Add("GraphQL-Preflight", "1");
        var (status, _, body) = server.Send(request);
        ResponseRules.CheckEach(body);
        if (directory.EnumerateFileSystemInfos().Any())
        {
            throw new InvariantException("A form leaves no file behind", directory.EnumerateFileSystemInfos().First().Name);
        }

        return (int)status is >= 200 and < 300;
    }

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        directory.Delete(recursive: true);
        await base.DisposeAsync();
    }
}
