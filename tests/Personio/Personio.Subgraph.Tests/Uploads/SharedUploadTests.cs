using Personio.Client.Tests.Testing;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Uploads;

/// <summary>An address that one program gave out and another one takes the file of, with a real Redis between them.</summary>
public sealed class SharedUploadTests : IAsyncLifetime
{
    private RedisServer _redis = null!;
    private SubgraphSession _one = null!;
    private SubgraphSession _other = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _one = await SubgraphSession.StartAsync(null, $"--Redis:Configuration={_redis.Configuration}");
        _other = await _one.StartReplicaAsync("--Personio:Cache:Enabled=false", $"--Redis:Configuration={_redis.Configuration}");
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task Put_AtTheOtherProgram_IsTakenOnceByBoth()
    {
        var url = await new Uploader(_one).AddressAsync();

        var first = await new Uploader(_other).PutAsync(url);
        var second = await new Uploader(_one).PutAsync(url);

        first.Status.ShouldBe(201, first.Body.ToString());
        second.Status.ShouldBe(409);
        second.Body.GetProperty("document").GetRawText().ShouldBe(first.Body.GetProperty("document").GetRawText());
        _one.TakeCalls().Count(call => call.Method == "POST").ShouldBe(1);
    }

    [Fact]
    public async Task Put_AtBothAtTheSameTime_IsTakenOnce()
    {
        var url = await new Uploader(_one).AddressAsync();
        _one.Sandbox.AddFault(new SandboxFault { Latency = TimeSpan.FromMilliseconds(300), PathPrefix = "/v1/company/documents", Count = null });

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => new Uploader(i % 2 == 0 ? _one : _other).PutAsync(url)));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Where(answer => answer.Status != 201).ShouldAllBe(answer => answer.Status == 409);
        _one.TakeCalls().Count(call => call.Method == "POST").ShouldBe(1);
        (await new Uploader(_other).PutOnceFreeAsync(url)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Put_RedisDown_IsRefusedBecauseNobodyCouldSayThatItIsTheFirst()
    {
        var url = await new Uploader(_one).AddressAsync();
        _redis.Kill();

        var (status, body) = await new Uploader(_one).PutAsync(url);

        (status, Uploader.CodeOf(body)).ShouldBe((503, "IDEMPOTENCY_UNAVAILABLE"));
        _one.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_Anything_LeavesNothingReadableInRedis()
    {
        var url = await new Uploader(_one).AddressAsync();
        (await new Uploader(_one).PutAsync(url)).Status.ShouldBe(201);

        var kept = await _redis.ReadEverythingAsync();

        kept.ShouldContain("personio:write:");
        kept.ShouldNotContain("Contract");
        kept.ShouldNotContain(url[(url.LastIndexOf('.') + 1)..]);
    }
}
