using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Federation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation.Tests.Attributes;

/// <summary>Attributed C#, from the source generator to what a gateway gets.</summary>
public sealed class AttributeTests
{
    [Fact]
    public void Attributes_OfEachKind_StandInTheSdl()
    {
        using var services = Services();

        var sdl = SubgraphPrinter.Print(services.GetRequiredService<ExecutableSchema>().Schema);

        sdl.ShouldContain("heaviest: Parcel @provides(fields: \"weight\")");
        sdl.ShouldContain(""""
            """An entity of which another subgraph knows the weight."""
            type Parcel @key(fields: "id") @key(fields: "code", resolvable: false) {
              id: ID!
              code: String
              weight: Int @external
              """In cents."""
              shippingCost: Int @requires(fields: "weight")
              label: String @shareable @tag(name: "public")
              place: String @override(from: "storage")
              note: String @inaccessible
            }

            """");
    }

    [Fact]
    public async Task Requires_WithWhatTheGatewaySent_IsComputedFromIt()
    {
        using var services = Services();

        var response = await new RequestExecutor(services.GetRequiredService<ExecutableSchema>()).ExecuteAsync(
            new OperationRequest
            {
                Document = """
                    {
                      _entities(representations: [{ __typename: "Parcel", id: "1", weight: 5 }, { __typename: "Parcel", id: "1", weight: 7 }]) {
                        ... on Parcel { id shippingCost }
                      }
                    }
                    """,
                Services = services,
            },
            TestContext.Current.CancellationToken);

        Response.Read(response).GetProperty("data").GetProperty("_entities").GetRawText()
            .ShouldBe("""[{"id":"1","shippingCost":15},{"id":"1","shippingCost":21}]""");
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<SchemaModule, ParcelTypes>();
        services.AddFederation(federation => federation.Entity<ParcelResolver>());
        return services.BuildServiceProvider();
    }

    private sealed class ParcelResolver : EntityResolver
    {
        public override string TypeName => "Parcel";

        public override string KeyFields => "id";

        public override Task<IReadOnlyList<object?>> ResolveAsync(
            IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<object?>>([.. keys.Select(Find)]);

        private static Parcel Find(EntityKey key) => new(key.Get<string>())
        {
            Weight = key.Representation.TryGetProperty("weight", out var weight) && weight.ValueKind is JsonValueKind.Number ? weight.GetInt32() : null,
        };
    }
}
