using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GraphQL.AspNetCore.Tests.Callbacks;

/// <summary>A gateway's end of the callback protocol on a free port of this machine, as the protocol has it or as the test wants it.</summary>
internal sealed class PlayedRouter : IAsyncDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, string> _verifiers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Channel<ReceivedMessage>> _messages = new(StringComparer.Ordinal);
    private readonly WebApplication _application;
    private int _received;

    private PlayedRouter(WebApplication application) => _application = application;

    public string Origin => _application.Urls.First();

    public int Port => new Uri(Origin).Port;

    /// <summary>How many requests have come, of whatever kind.</summary>
    public int Received => Volatile.Read(ref _received);

    /// <summary>Answers a message in place of the protocol, where it returns true.</summary>
    public Func<ReceivedMessage, HttpContext, Task<bool>> Answer { get; set; } = static (_, _) => Task.FromResult(false);

    public static async Task<PlayedRouter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var router = new PlayedRouter(builder.Build());
        router._application.Run(router.ServeAsync);
        await router._application.StartAsync();
        return router;
    }

    /// <summary>Gets ready for a subscription.</summary>
    /// <returns>What the request's extensions are to say.</returns>
    public string Expect(string id, int heartbeatIntervalMs = 0, string? address = null, string verifier = "the \"verifier\"")
    {
        _verifiers[id] = "the \"verifier\"";
        return JsonSerializer.Serialize(new
        {
            subscription = new { callbackUrl = address ?? $"{Origin}/callback/{id}", subscriptionId = id, verifier, heartbeatIntervalMs },
        });
    }

    /// <summary>Knows nothing of a subscription any more, as after a restart or when its client has left.</summary>
    public void Forget(string id) => _verifiers.TryRemove(id, out _);

    /// <summary>The next message of a subscription.</summary>
    public async Task<ReceivedMessage> ReceiveAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        return await MessagesOf(id).Reader.ReadAsync(limit.Token);
    }

    /// <summary>The next message of a subscription that is no check.</summary>
    public async Task<ReceivedMessage> ReceiveEventAsync(string id)
    {
        while (true)
        {
            if (await ReceiveAsync(id) is { Action: not "check" } message)
            {
                return message;
            }
        }
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private Channel<ReceivedMessage> MessagesOf(string id) => _messages.GetOrAdd(id, static _ => Channel.CreateUnbounded<ReceivedMessage>());

    private async Task ServeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _received);
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        var message = new ReceivedMessage(document.RootElement.Clone(), context.Request);
        if (await Answer(message, context))
        {
            return;
        }

        context.Response.Headers["subscription-protocol"] = "callback/1.0";
        context.Response.StatusCode = !_verifiers.TryGetValue(message.Id, out var verifier) ? StatusCodes.Status404NotFound
            : verifier != message.Verifier ? StatusCodes.Status401Unauthorized
            : message.Action switch { "check" => StatusCodes.Status204NoContent, "complete" => StatusCodes.Status202Accepted, _ => StatusCodes.Status200OK };
        await MessagesOf(message.Id).Writer.WriteAsync(message);
    }
}

/// <summary>A message as it came.</summary>
internal sealed class ReceivedMessage(JsonElement body, HttpRequest request)
{
    public string Line { get; } = $"{request.Method} {request.Path} {request.ContentType} {request.Headers["subscription-protocol"]}";

    public string Action { get; } = body.GetProperty("action").GetString()!;

    public string Id { get; } = body.GetProperty("id").GetString()!;

    public string Verifier { get; } = body.GetProperty("verifier").GetString()!;

    public string Payload => body.GetProperty("payload").GetRawText();

    public string ErrorCode => body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    public override string ToString() => body.GetRawText();
}
