using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Library;

/// <summary>The module that the generator made of this folder, with its services.</summary>
internal sealed class LibraryServer : IAsyncDisposable
{
    private static readonly RequestExecutor Executor = new(ExecutableSchema.Create(new LibraryTypes(), new IncrementalDeliveryModule()));

    private readonly ServiceProvider _services;

    public LibraryServer(IFieldAuthorization? authorization = null)
    {
        var services = new ServiceCollection()
            .AddLibraryTypes()
            .AddSingleton<Shelf>()
            .AddSingleton<ITopicEventReceiver>(Topics)
            .AddScoped<OperationContext>()
            .AddScoped<RequestBatchScheduler>()
            .AddScoped<IBatchScheduler>(p => p.GetRequiredService<RequestBatchScheduler>());
        if (authorization is not null)
        {
            services.AddSingleton(authorization);
        }

        _services = services.BuildServiceProvider();
    }

    public InMemoryTopics Topics { get; } = new();

    public ServiceProvider Services => _services;

    public Shelf Shelf => _services.GetRequiredService<Shelf>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>The response's data, where it has no errors.</summary>
    public async Task<string> DataAsync(string document, string? variables = null)
    {
        var response = await ExecuteAsync(document, variables);
        response.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ValueKind == JsonValueKind.Undefined ? "" : errors.GetRawText());
        return response.GetProperty("data").GetRawText();
    }

    /// <summary>The code of the first error.</summary>
    public async Task<string?> ErrorAsync(string document) =>
        (await ExecuteAsync(document)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    public async Task<JsonElement> ExecuteAsync(
        string document, string? variables = null, Func<OperationRequest, OperationRequest>? change = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new OperationRequest
        {
            Document = document,
            Variables = variables is null ? default : JsonElement.Parse(variables),
            Services = scope.ServiceProvider,
        };
        var result = await Executor.ExecuteAsync(change?.Invoke(request) ?? request, TestContext.Current.CancellationToken);
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return JsonElement.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>The parts of a response that may come in several.</summary>
    public async Task<List<string>> ReadPartsAsync(string document, Func<OperationRequest, OperationRequest> change)
    {
        await using var scope = _services.CreateAsyncScope();
        var stream = await Executor.ExecuteIncrementallyAsync(
            change(new OperationRequest { Document = document, Services = scope.ServiceProvider }), TestContext.Current.CancellationToken);
        return await TextsAsync(stream);
    }

    /// <summary>The responses of a subscription up to its end.</summary>
    /// <param name="subscribed">Makes events, when the subscription listens.</param>
    public async Task<List<string>> SubscribeAsync(string document, Func<InMemoryTopics, Task>? subscribed = null, string? variables = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var stream = await Executor.SubscribeAsync(
            new OperationRequest
            {
                Document = document,
                Variables = variables is null ? default : JsonElement.Parse(variables),
                Services = scope.ServiceProvider,
                BeginEvent = () =>
                {
                    var events = _services.CreateAsyncScope();
                    return new EventScope(events.ServiceProvider, events);
                },
            },
            TestContext.Current.CancellationToken);
        await (subscribed?.Invoke(Topics) ?? Task.CompletedTask);
        return await TextsAsync(stream);
    }

    private static async Task<List<string>> TextsAsync(ResponseStream results)
    {
        var texts = new List<string>();
        await foreach (var result in results)
        {
            var output = new ArrayBufferWriter<byte>();
            result.WriteTo(output);
            texts.Add(Encoding.UTF8.GetString(output.WrittenSpan));
        }

        return texts;
    }
}
