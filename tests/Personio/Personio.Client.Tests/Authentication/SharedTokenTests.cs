using System.Net;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Personio.Client.Authentication;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>Tokens across processes: shared through Redis, encrypted, and never in the way when Redis is not.</summary>
public sealed class SharedTokenTests
{
    private const string Route = "GET /v1/company/employees/attributes";

    [Fact]
    public async Task GetAsync_FourProcessesShareRedis_FetchOneToken()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = TokenFlowTests.Stub();
        stub.On("POST /v1/auth", async (_, stop) =>
        {
            await Task.Delay(150, stop);
            return TokenFlowTests.TokenV1(stub.NextToken());
        });
        var processes = Enumerable.Range(0, 4).Select(_ => Process(stub, redis.Configuration)).ToList();

        await Task.WhenAll(processes.SelectMany(host => Enumerable.Range(0, 25).Select(_ => host.Employees.GetAttributesAsync())));

        stub.Count("POST /v1/auth").ShouldBe(1);
        stub.Requests.Where(request => request.Path != "/v1/auth").ShouldAllBe(request => request.Authorization == "Bearer papi-token-1");
        foreach (var host in processes)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task GetAsync_LaterProcess_ReadsTheTokenOfAnEarlierOne()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = TokenFlowTests.Stub();
        await using (var first = Process(stub, redis.Configuration))
        {
            await first.Employees.GetAttributesAsync();
        }

        await using var second = Process(stub, redis.Configuration);
        await second.Employees.GetAttributesAsync();

