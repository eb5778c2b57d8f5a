using GraphQL.AspNetCore.Tests.Servers;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.AspNetCore.Tests.Limits;

/// <summary>A schema by which every limit can be reached.</summary>
internal static class LimitSchema
{
    private const string Sdl = """
        scalar Any
        type Query {
          hello: String!
          "What runs for three seconds of the server's clock without waiting for anything."
          busy: String
          node: Node
          nodes(first: Int): [Node] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
          failing: [String]
          echo(value: Any): String
          lines(count: Int!): [String!]!
        }
        type Node { node: Node name: String }
        """;

    public static ExecutableSchema Create(Action work) => ExecutableSchema.Create(new SchemaBuilder().AddSdl(Sdl).Build(), bindings => bindings
        .Object<string>("Node")
        .Field("Query", "hello", new Resolver(_ => "world"))
        .Field("Query", "busy", new Resolver(_ =>
        {
            work();
            return "done";
        }))
        .Field("Query", "node", new Resolver(_ => "node"))
        .Field("Query", "nodes", new Resolver(_ => new[] { "node" }))
        .Field("Query", "failing", new Resolver(_ => Enumerable.Range(0, 5).Select(object (i) => new FailedValue(new GraphQLException($"no {i}", "E"))).ToArray()))
        .Field("Query", "echo", new Resolver(_ => "echo"))
        .Field("Query", "lines", new Resolver(context => Enumerable.Repeat("line", (int)context.Argument(0)!).ToArray()))
        .Field("Node", "node", new PropertyBinding(node => node))
        .Field("Node", "name", new PropertyBinding(node => node)));
}
