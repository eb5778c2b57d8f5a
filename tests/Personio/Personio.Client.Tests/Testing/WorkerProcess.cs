using System.Diagnostics;
using System.Globalization;

namespace Personio.Client.Tests.Testing;

/// <summary>A client in a process of its own; ended by its process id.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    public static async Task<WorkerProcess> StartAsync(Uri personio, RedisServer? redis = null, double rateLimitFactor = 1000)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Personio.Client.Worker.dll");
        var start = new ProcessStartInfo("dotnet", [program, personio.ToString(), rateLimitFactor.ToString(CultureInfo.InvariantCulture), redis?.Configuration ?? string.Empty])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var worker = new WorkerProcess(Process.Start(start)!);
        (await worker.ReadAsync()).ShouldBe("ready");
        return worker;
    }

    /// <summary>Makes so many writes at once. Each answers a line, by <see cref="ReadAsync"/>: its number and made, not-made or unknown.</summary>
    public Task BeginWritesAsync(int writes) => OrderAsync("write", writes);

    /// <summary>Asks it to end, as an operating system and a container do.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Its exit code, once it has ended.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    /// <summary>Makes so many reads at once and returns how many succeeded.</summary>
    public async Task<int> CallAsync(int calls)
    {
        await OrderAsync("read", calls);
        return int.Parse(await ReadAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task OrderAsync(string what, int count)
    {
        await process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what} {count}"));
        await process.StandardInput.FlushAsync();
    }

    /// <summary>The next line of its answers.</summary>
    public async Task<string> ReadAsync() =>
        await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) ?? throw new InvalidOperationException("The worker has ended.");
}
