using System.Threading.Channels;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Personio.Subgraph.Tests.Testing;

/// <summary>A router's invalidation endpoint, which remembers what it was told and answers what the test says.</summary>
public sealed class RouterStub : IAsyncDisposable
{
    public const string Key = "the-routers-shared-key";

    private readonly WebApplication _application;
    private readonly Channel<RouterCall> _calls = Channel.CreateUnbounded<RouterCall>();

    private RouterStub(WebApplication application) => _application = application;

    /// <summary>The status of the next answers, one after another; then 202.</summary>
    public Queue<int> Statuses { get; } = new();

    /// <summary>Awaited before each answer.</summary>
    public Func<CancellationToken, Task> BeforeAnswer { get; set; } = static _ => Task.CompletedTask;

    public Uri Address => new(new Uri(_application.Urls.Single()), "/invalidation");

    /// <summary>Settings that have a program tell this router.</summary>
    public string[] Settings =>
    [
        "--GraphQL:Federation:CacheTags=true",
        $"--GraphQL:Federation:Invalidation:Urls={Address}",
        $"--GraphQL:Federation:Invalidation:Key={Key}",
    ];

    public static async Task<RouterStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var router = new RouterStub(application);
        application.MapPost("/invalidation", (RequestDelegate)router.TakeAsync);
        application.MapPost("/elsewhere", (RequestDelegate)router.TakeAsync);
        await application.StartAsync();
        return router;
    }

    /// <summary>The next call; fails where none comes in time.</summary>
    public async Task<RouterCall> NextAsync(int seconds = 20)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        return await _calls.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The calls that have come and were not looked at.</summary>
    public IReadOnlyList<RouterCall> Others
    {
        get
        {
            var calls = new List<RouterCall>();
            while (_calls.Reader.TryRead(out var call))
            {
                calls.Add(call);
            }

            return calls;
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        await _calls.Writer.WriteAsync(new RouterCall(
            context.Request.Path, context.Request.Headers.Authorization.ToString(), context.Request.ContentType, document.RootElement.Clone()));
        await BeforeAnswer(context.RequestAborted);
        context.Response.StatusCode = Statuses.TryDequeue(out var status) ? status : StatusCodes.Status202Accepted;
        context.Response.Headers.Location = "/elsewhere";
    }
}

/// <summary>What a router was told.</summary>
public sealed record RouterCall(string Path, string Authorization, string? ContentType, JsonElement Body)
{
    /// <summary>The tags that it is to drop.</summary>
    public IReadOnlyList<string> Tags => [.. Body.EnumerateArray().Select(entry => entry.GetProperty("cache_tag").GetString()!).Order(StringComparer.Ordinal)];
}
