using System.Text;
using GraphQL.AspNetCore;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Every HTTP request that reaches the endpoint gets a GraphQL response below status 500, and the server lives on.</summary>
internal sealed class HttpTarget(string name, FuzzServer server) : FuzzTarget
{
    public override string Name => name;

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In(name);

    public override long AllocationLimit(int length) => long.MaxValue;

    public static async Task<HttpTarget> StartAsync() => new("http", await FuzzServer.StartAsync());

    /// <summary>The same for a server that keeps documents, those of clients too, and takes batches.</summary>
    public static async Task<HttpTarget> StartPersistedAsync() => new("persisted", await FuzzServer.StartAsync(graphQL =>
    {
        graphQL.Services.AddDistributedMemoryCache(cache => cache.SizeLimit = 1024 * 1024);
        graphQL.ConfigureHttp(http => http.AllowBatching = true);
        graphQL.AddDocumentStorage<OneDocument>();
        graphQL.ConfigurePersistedDocuments(documents => (documents.Mode, documents.AllowAutomatic) = (PersistedDocumentMode.Prefer, true));
    }));

    public override bool Check(byte[] input)
    {
        using var request = HttpInput.ToRequest(input);
        var (status, _, body) = server.Send(request);
        if (!body.AsSpan().StartsWith("{"u8) && !body.AsSpan().StartsWith("["u8))
        {
            throw new InvariantException("A response has a JSON object, or a list of them", $"{(int)status} {Encoding.UTF8.GetString(body)}");
        }

        ResponseRules.CheckEach(body);
        return (int)status is >= 200 and < 300;
    }

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    private sealed class OneDocument : IOperationDocumentStorage
    {
        public ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken) =>
            new(documentId == "x" ? "query A($by: By!) { person(by: $by) { id } } query B { named { id } }" : null);
    }
}
