using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation;

/// <summary>Makes a schema a subgraph (Apollo Federation: subgraph specification, version 2.5; Composite Schemas: lookups).</summary>
public static class FederatedSchema
{
    /// <summary>
    /// Joins modules to one schema and adds what a gateway needs: <c>Query._service</c> with the SDL, <c>Query._entities</c> where a type
    /// has a resolvable key, <c>Query._lookups</c> where no other field finds by such a key, and the definitions of the directives that are used.
    /// </summary>
    /// <remarks>Lookups need the services of <c>AddFederation</c> in the request's scope.</remarks>
    /// <param name="modules">The schema's own parts.</param>
    /// <param name="resolvers">One for each resolvable key of each entity that the modules do not resolve themselves.</param>
    /// <param name="options">Limits and shared types; null for the defaults.</param>
    /// <exception cref="SchemaException">
    /// The definitions are invalid, a key names fields that cannot be one, a key has no resolver, or a resolver no key.
    /// </exception>
    public static ExecutableSchema Create(
        IReadOnlyList<SchemaModule> modules, IReadOnlyList<EntityResolver> resolvers, FederationOptions? options = null)
    {
        options ??= new FederationOptions();
        var documents = modules.Where(module => module.Sdl.Length > 0).Select(module => GraphQLParser.ParseDocument(module.Sdl, ParserOptions.Trusted)).ToList();
        var federation = new FederationModule(documents, options);
        var schema = ExecutableSchema.Create([.. modules, federation]);
        federation.Complete(schema.Schema, [.. modules.OfType<IEntityModule>().SelectMany(module => module.EntityResolvers), .. resolvers]);
        return schema;
    }
}
