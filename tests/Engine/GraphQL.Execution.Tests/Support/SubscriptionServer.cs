using System.Text.Json;
using GraphQL.Schema;

namespace GraphQL.Execution.Tests.Support;

/// <summary>A schema with one subscription field, <c>changed</c>, and the feed behind it.</summary>
internal sealed class SubscriptionServer(
    Action<SchemaBindings>? bind = null, Func<SubscriptionContext, IAsyncEnumerable<object?>>? subscribe = null, ExecutorOptions? options = null)
{
    private const string Sdl = """
        type Query { a: Int }
        type Mutation { b: Int }
        type Subscription { changed(team: String!, limit: Int = 3): Person, counted: Int! }
        type Person { name: String team: String! slow: String key: Int }
        """;

    private RequestExecutor? _executor;

    public EventFeed Feed { get; } = new();

    public EventScopes Scopes { get; } = new();

    /// <summary>What the source was subscribed to with.</summary>
    public List<(object? Team, object? Limit, SelectedFields Fields)> Subscriptions { get; } = [];

    public RequestExecutor Executor => _executor ??= new RequestExecutor(
        ExecutableSchema.Create(new SchemaBuilder().AddSdl(Sdl).Build(), b =>
        {
            b.Field("Subscription", "changed", new SubscriptionResolver(subscribe ?? Subscribe))
                .Field("Subscription", "counted", new SubscriptionResolver(_ => Feed.ReadAsync()))
                .Field("Person", "name", new RowResolver((c, row) => c.Parent<string>(row)));
            bind?.Invoke(b);
            b.Fallback(f => new RowResolver((_, _) => f.Name is "a" or "b" ? 1 : f.Name));
        }),
        options);

    public async Task<ResponseStream> SubscribeAsync(
        string document, string? variables = null, bool noMutations = false, CancellationToken cancellationToken = default) =>
        await Executor.SubscribeAsync(
            new OperationRequest
            {
                Document = document,
                Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
                Services = new ServiceTable(),
                BeginEvent = Scopes.Begin,
                NoMutations = noMutations,
            },
            cancellationToken);

    /// <summary>All responses, to the end of the source.</summary>
    public async Task<List<string>> ReadAsync(string document, string? variables = null)
    {
        var texts = new List<string>();
        await foreach (var result in await SubscribeAsync(document, variables, cancellationToken: TestContext.Current.CancellationToken))
        {
            texts.Add(TestServer.Text(result));
        }

        return texts;
    }

    private IAsyncEnumerable<object?> Subscribe(SubscriptionContext context)
    {
        Subscriptions.Add((context.Argument(0), context.Argument(1), context.SelectedFields));
        return Feed.ReadAsync();
    }
}