        stub.Count("POST /v1/auth").ShouldBe(1);
    }

    [Fact]
    public async Task GetAsync_OneProcessReplacedTheToken_TheOtherTakesItFromRedis()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = TokenFlowTests.Stub();
        await using var one = Process(stub, redis.Configuration);
        await using var other = Process(stub, redis.Configuration);
        await one.Employees.GetAttributesAsync();
        await other.Employees.GetAttributesAsync();
        stub.On(Route, request => request.Authorization == "Bearer papi-token-1"
            ? PersonioStub.Status(HttpStatusCode.Unauthorized)
            : PersonioStub.Json("""{"success":true,"data":[]}"""));

        await one.Employees.GetAttributesAsync();
        await other.Employees.GetAttributesAsync();

        stub.Count("POST /v1/auth").ShouldBe(2);
    }

    [Fact]
    public async Task GetAsync_TokenInRedisIsDeadToo_FetchesOneWithinTheSameCall()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = TokenFlowTests.Stub();
        await using var one = Process(stub, redis.Configuration);
        await using var other = Process(stub, redis.Configuration);
        await one.Employees.GetAttributesAsync();
        await other.Employees.GetAttributesAsync();
        Reject("Bearer papi-token-1");
        await one.Employees.GetAttributesAsync();
        Reject("Bearer papi-token-1", "Bearer papi-token-2");

        await other.Employees.GetAttributesAsync();

        stub.Count("POST /v1/auth").ShouldBe(3);
        stub.Requests.Last(request => request.Path != "/v1/auth").Authorization.ShouldBe("Bearer papi-token-3");

        void Reject(params string[] dead) => stub.On(Route, request => dead.Contains(request.Authorization)
            ? PersonioStub.Status(HttpStatusCode.Unauthorized)
            : PersonioStub.Json("""{"success":true,"data":[]}"""));
    }

    [Fact]
    public async Task GetAsync_OtherSecret_DoesNotReadTheToken()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = TokenFlowTests.Stub();
        await using var one = Process(stub, redis.Configuration);
        await using var rotated = Process(stub, redis.Configuration, options => options.ClientSecret = "papi-rotated");
        await one.Employees.GetAttributesAsync();
        await rotated.Employees.GetAttributesAsync();

        stub.Count("POST /v1/auth").ShouldBe(2);
    }

    [Fact]
    public async Task Redis_AtRest_HoldsNeitherTokenNorSecret()
    {
        await using var host = new ClientHost(TokenFlowTests.Stub(), register: services => services.AddSingleton<IDistributedCache, Spy>());

        await host.Employees.GetAttributesAsync();

        var spy = (Spy)host.Services.GetRequiredService<IDistributedCache>();
        var entry = spy.Entries.ShouldHaveSingleItem();
        var text = entry.Key + Encoding.Latin1.GetString(entry.Value);
        text.ShouldNotContain("papi-token-1");
        text.ShouldNotContain(ClientHost.Secret);
        text.ShouldNotContain("papi-id");
    }

    [Fact]
    public void Unprotect_ChangedEntry_IsNothing()
    {
        var protector = new TokenProtector(Options("secret-a"), PersonioApi.V1);
        var expires = new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
        var token = new SharedToken("papi-token", expires.AddDays(-1), expires);
        var entry = protector.Protect(token);

        protector.Unprotect(entry).ShouldBe(token);
        for (var i = 0; i < entry.Length; i++)
        {
            var changed = (byte[])entry.Clone();
            changed[i] ^= 1;
            protector.Unprotect(changed).ShouldBeNull();
        }

        protector.Unprotect(entry.AsSpan(0, 20)).ShouldBeNull();
        new TokenProtector(Options("secret-b"), PersonioApi.V1).Unprotect(entry).ShouldBeNull();
        new TokenProtector(Options("secret-a"), PersonioApi.V2).Unprotect(entry).ShouldBeNull();
    }

    [Fact]
    public async Task GetAsync_RedisKilledMidway_GoesOnAndWarnsOnce()
    {
        var redis = await RedisServer.StartAsync();
        await using var server = redis;
        var stub = TokenFlowTests.Stub();
        await using var host = Process(stub, redis.Configuration);
        await host.Employees.GetAttributesAsync();
        redis.Kill();

        await host.Employees.GetAttributesAsync();
        stub.On(Route, request => request.Authorization == "Bearer papi-token-1"
            ? PersonioStub.Status(HttpStatusCode.Unauthorized)
            : PersonioStub.Json("""{"success":true,"data":[]}"""));
        await host.Employees.GetAttributesAsync();

        stub.Requests[^1].Authorization.ShouldBe("Bearer papi-token-2");
        host.Logs.Lines.Count(static line => line.Level == LogLevel.Warning && line.Text.Contains("shared cache", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Fact]
    public async Task GetAsync_NoRedisFromTheStart_IsServed()
    {
        await using var host = Process(TokenFlowTests.Stub(), "127.0.0.1:1");

        await host.Employees.GetAttributesAsync();

        host.Stub.Count("POST /v1/auth").ShouldBe(1);
    }

    [Fact]
    public async Task GetAsync_HangingCache_CostsTheBoundOnceAndNotForEveryOperation()
    {
        await using var host = new ClientHost(
            TokenFlowTests.Stub(), register: services => services.AddSingleton<IDistributedCache, Hanging>());
        var started = TimeProvider.System.GetTimestamp();

        await host.Employees.GetAttributesAsync();

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static ClientHost Process(PersonioStub stub, string redis, Action<PersonioConnectionOptions>? configure = null) =>
        new(stub, configure: configure, register: services => services.AddPersonioRedis(redis).AddSingleton(Patient));

    /// <summary>On a machine busy with other tests Redis may take longer than a server would wait.</summary>
    private static OutageGate Patient(IServiceProvider provider) =>
        new(TimeProvider.System, provider.GetRequiredService<ILogger<OutageGate>>())
        {
            OperationBound = TimeSpan.FromSeconds(5),
            FirstOperationBound = TimeSpan.FromSeconds(5),
        };

    private static PersonioConnectionOptions Options(string secret) => new() { ClientId = "id", ClientSecret = secret };

    private abstract class FakeCache : IDistributedCache
    {
        public byte[]? Get(string key) => throw new NotSupportedException();

        public abstract Task<byte[]?> GetAsync(string key, CancellationToken token = default);

        public void Refresh(string key) => throw new NotSupportedException();

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        public Task RemoveAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

        public abstract Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default);
    }

    private sealed class Spy : FakeCache
    {
        public Dictionary<string, byte[]> Entries { get; } = [];

        public override Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Entries.GetValueOrDefault(key));

        public override Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Entries[key] = value;
            return Task.CompletedTask;
        }
    }

    private sealed class Hanging : FakeCache
    {
        public override async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), CancellationToken.None);
            return null;
        }

        public override Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
            Task.Delay(TimeSpan.FromMinutes(1), CancellationToken.None);
    }
}
