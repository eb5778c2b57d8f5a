using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client;
using Personio.Client.Redis;
using Personio.Client.Security;
using Personio.Client.Tests.Testing;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Tests.Idempotency;

/// <summary>Attempts whose process dies, over a real Redis: each provider is a process of its own.</summary>
public sealed class IdempotentWritesTests : IAsyncLifetime
{
    private static readonly IdempotentWrite<string, int> Kind = new("make", Json<string>(), Json<int>());

    private readonly List<ServiceProvider> _processes = [];
    private RedisServer _redis = null!;

    public async ValueTask InitializeAsync() => _redis = await RedisServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task Run_ProcessDiedBetweenTheWriteAndTheReceipt_SaysThatNobodyKnowsAndWritesNothing()
    {
        var written = new TaskCompletionSource();
        _ = StartProcess().RunAsync(Kind, "key", "input", _ => DieAfter(written), CancellationToken.None);
        await written.Task;

        var next = StartProcess();
        await Should.ThrowAsync<UnknownOutcomeException>(() => next.RunAsync(Kind, "key", "input", MustNotRun, CancellationToken.None));
        await Should.ThrowAsync<UnknownOutcomeException>(() => next.RunAsync(Kind, "key", "input", MustNotRun, CancellationToken.None));
    }

    [Fact]
    public async Task Run_AttemptThatIsNotThrough_IsWaitedForNoLongerThanAllowed()
    {
        var written = new TaskCompletionSource();
        _ = StartProcess(work: TimeSpan.FromMinutes(1)).RunAsync(Kind, "key", "input", _ => DieAfter(written), CancellationToken.None);
        await written.Task;

        var conflict = await Should.ThrowAsync<ConflictException>(() => StartProcess(wait: TimeSpan.FromMilliseconds(200))
            .RunAsync(Kind, "key", "input", MustNotRun, CancellationToken.None));
        conflict.Code.ShouldBe("WRITE_IN_PROGRESS");
    }

    [Fact]
    public async Task Run_RedisLostAfterTheWrite_AnswersAllTheSame()
    {
        var process = StartProcess();
        (await process.RunAsync(Kind, "key", "input", _ => Lose(), CancellationToken.None)).ShouldBe(7);

        Task<int> Lose()
        {
            _redis.Kill();
            return Task.FromResult(7);
        }
    }

    [Fact]
    public async Task Run_OtherMutationsAndConnections_HaveKeysOfTheirOwn()
    {
        var process = StartProcess();
        (await process.RunAsync(Kind, "key", "input", _ => Task.FromResult(1), CancellationToken.None)).ShouldBe(1);
        (await process.RunAsync(Kind with { Mutation = "take" }, "key", "input", _ => Task.FromResult(2), CancellationToken.None)).ShouldBe(2);
        (await StartProcess(client: "another").RunAsync(Kind, "key", "input", _ => Task.FromResult(3), CancellationToken.None)).ShouldBe(3);
    }

    [Fact]
    public async Task Run_FaultThatMayHaveWritten_ClaimsTheKey()
    {
        var process = StartProcess();
        await Should.ThrowAsync<TimeoutException>(() => process.RunAsync(Kind, "key", "input", _ => throw new TimeoutException(), CancellationToken.None));
        await Should.ThrowAsync<UnknownOutcomeException>(() => process.RunAsync(Kind, "key", "input", MustNotRun, CancellationToken.None));
    }

    private static async Task<int> DieAfter(TaskCompletionSource written)
    {
        written.SetResult();
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private static Task<int> MustNotRun(CancellationToken cancellationToken) => throw new InvalidOperationException("It wrote a second time.");

    private static JsonTypeInfo<T> Json<T>() => (JsonTypeInfo<T>)JsonSerializerOptions.Default.GetTypeInfo(typeof(T));

    private IdempotentWrites StartProcess(TimeSpan? work = null, TimeSpan? wait = null, string client = "client")
    {
        var services = new ServiceCollection();
        services.AddPersonioRedis(_redis.Configuration);
        services.AddPersonioClient(options => (options.ClientId, options.ClientSecret) = (client, "secret"));
        services.AddSingleton<WriteRecords>();
        var provider = services.BuildServiceProvider();
        _processes.Add(provider);
        return new IdempotentWrites(
            provider.CreateScope().ServiceProvider.GetRequiredService<ConnectionSeal>(),
            provider.GetRequiredService<WriteRecords>(),
            new OperationContext(),
            TimeProvider.System)
        {
            MaxWork = work ?? TimeSpan.FromSeconds(1),
            MaxWait = wait ?? TimeSpan.FromSeconds(10),
        };
    }
}
