using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StackExchange.Redis;

namespace Personio.Client.Tests.Testing;

/// <summary>A real redis-server of its own on a free port; ended by its process id.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private Process process;

    private RedisServer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    public string Configuration => $"127.0.0.1:{Port}";

    public static async Task<RedisServer> StartAsync(string? password = null)
    {
        var port = FreePort();
        return new RedisServer(await LaunchAsync(port, password), port);
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit(5_000);
    }

    /// <summary>Stops it in the middle of whatever it does: connections stay, answers do not come, nothing is lost.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    /// <summary>Every key with its content, as text.</summary>
    public async Task<string> ReadEverythingAsync()
    {
        using var connection = await ConnectionMultiplexer.ConnectAsync(Configuration);
        var database = connection.GetDatabase();
        var text = new StringBuilder();
        foreach (var key in connection.GetServer(IPAddress.Loopback, Port).Keys(pattern: "*").ToList())
        {
            text.Append(key).Append('\n');
            var values = await database.KeyTypeAsync(key) switch
            {
                RedisType.Hash => (await database.HashGetAllAsync(key)).SelectMany(static field => new[] { field.Name, field.Value }),
                RedisType.List => await database.ListRangeAsync(key),
                RedisType.None => [],
                _ => [await database.StringGetAsync(key)],
            };
            foreach (byte[]? value in values)
            {
                text.Append(Encoding.Latin1.GetString(value!)).Append('\n');
            }
        }

        return text.ToString();
    }

    public async Task RestartAsync()
    {
        process.Dispose();
        process = await LaunchAsync(Port, password: null);
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Thaw();
            Kill();
        }

        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{process.Id}"]);
        kill.WaitForExit(5_000);
    }

    private static async Task<Process> LaunchAsync(int port, string? password)
    {
        List<string> arguments = ["--port", $"{port}", "--bind", "127.0.0.1", "--save", string.Empty, "--appendonly", "no"];
        if (password is not null)
        {
            arguments.AddRange(["--requirepass", password]);
        }

        var start = new ProcessStartInfo("redis-server", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        var launched = Launch(start);
        launched.OutputDataReceived += static (_, _) => { };
        launched.BeginOutputReadLine();
        await WaitUntilItAnswersAsync(launched, port);
        return launched;
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                "redis-server is not on the PATH. Install it (Debian: apt-get install redis-server) or run ./test, which does.", exception);
        }
    }

    private static async Task WaitUntilItAnswersAsync(Process launched, int port)
    {
        var deadline = Stopwatch.StartNew();
        while (deadline.Elapsed < TimeSpan.FromSeconds(10))
        {
            if (launched.HasExited)
            {
                throw new InvalidOperationException($"redis-server ended at once with code {launched.ExitCode}.");
            }

            if (await AnswersAsync(port))
            {
                return;
            }

            await Task.Delay(20);
        }

        launched.Kill();
        throw new InvalidOperationException("redis-server did not answer within 10 seconds.");
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
            var buffer = new byte[64];
            var read = await client.GetStream().ReadAsync(buffer);
            return Encoding.ASCII.GetString(buffer, 0, read) is { } answer
                && (answer.StartsWith("+PONG", StringComparison.Ordinal) || answer.StartsWith("-NOAUTH", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
