using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Http.Benchmarks;

/// <summary>The same answer from both contestants.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Endpoint">The path of the endpoint that answers without the engine.</param>
/// <param name="Query">The operation that the engine answers.</param>
internal sealed record Scenario(string Name, string Endpoint, string Query)
{
    private const int Connections = 8;
    private const int Rounds = 7;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(2);

    /// <summary>Requests a second of each, the best of several rounds that take turns.</summary>
    public async Task<(double Engine, double Endpoint)> MeasureAsync(int port)
    {
        var engine = Request("/graphql", JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["query"] = Query }, QueryJson.Default.DictionaryStringString));
        var endpoint = Request(Endpoint, "{}");
        var best = (Engine: 0d, Endpoint: 0d);
        for (var round = 0; round <= Rounds; round++)
        {
            var (first, second) = (await RunAsync(port, engine), await RunAsync(port, endpoint));
            if (round > 0)
            {
                // The first round warms up.
                best = (Math.Max(best.Engine, first), Math.Max(best.Endpoint, second));
            }
        }

        return best;
    }

    private static async Task<double> RunAsync(int port, byte[] request)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => LoadConnection.RunAsync(port, request, RoundTime))));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static byte[] Request(string path, string body) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}
