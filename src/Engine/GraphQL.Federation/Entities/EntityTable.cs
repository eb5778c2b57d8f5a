using GraphQL.Federation.Keys;
using GraphQL.Schema;

namespace GraphQL.Federation.Entities;

/// <summary>The entities of a schema: each one's resolvable keys with who resolves them.</summary>
internal sealed class EntityTable
{
    private readonly Dictionary<string, IReadOnlyList<ResolvableKey>> _keys;

    private EntityTable(Dictionary<string, IReadOnlyList<ResolvableKey>> keys) => _keys = keys;

    /// <summary>The keys of an entity in the order of the schema; null where no entity has the name.</summary>
    public IReadOnlyList<ResolvableKey>? KeysOf(string typeName) => _keys.GetValueOrDefault(typeName);

    /// <summary>Brings keys and resolvers together.</summary>
    /// <exception cref="SchemaException">A key or a resolver lacks the other.</exception>
    public static EntityTable Create(GraphQLSchema schema, IReadOnlyList<EntityResolver> resolvers)
    {
        var errors = new List<string>();
        var unused = resolvers.ToList();
        var keys = new Dictionary<string, IReadOnlyList<ResolvableKey>>(StringComparer.Ordinal);
        foreach (var type in schema.Types.OfType<ComplexType>())
        {
            List<ResolvableKey> ofType = [.. KeyDirective.ReadAll(type.Directives).Where(key => key.IsResolvable).Select(Join).OfType<ResolvableKey>()];
            if (ofType.Count > 0)
            {
                keys.Add(type.Name, ofType);
            }

            ResolvableKey? Join(KeyDirective key)
            {
                var shape = KeyShape.Parse(type, key.Fields);
                var resolver = unused.Find(r => r.TypeName == type.Name && KeyShape.Parse(type, r.KeyFields).HasSameFieldsAs(shape));
                if (resolver is null)
                {
                    errors.Add($"{type.Name}: nothing resolves entities by the key \"{key.Fields}\". Mark a method [ReferenceResolver] that takes them, or make the key \"resolvable: false\".");
                    return null;
                }

                unused.Remove(resolver);
                return new ResolvableKey(shape, resolver.SentFields.Length == 0 ? null : KeyShape.Parse(type, resolver.SentFields), resolver);
            }
        }

        errors.AddRange(unused.Select(resolver =>
            $"{resolver.TypeName}: an entity resolver is registered for the key \"{resolver.KeyFields}\", which the type does not have, or has another resolver for."));
        return errors.Count == 0 ? new EntityTable(keys) : throw new SchemaException(errors);
    }
}

/// <summary>A key and who finds entities by it.</summary>
/// <param name="Sent">What is read beside the key; null for nothing.</param>
internal sealed record ResolvableKey(KeyShape Shape, KeyShape? Sent, EntityResolver Resolver);
