using Personio.Client.Webhooks;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>A sandbox for the matrix, and what its operations are about.</summary>
public sealed class MatrixStage : IAsyncLifetime
{
    /// <summary>How many more calls than usual an operation may make under a fault: retries, and other tokens.</summary>
    public const int MostExtraCalls = 8;

    private const int AtOnce = 8;

    private SandboxServer sandbox = null!;
    private Scenery scenery = null!;
    private int number;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Employees = 130, Today = new DateOnly(2026, 6, 15), RateLimits = SandboxRateLimits.Off });
        scenery = await Scenery.FindAsync(sandbox);
    }

    public ValueTask DisposeAsync() => sandbox.DisposeAsync();

    public int NextNumber() => Interlocked.Increment(ref number);

    /// <summary>Those of the last fault: an account may have so many and no more.</summary>
    private async Task RemoveWebhooksAsync()
    {
        await using var session = Session();
        var client = session.Client<WebhooksClient>();
        foreach (var webhook in await client.ListAsync().Where(webhook => webhook.Id != scenery.Webhook).ToListAsync())
        {
            await client.DeleteAsync(webhook.Id);
        }
    }

    internal FaultySession Session() => new(sandbox, scenery);

    /// <summary>Plays all operations under one fault, several at once where they do not disturb each other.</summary>
    internal async Task PlayAsync<T>(Fault fault, IEnumerable<T> operations, Func<T, Task> play)
    {
        sandbox.StopClock(fault.Name == "stopped clock");
        await Parallel.ForEachAsync(
            operations,
            new ParallelOptions { MaxDegreeOfParallelism = fault.NeedsQuiet ? 1 : AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (operation, _) => await play(operation));
        sandbox.StopClock(stopped: false);
        await RemoveWebhooksAsync();
    }
}
