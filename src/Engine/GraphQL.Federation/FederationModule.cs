using GraphQL.Execution;
using GraphQL.Federation.Definitions;
using GraphQL.Federation.Entities;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>What federation adds to the other modules of a schema.</summary>
internal sealed class FederationModule : SchemaModule
{
    private readonly EntitiesField _entities;
    private readonly ServiceField _service;
    private readonly bool _hasEntities;
    private readonly FederationProfile _profile;

    public FederationModule(IReadOnlyList<DocumentNode> documents, FederationOptions options)
    {
        var entities = DeclaredEntities.Find(documents);
        _entities = new EntitiesField(options);
        _service = new ServiceField(options);
        _hasEntities = entities.Count > 0;
        _profile = options.Profile;
        Sdl = MachinerySdl.Write(documents, entities, options);
    }

    public override string Sdl { get; }

    public override IReadOnlyDictionary<string, ScalarCoercion> Scalars =>
        _hasEntities ? new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal) { [MachineryNames.Any] = new JsonCoercion(MachineryNames.Any) } : base.Scalars;

    public override void Bind(SchemaBindings bindings)
    {
        bindings
            .Field(MachineryNames.Query, MachineryNames.ServiceField, _service)
            .Field(MachineryNames.Service, MachineryNames.SdlField, new PropertyBinding(static service => ((SubgraphService)service).Sdl));
        if (_hasEntities)
        {
            bindings.Field(MachineryNames.Query, MachineryNames.EntitiesField, _entities);
        }
    }

    /// <summary>Gives the machinery what it can only know when the schema is built. Nothing runs before.</summary>
    public void Complete(GraphQLSchema schema, IReadOnlyList<EntityResolver> resolvers)
    {
        _entities.Entities = EntityTable.Create(schema, resolvers);
        _service.Sdl = SubgraphPrinter.Print(schema, _profile);
    }

    /// <summary><c>Query._service</c>.</summary>
    private sealed class ServiceField(FederationOptions options) : FieldResolver
    {
        private readonly SubgraphService _value = new();

        public string Sdl
        {
            set => _value.Sdl = value;
        }

        public override void Resolve(FieldContext context)
        {
            GatewayAccess.Check(context, options);
            context.SetResult(row: 0, _value);
        }
    }

    private sealed class SubgraphService
    {
        public string Sdl { get; set; } = "";
    }
}
