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
          filtered: String
          waiting: String
        }

        type Mutation { rename(name: String!): String }

        type Subscription { ticks: Int }

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
            .Field("Query", "filtered", new Resolver(_ => throw new TimeoutException("secret of the upstream")))
            .Field("Query", "waiting", new Resolver((context, row) => context.SetTask(row, waiting.WaitAsync(context.CancellationToken))))
            .Field("Subscription", "ticks", new Resolver(_ => throw new InvalidOperationException("Nothing subscribes.")))
            .Field("Mutation", "rename", new Resolver(context => context.Argument(0))));
    }

    private static string[] Lines(int count) =>
        [.. Enumerable.Range(0, count).Select(i => $"line {i} \u2014 long enough to fill a response quickly")];
}
