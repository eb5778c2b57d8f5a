using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Personio.Sandbox.Tests.Webhooks;

/// <summary>What a receiver was sent.</summary>
internal sealed record Letter(string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>A receiver of webhooks on a port of its own; it answers with the statuses it is given, and then with 200.</summary>
internal sealed class WebhookInbox : IAsyncDisposable
{
    /// <summary>Instead of a status: no answer at all.</summary>
    public const int Never = 0;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<Letter> _letters = Channel.CreateUnbounded<Letter>();
    private readonly WebApplication _application;
    private readonly Queue<int> _answers;

    private WebhookInbox(WebApplication application, Queue<int> answers)
    {
        _application = application;
        _answers = answers;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static async Task<WebhookInbox> StartAsync(params int[] answers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var inbox = new WebhookInbox(application, new Queue<int>(answers));
        application.Run(inbox.AnswerAsync);
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        inbox.Address = new Uri(addresses.First() + "/hook");
        return inbox;
    }

    /// <summary>The next letter, once it has come.</summary>
    public async Task<Letter> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _letters.Reader.ReadAsync(patience.Token);
    }

    /// <summary>What has come and was not taken yet.</summary>
    public int Count => _letters.Reader.Count;

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        int status;
        lock (_answers)
        {
            status = _answers.TryDequeue(out var next) ? next : StatusCodes.Status200OK;
        }

        if (status == Never)
        {
            await Task.Delay(Patience, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
        {
            context.Response.Headers.Location = Address + "/elsewhere";
        }

        _letters.Writer.TryWrite(new Letter(
            body, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
    }
}
