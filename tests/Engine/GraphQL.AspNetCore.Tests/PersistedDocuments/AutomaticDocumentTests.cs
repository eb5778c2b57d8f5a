using System.Text;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Tests.PersistedDocuments;

public sealed class AutomaticDocumentTests : IAsyncLifetime
{
    private const string Hello = "{ hello }";

    private readonly BreakableCache _cache = new();
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ExampleServer.StartAsync(graphQL =>
    {
        graphQL.Services.AddSingleton<IDistributedCache>(_cache);
        graphQL.ConfigurePersistedDocuments(o => (o.AllowAutomatic, o.MaxAutomaticBytes) = (true, 100));
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Post_HashThenTextThenHash_IsNotFoundThenStoredThenRun()
    {
        (await SendAsync(Hello, withText: false)).ShouldBeRefused(200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        (await SendAsync(Hello, withText: true)).Data.GetProperty("hello").GetString().ShouldBe("world");
        (await SendAsync(Hello, withText: false)).Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Get_HashOfAStoredDocument_Runs()
    {
        await SendAsync(Hello, withText: true);
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{DocumentDirectory.HashOf(Hello)}}}"}}""";

        var response = await _server.GetAsync("extensions=" + Uri.EscapeDataString(extensions));

        response.Data.GetProperty("hello").GetString().ShouldBe("world");
    }

    [Fact]
    public async Task Post_HashOfAnotherText_StoresNothing()
    {
        var response = await SendAsync(DocumentDirectory.HashOf(Hello), "{ operationName }");

        response.ShouldBeRefused(400, "PERSISTED_QUERY_HASH_MISMATCH", "is not the hash");
        (await SendAsync(Hello, withText: false)).ErrorCode.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("{ nothing }")]
    [InlineData("{ hello ")]
    [InlineData("{ hello # a text of more than one hundred bytes, which is the most that clients may store on this server\n}")]
    public async Task Post_TextThatIsInvalidOrTooLong_IsNotStored(string text)
    {
        await SendAsync(text, withText: true);

        (await SendAsync(text, withText: false)).ErrorCode.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"version":2,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"version":1,"sha256Hash":"../../etc/passwd"}""")]
    [InlineData("""{"version":1,"sha256Hash":"ABCDEF0000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"version":"1"}""")]
    [InlineData("7")]
    public async Task Post_ExtensionOfAnotherKind_IsNotSupported(string extension) =>
        (await _server.PostAsync($$"""{"extensions":{"persistedQuery":{{extension}} } }"""))
            .ShouldBeRefused(200, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");

    [Fact]
    public async Task Post_CacheThatHoldsAnotherText_DoesNotRunIt()
    {
        await SendAsync(Hello, withText: true);
        _cache.Poison("{ operationName }");

        (await SendAsync(Hello, withText: false)).ErrorCode.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task Post_CacheThatIsDown_CostsOnlyTheSaving()
    {
        _cache.IsDown = true;

        (await SendAsync(Hello, withText: false)).ErrorCode.ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        (await SendAsync(Hello, withText: true)).Data.GetProperty("hello").GetString().ShouldBe("world");
        _server.Logs.Entries.Count(entry => entry.Level == LogLevel.Warning).ShouldBe(2);
    }

    private Task<GraphQLResponse> SendAsync(string text, bool withText) =>
        SendAsync(DocumentDirectory.HashOf(text), withText ? text : null);

    private Task<GraphQLResponse> SendAsync(string hash, string? text) => _server.PostAsync(
        $$$"""{"query":{{{System.Text.Json.JsonSerializer.Serialize(text)}}},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}} }""");

    /// <summary>A cache in memory that can be down, and that somebody else can write to.</summary>
    private sealed class BreakableCache : IDistributedCache
    {
        private readonly MemoryDistributedCache _entries = new(Options.Create(new MemoryDistributedCacheOptions()));
        private string? _lastKey;

        public bool IsDown { get; set; }

        public void Poison(string text) => _entries.Set(_lastKey!, Encoding.UTF8.GetBytes(text), new());

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
            IsDown ? throw new TimeoutException("The cache is down.") : _entries.GetAsync(key, token);

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            options.AbsoluteExpirationRelativeToNow.ShouldBe(TimeSpan.FromDays(1));
            _lastKey = key;
            return IsDown ? throw new TimeoutException("The cache is down.") : _entries.SetAsync(key, value, options, token);
        }

        public byte[]? Get(string key) => throw new NotSupportedException();

        public void Refresh(string key) => throw new NotSupportedException();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();
    }
}
