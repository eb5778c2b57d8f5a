using System.Text;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.ServerSentEvents;

/// <summary>A client of server-sent events that sees every line.</summary>
internal sealed class EventStreamClient(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    public HttpResponseMessage Response => response;

    public static async Task<EventStreamClient> PostAsync(
        ExampleServer server, string query, string accept = "text/event-stream", object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        return await SendAsync(server, request, accept);
    }

    public static async Task<EventStreamClient> GetAsync(ExampleServer server, string query, string? header = "GraphQL-Preflight")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query));
        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        return await SendAsync(server, request, "text/event-stream");
    }

    /// <summary>The next event as its lines, joined by <c>|</c>; comments are events of their own. Null at the end of the stream.</summary>
    public async Task<string?> ReadAsync()
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync().WaitAsync(TimeLimit) is { } line)
        {
            if (line.Length == 0)
            {
                return string.Join('|', lines);
            }

            lines.Add(line);
        }

        lines.ShouldBeEmpty();
        return null;
    }

    /// <summary>The next event that is no comment.</summary>
    public async Task<string?> ReadEventAsync()
    {
        while (true)
        {
            if (await ReadAsync() is not ":" and var read)
            {
                return read;
            }
        }
    }

    /// <summary>All events to the end, comments left out.</summary>
    public async Task<List<string>> ReadToEndAsync()
    {
        var events = new List<string>();
        while (await ReadEventAsync() is { } read)
        {
            events.Add(read);
        }

        return events;
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }

    private static async Task<EventStreamClient> SendAsync(ExampleServer server, HttpRequestMessage request, string accept)
    {
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new EventStreamClient(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }
}
