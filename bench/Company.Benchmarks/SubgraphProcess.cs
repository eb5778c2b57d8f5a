using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Personio.Sandbox;

namespace Company.Benchmarks;

/// <summary>The server as it is shipped, asking a sandbox.</summary>
internal sealed class SubgraphProcess : IAsyncDisposable
{
    // Built beside this program, in the same configuration.
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory, "../../Personio.Subgraph", new DirectoryInfo(AppContext.BaseDirectory).Name, "Personio.Subgraph.dll");

    private readonly Process _process;
    private readonly HttpClient _http;

    private SubgraphProcess(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
    }

    /// <summary>The most memory it had at any time, in megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    public static async Task<SubgraphProcess> StartAsync(SandboxServer sandbox)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", Program)
        {
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Access__Anonymous"] = "true",
                ["Logging__LogLevel__Default"] = "None",
                ["Personio__BaseAddress"] = sandbox.BaseAddress.ToString(),
                ["Personio__ClientId"] = sandbox.Options.Credentials.ClientId,
                ["Personio__ClientSecret"] = sandbox.Options.Credentials.ClientSecret,
            },
        };
        var server = new SubgraphProcess(Process.Start(start)!, address);
        await server.WaitUntilLiveAsync();
        return server;
    }

    /// <summary>Sends an operation.</summary>
    /// <returns>How long it took until the whole answer was there.</returns>
    /// <exception cref="InvalidOperationException">The answer has errors.</exception>
    public async Task<TimeSpan> AskAsync(string query)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await _http.PostAsJsonAsync("/graphql", new Dictionary<string, string>(StringComparer.Ordinal) { ["query"] = query });
        var answer = await response.Content.ReadAsStringAsync();
        var elapsed = Stopwatch.GetElapsedTime(started);
        return response.IsSuccessStatusCode && !answer.Contains("\"errors\"", StringComparison.Ordinal)
            ? elapsed
            : throw new InvalidOperationException(answer);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitUntilLiveAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var response = await _http.GetAsync("/health/live");
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 100 && !_process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
