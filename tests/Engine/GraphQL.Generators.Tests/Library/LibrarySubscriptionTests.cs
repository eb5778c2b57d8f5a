using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Execution.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Generators.Tests.Library;

/// <summary>Runs subscriptions against the module that the generator made of this folder.</summary>
public sealed class LibrarySubscriptionTests : IAsyncDisposable
{
    private readonly RequestExecutor _executor = new(ExecutableSchema.Create(new LibraryTypes()));
    private readonly InMemoryTopics _topics = new();
    private readonly ServiceProvider _services;

    public LibrarySubscriptionTests() => _services = new ServiceCollection()
        .AddLibraryTypes()
        .AddSingleton<Shelf>()
        .AddSingleton<ITopicEventReceiver>(_topics)
        .AddScoped<OperationContext>()
        .AddScoped<RequestBatchScheduler>()
        .AddScoped<IBatchScheduler>(p => p.GetRequiredService<RequestBatchScheduler>())
        .BuildServiceProvider();

    [Fact]
    public async Task Subscribe_EventsOfAValueType_AreTheFieldsValues() =>
        (await ReadAsync("subscription { onCountdown(from: 2) }")).ShouldBe(
        [
            """{"data":{"onCountdown":2}}""", """{"data":{"onCountdown":1}}""", """{"data":{"onCountdown":0}}""",
        ]);

    [Fact]
    public async Task Subscribe_Objects_AreResolvedWithLoadersOfEachEvent()
    {
        var shelf = _services.GetRequiredService<Shelf>();
        var reading = ReadAsync(
            "subscription($genre: Genre!) { onReturned(genre: $genre) { title author { name } } }",
            """{"genre":"NOVEL"}""",
            async () =>
            {
                await _topics.SendAsync("Novel", shelf.Books[0]);
                await _topics.SendAsync("ScienceFiction", shelf.Books[2]);
                await _topics.SendAsync("Novel", shelf.Books[1]);
                await _topics.CompleteAsync("Novel");
            });

        (await reading).ShouldBe(
        [
            """{"data":{"onReturned":{"title":"Emma","author":{"name":"Jane Austen"}}}}""",
            """{"data":{"onReturned":{"title":"Persuasion","author":{"name":"Jane Austen"}}}}""",
        ]);
        // A loader that outlived its event would have remembered the author.
        shelf.AuthorFetches.Count.ShouldBe(2);
        _topics.CountListeners("Novel").ShouldBe(0);
    }

    [Fact]
    public void Sdl_SubscriptionClass_IsTheSubscriptionRoot() => new LibraryTypes().Sdl.ShouldContain(
        """"
        type Subscription {
          """
          Every book that is returned from now on.
          """
          onReturned(genre: Genre!): Book!
          onCountdown(from: Int!): Int!
        }
        """");

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<List<string>> ReadAsync(string document, string? variables = null, Func<Task>? subscribed = null)
    {
        await using var scope = _services.CreateAsyncScope();
        var stream = await _executor.SubscribeAsync(
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
        await (subscribed?.Invoke() ?? Task.CompletedTask);
        var texts = new List<string>();
        await foreach (var result in stream)
        {
            var output = new ArrayBufferWriter<byte>();
            result.WriteTo(output);
            texts.Add(Encoding.UTF8.GetString(output.WrittenSpan));
        }

        return texts;
    }
}
