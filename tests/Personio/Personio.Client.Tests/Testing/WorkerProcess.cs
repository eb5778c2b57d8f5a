using System.Diagnostics;
using System.Globalization;

namespace Personio.Client.Tests.Testing;

/// <summary>A client in a process of its own; ended by its process id.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    public static async Task<WorkerProcess> StartAsync(Uri personio, RedisServer redis)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Personio.Client.Worker.dll");
        var start = new ProcessStartInfo("dotnet", [program, personio.ToString(), redis.Configuration])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var worker = new WorkerProcess(Process.Start(start)!);
        (await worker.ReadAsync()).ShouldBe("ready");
        return worker;
    }

    /// <summary>Makes so many calls at once and returns how many succeeded.</summary>
    public async Task<int> CallAsync(int calls)
    {
        await process.StandardInput.WriteLineAsync(calls.ToString(CultureInfo.InvariantCulture));
        await process.StandardInput.FlushAsync();
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

    private async Task<string> ReadAsync() =>
        await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) ?? throw new InvalidOperationException("The worker has ended.");
}
