using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Errors;
using Personio.Client.Webhooks;

namespace Personio.Client.Tests.Http;

/// <summary>
/// A server that closes a connection it has answered on before, instead of answering again. .NET's handler takes that for an idle connection
/// and sends what has no body once more by itself; what must not be done twice has to prevent it.
/// </summary>
public sealed class ReusedConnectionTests : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private int pings;

    [Fact]
    public async Task Ping_ConnectionEndsWithoutAnAnswer_IsSentOnceAndHasAnUnknownOutcome()
    {
        listener.Start();
        _ = ServeAsync();
        await using var services = Client();
        await using var scope = services.CreateAsyncScope();
        var webhooks = scope.ServiceProvider.GetRequiredService<WebhooksClient>();
        await webhooks.PingAsync("w1");

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => webhooks.PingAsync("w1"));

        Volatile.Read(ref pings).ShouldBe(2);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        end.Dispose();
    }

    private ServiceProvider Client()
    {
        var collection = new ServiceCollection();
        collection.AddPersonioClient(options =>
        {
            options.BaseAddress = new Uri($"http://{listener.LocalEndpoint}");
            (options.ClientId, options.ClientSecret) = ("id", "secret");
        });
        return collection.BuildServiceProvider();
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            _ = ServeAsync(await listener.AcceptTcpClientAsync(end.Token));
        }
    }

    /// <summary>Answers on the connection until it is asked for the second ping.</summary>
    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII);
            while (await ReadRequestAsync(reader) is { } request)
            {
                if (request.Contains("/ping", StringComparison.Ordinal) && Interlocked.Increment(ref pings) == 2)
                {
                    return;
                }

                var body = request.Contains("/token", StringComparison.Ordinal) ? """{"access_token":"papi-1","expires_in":86400}""" : "{}";
                await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
            }
        }
    }

    /// <summary>The first line of a request, once all of it is there.</summary>
    private static async Task<string?> ReadRequestAsync(StreamReader reader)
    {
        var first = await reader.ReadLineAsync();
        var length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            length = header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)
                ? int.Parse(header.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)
                : length;
        }

        if (length > 0)
        {
            await reader.ReadBlockAsync(new char[length]);
        }

        return first;
    }
}
