using System.Text.Json;
using GraphQL.Execution;

namespace GraphQL.Federation.Tests.Support;

/// <summary>A federated schema of SDL and hand-written resolvers, and its executor.</summary>
internal sealed class ShopServer(SchemaModule module, FederationOptions? options, params EntityResolver[] resolvers)
{
    private readonly RequestExecutor _executor = new(FederatedSchema.Create([module], resolvers, options));

    public ShopServer(string sdl, FederationOptions? options, params EntityResolver[] resolvers) : this(new SdlModule(sdl), options, resolvers)
    {
    }

    public string Sdl => SubgraphPrinter.Print(_executor.Schema.Schema);

    /// <summary>The calls of a resolver, by its place in the constructor.</summary>
    public IReadOnlyList<IReadOnlyList<EntityKey>> CallsOf(int resolver) => ((RecordingResolver)resolvers[resolver]).Calls;

    public async Task<JsonElement> AskAsync(string document, string? variables = null, bool isGateway = false)
    {
        var result = await _executor.ExecuteAsync(
            new OperationRequest
            {
                Document = document,
                Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
                Services = NoServices.Instance,
                IsFromGateway = isGateway,
            },
            TestContext.Current.CancellationToken);
        return Response.Read(result);
    }

    /// <summary>Asks for entities as a gateway does, the representations in a variable.</summary>
    public Task<JsonElement> EntitiesAsync(string representations) => AskAsync(
        """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) {
            __typename
            ... on Product { id name }
            ... on Shelf { row label }
          }
        }
        """,
        $$"""{"representations": {{representations}}}""");

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
