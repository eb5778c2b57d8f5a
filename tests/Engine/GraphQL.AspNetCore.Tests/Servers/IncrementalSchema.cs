using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>A schema with <c>@defer</c> and <c>@stream</c>, a field that waits for the test, and a list that does.</summary>
internal sealed class IncrementalSchema
{
    private const string Sdl = """
        type Query { hello: String, slow: String, waiting: String, lines(count: Int!): [String!]!, ticks: [Int!], flood: [String!] }
        type Mutation { open: Boolean }

        """;

    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WaitingField _waiting = new();

    /// <summary>Ends when the list is no longer read.</summary>
    public Task Left => _left.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Lets the slow field, and the second item of the list, come.</summary>
    public void Open() => _gate.TrySetResult();

    public ExecutableSchema Create(IServiceProvider services) => ExecutableSchema.Create(
        new SchemaBuilder().AddSdl(Sdl).AddSdl(IncrementalDirectives.Sdl).Build(),
        bindings => bindings
            .Field("Query", "hello", new Resolver(_ => "world"))
            .Field("Query", "slow", new Resolver((context, row) => context.SetTask(row, SlowAsync())))
            .Field("Query", "waiting", new Resolver((context, row) => context.SetTask(row, _waiting.WaitAsync(context.CancellationToken))))
            .Field("Query", "lines", new Resolver(context => Enumerable.Range(0, (int)context.Argument(0)!).Select(i => $"line {i}").ToArray()))
            .Field("Query", "ticks", new Resolver((context, row) => context.SetItems(row, TickAsync())))
            .Field("Query", "flood", new Resolver((context, row) => context.SetItems(row, context.Service<Flood>().ReadAsync())))
            .Field("Mutation", "open", new Resolver(_ =>
            {
                Open();
                return true;
            })));

    private async Task<string> SlowAsync()
    {
        await _gate.Task;
        return "at last";
    }

    private async IAsyncEnumerable<int> TickAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            yield return 1;
            await _gate.Task.WaitAsync(cancellationToken);
            yield return 2;
        }
        finally
        {
            _left.TrySetResult();
        }
    }
}
