using System.Net.Http.Json;
using System.Text.Json;

namespace Personio.Subgraph.Tests.Testing;

/// <summary>A subscription over server-sent events, as a client holds one.</summary>
public sealed class EventStream : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private EventStream(HttpResponseMessage response, StreamReader lines) => (_response, _lines) = (response, lines);

    /// <summary>Subscribes; returns once the program listens.</summary>
    public static async Task<EventStream> OpenAsync(HttpClient http, string subscription, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = subscription, variables }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.IsSuccessStatusCode.ShouldBeTrue();
        return new EventStream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event's data; an error in it fails the test.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var next = await ReadAsync(Patience) ?? throw new TimeoutException("No event came.");
        next.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return next.GetProperty("data");
    }

    /// <summary>The code of the error that the next event is.</summary>
    public async Task<string> NextErrorAsync()
    {
        var next = await ReadAsync(Patience) ?? throw new TimeoutException("No event came.");
        return next.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
    }

    /// <summary>Whether no event comes for a while.</summary>
    public async Task<bool> IsQuietAsync(TimeSpan time)
    {
        try
        {
            return await ReadAsync(time) is null;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement?> ReadAsync(TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        var isNext = false;
        while (await _lines.ReadLineAsync(end.Token) is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                isNext = line.Contains("next", StringComparison.Ordinal);
            }
            else if (isNext && line.StartsWith("data:", StringComparison.Ordinal))
            {
                using var document = JsonDocument.Parse(line["data:".Length..]);
                return document.RootElement.Clone();
            }
        }

        return null;
    }
}
