using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Federation.CacheTags;

namespace GraphQL.Federation.Entities;

/// <summary>
/// <c>Query._entities</c>: one call of a resolver for each type and key that the representations have, all calls at once, the results in the
/// order of the representations.
/// </summary>
internal sealed class EntitiesField(FederationOptions options) : FieldResolver
{
    public override bool CallsSomebody => true;

    // The union has all entities; what counts are those that are asked for.
    public override bool DecidesCachePolicy => true;

    /// <summary>Set when the schema has been built.</summary>
    public EntityTable? Entities { get; set; }

    public override void Resolve(FieldContext context)
    {
        GatewayAccess.Check(context, options);
        var representations = (IReadOnlyList<object?>)context.Argument(0)!;
        var most = context.IsFromGateway ? Math.Max(options.MaxRepresentations, options.MaxGatewayRepresentations) : options.MaxRepresentations;
        if (representations.Count > most)
        {
            throw new GraphQLException(
                $"{representations.Count} representations were sent, but at most {most} are taken at once. Send them in several requests.",
                FederationErrorCodes.MaxRepresentationsExceeded);
        }

        for (var row = 0; row < context.Count; row++)
        {
            context.SetTask(row, ResolveAsync(representations, context));
        }
    }

    private async Task<object?[]> ResolveAsync(IReadOnlyList<object?> representations, FieldContext field)
    {
        var results = new object?[representations.Count];
        var asked = options.SendsCacheTagsTo(field.IsFromGateway) ? new (string TypeName, EntityKey Key)?[results.Length] : null;
        var groups = new Dictionary<ResolvableKey, EntityGroup>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < results.Length; index++)
        {
            if (RepresentationReader.Read(Entities!, (JsonElement)representations[index]!, out var error) is not var (key, value))
            {
                results[index] = new FailedValue(new GraphQLException(error, ErrorCodes.BadUserInput));
                continue;
            }

            asked?[index] = (key.Resolver.TypeName, value);

            // Whether an entity exists is none of the business of those who may not have it.
            if (field.DenialOf(key.Resolver.TypeName) is { } denial)
            {
                results[index] = EntityFailure.Of(new FailedValue(denial), key.Resolver.TypeName, value);
                continue;
            }

            if (Refusal(key.Resolver, value) is { } refusal)
            {
                results[index] = EntityFailure.Of(new FailedValue(refusal), key.Resolver.TypeName, value);
                continue;
            }

            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new EntityGroup(key.Resolver));
                field.RestrictCache(field.CachePolicyOf(key.Resolver.TypeName));
            }

            group.Add(value, index);
        }

        var context = new EntityContext(field);
        await Task.WhenAll(groups.Values.Select(group => group.ResolveAsync(results, context, field.CancellationToken)));
        if (asked is not null)
        {
            field.Service<EntityCacheTags>().Add(asked, results, field.Request);
        }

        return results;
    }

    private static GraphQLException? Refusal(EntityResolver resolver, EntityKey key)
    {
        try
        {
            resolver.Check(key);
            return null;
        }
        catch (GraphQLException exception)
        {
            return exception;
        }
    }
}
