using GraphQL.Execution;
using GraphQL.Federation.Composite.Lookups;
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
    private readonly LookupsField _lookups;
    private readonly IReadOnlyList<(string Name, LookupField Field)> _lookupFields;
    private readonly bool _hasEntities;
    private readonly FederationProfile _profile;

    public FederationModule(IReadOnlyList<DocumentNode> documents, FederationOptions options)
    {
        var entities = DeclaredEntities.Find(documents);
        var lookups = DeclaredLookups.Missing(documents);
        _entities = new EntitiesField(options);
        _service = new ServiceField(options);
        _lookups = new LookupsField(options);
        _lookupFields = [.. lookups.Select(lookup => (lookup.FieldName, new LookupField(lookup)))];
        _hasEntities = entities.Count > 0;
        _profile = options.Profile;
        Sdl = MachinerySdl.Write(documents, entities, lookups, options);
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

        if (_lookupFields.Count > 0)
        {
            bindings.Field(MachineryNames.Query, MachineryNames.LookupsField, _lookups);
            foreach (var (name, field) in _lookupFields)
            {
                bindings.Field(MachineryNames.Lookups, name, field);
            }
        }
    }

    /// <summary>Gives the machinery what it can only know when the schema is built. Nothing runs before.</summary>
    public void Complete(GraphQLSchema schema, IReadOnlyList<EntityResolver> resolvers)
    {
        var entities = EntityTable.Create(schema, resolvers);
        _entities.Entities = entities;
        foreach (var (_, field) in _lookupFields)
        {
            field.Complete(entities);
        }

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

    /// <summary><c>Query._lookups</c>.</summary>
    private sealed class LookupsField(FederationOptions options) : FieldResolver
    {
        private static readonly object Value = new();

        public override void Resolve(FieldContext context)
        {
            GatewayAccess.Check(context, options);
            context.SetResult(row: 0, Value);
        }
    }

    private sealed class SubgraphService
    {
        public string Sdl { get; set; } = "";
    }
}
