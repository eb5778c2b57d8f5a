using System.Globalization;
using System.Runtime.CompilerServices;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>A schema with a field for everything the transport has to cope with.</summary>
internal static class ExampleSchema
{
    public const string Sdl = """
        type Query {
          "Always the same."
          hello: String!
          echo(text: String): String
          lines(count: Int!): [String!]!
          operationName: String
          failing: String
          broken: String!
          filtered: String
          waiting: String
        }

        type Mutation {
          rename(name: String!): String
          "What the server received: each file's name, type, length and hash."
          store(file: Upload, files: [Upload], input: StoreInput, by: StoreBy, text: String): [String!]
          storeSlowly(file: Upload!): String
        }

        input StoreInput { title: String, cover: Upload!, pages: [[Upload!]!] }

        input StoreBy @oneOf { file: Upload, address: String }

        scalar Upload

        type Subscription {
          "Whatever the test sends to the topic of this name."
          ticks: Int
          counted(to: Int!): Int
          scoped(to: Int!): Scope
          "Large events, as many as the client takes."
          flood: String
          refused: Int
          broken: Int
        }

        type Scope { id: String! }

        """;

    public static ExecutableSchema Create(IServiceProvider services)
    {
        var waiting = services.GetRequiredService<WaitingField>();
        return ExecutableSchema.Create(new SchemaBuilder().AddSdl(Sdl).Build(), bindings => bindings
            .Field("Query", "hello", new Resolver(_ => "world"))
            .Field("Query", "echo", new Resolver(context => context.Argument(0)))
            .Field("Query", "lines", new Resolver(context => Lines((int)context.Argument(0)!)))
            .Field("Query", "operationName", new Resolver(context => context.Service<OperationContext>().OperationName))
            .Field("Query", "failing", new Resolver(_ => throw new InvalidOperationException("secret of the server")))
            .Field("Query", "broken", new Resolver(_ => throw new InvalidOperationException("secret of the server")))
            .Field("Query", "filtered", new Resolver(_ => throw new TimeoutException("secret of the upstream")))
            .Field("Query", "waiting", new Resolver((context, row) => context.SetTask(row, waiting.WaitAsync(context.CancellationToken))))
            .Field("Subscription", "ticks", new SubscriptionResolver(async context =>
                Events(await context.Service<ITopicEventReceiver>().SubscribeAsync<int>("ticks", context.CancellationToken))))
            .Field("Subscription", "counted", new SubscriptionResolver(context => Events(CountAsync((int)context.Argument(0)!))))
            .Field("Subscription", "scoped", new SubscriptionResolver(context => Events(CountAsync((int)context.Argument(0)!))))
            .Field("Subscription", "flood", new SubscriptionResolver(context => context.Service<Flood>().ReadAsync()))
            .Field("Subscription", "refused", new SubscriptionResolver(Refuse))
            .Field("Subscription", "broken", new SubscriptionResolver(_ => BreakAsync()))
            .Field("Scope", "id", new Resolver(context => context.Service<OperationContext>().GetHashCode().ToString(CultureInfo.InvariantCulture)))
            .Field("Mutation", "rename", new Resolver(context => context.Argument(0)))
            .Field("Mutation", "store", new Resolver((context, row) => context.SetTask(row, ReceivedFiles.DescribeAsync(context))))
            .Field("Mutation", "storeSlowly", new Resolver((context, row) => context.SetTask(row, waiting.WaitAsync(context.CancellationToken)))));
    }

    private static string[] Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => $"line {i} \u2014 long enough to fill a response quickly")];

    private static IAsyncEnumerable<object?> Refuse(SubscriptionContext context) =>
        throw new GraphQLException("Not for you.", "FORBIDDEN");

    private static async IAsyncEnumerable<object?> BreakAsync()
    {
        await Task.Yield();
        yield return 1;
        throw new GraphQLException("The source is gone.", "SOURCE_GONE");
    }

    private static async IAsyncEnumerable<int> CountAsync(int to)
    {
        for (var i = 0; i < to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<object?> Events(
        IAsyncEnumerable<int> numbers, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var number in numbers.WithCancellation(cancellationToken))
        {
            yield return number;
        }
    }
}
