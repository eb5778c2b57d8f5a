using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL.Schema;

namespace GraphQL.Execution.Tests.Support;

/// <summary>A schema of people and teams with <c>@defer</c> and <c>@stream</c>.</summary>
internal sealed class IncrementalServer
{
    private const string Sdl = """
        type Query { me: Person, people(count: Int = 3): [Person], strict: [Person!]!, numbers: [Int], must: [Int!], grid: [[Int]], feed: [Person] ticks: [Int!] }
        type Mutation { rename(to: String!): Person }
        type Subscription { changed: Person }
        type Person { id: Int! name: String slow: String fails: String required: String! boss: Person friends: [Person] team: Team }
        type Team { title: String slow: String required: String! lead: Person }
        """;

    private readonly ServiceTable _services = new();
    private readonly Action<SchemaBindings>? _bind;
    private readonly ExecutorOptions? _options;
    private RequestExecutor? _executor;

    public IncrementalServer(Action<SchemaBindings>? bind = null, ExecutorOptions? options = null)
    {
        _bind = bind;
        _options = options;
    }

    /// <summary>The coordinates of the fields that were resolved, each with the number of its parents, in order.</summary>
    public List<(string Field, int Parents)> Calls { get; } = [];

    public ServiceTable Services => _services;

    public RequestExecutor Executor => _executor ??= new RequestExecutor(
        ExecutableSchema.Create(
            new SchemaBuilder().AddSdl(Sdl).AddSdl(IncrementalDirectives.Sdl).Build(),
            b =>
            {
                _bind?.Invoke(b);
                b.Field("Subscription", "changed", new SubscriptionResolver(_ => One()));
                b.Fallback(f => new Recorder(this, f));
            }),
        _options);

    public OperationRequest Request(string document, string? variables = null) => new()
    {
        Document = document,
        Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
        Services = _services,
        BeginEvent = () => new EventScope(_services, new Nothing()),
    };

    /// <summary>All parts of a response.</summary>
    public async Task<List<string>> ReadAsync(string document, string? variables = null)
    {
        var parts = new List<string>();
        var token = TestContext.Current.CancellationToken;
        await foreach (var part in await Executor.ExecuteIncrementallyAsync(Request(document, variables), token))
        {
            parts.Add(TestServer.Text(part));
        }

        return parts;
    }

    /// <summary>What the response comes to for a client that puts its parts together; fails where they break the protocol.</summary>
    public async Task<JsonElement> MergeAsync(string document, string? variables = null) =>
        IncrementalClient.Merge(await ReadAsync(document, variables));

    private static async IAsyncEnumerable<object?> One([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return 1;
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Recorder(IncrementalServer server, FieldDefinition field) : FieldResolver
    {
        public override void Resolve(FieldContext context)
        {
            server.Calls.Add((field.Coordinate, Enumerable.Range(0, context.Count).Count(context.IsLive)));
            for (var row = 0; row < context.Count; row++)
            {
                if (!context.IsLive(row))
                {
                    continue;
                }

                if (field.Name is "fails" or "required")
                {
                    context.SetError(row, new GraphQLException("It fails.", "FAILED"));
                }
                else if (field.Name == "slow")
                {
                    context.SetTask(row, Later(Value(context, row)));
                }
                else if (field.Name == "feed")
                {
                    context.SetItems(row, Feed());
                }
                else
                {
                    context.SetResult(row, Value(context, row));
                }
            }
        }

        private object? Value(FieldContext context, int row) => field.Name switch
        {
            "me" or "rename" => 1,
            "people" => Enumerable.Range(1, (int)context.Argument(0)!).Select(i => (object?)i),
            "strict" => new object?[] { 1, null, 3 },
            "numbers" => new object?[] { 1, 2, null, 4, 5 },
            "must" => new object?[] { 1, 2, null, 4, 5 },
            "grid" => new object?[] { new object?[] { 1, 2 }, null, new object?[] { 3 } },
            "ticks" => Breaking(),
            "id" => context.Parent<int>(row),
            "boss" or "lead" => context.Parent<int>(row) + 10,
            "team" => context.Parent<int>(row),
            "friends" => new object?[] { context.Parent<int>(row) + 100, context.Parent<int>(row) + 200 },
            _ => $"{field.Name} {context.Parent<int>(row)}",
        };

        private static IEnumerable<object?> Breaking()
        {
            yield return 1;
            yield return 2;
            throw new GraphQLException("The list broke.", "BROKEN");
        }

        private static async Task<object?> Later(object? value)
        {
            await Task.Yield();
            return value;
        }

        private static async IAsyncEnumerable<int> Feed()
        {
            for (var i = 1; i <= 4; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }
}
