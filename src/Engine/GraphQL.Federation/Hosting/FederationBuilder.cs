using System.Diagnostics.CodeAnalysis;
using GraphQL.Federation.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation;

/// <summary>Finds entities by keys of one field; what is missing from the answer does not exist.</summary>
/// <param name="keys">Each once; never empty.</param>
public delegate Task<IReadOnlyDictionary<TKey, TEntity>> FindEntities<TKey, TEntity>(
    IReadOnlyList<TKey> keys, EntityContext context, CancellationToken cancellationToken);

/// <summary>Says how a server's entities are found.</summary>
public sealed class FederationBuilder
{
    private readonly IServiceCollection _services;

    internal FederationBuilder(IServiceCollection services) => _services = services;

    internal FederationOptions Options { get; private set; } = new();

    /// <summary>Registers who finds entities by a key of one field, with a method of a data loader's shape.</summary>
    /// <typeparam name="TKey">What the field's scalar reads: string for <c>ID</c> and <c>String</c>, int for <c>Int</c>.</typeparam>
    /// <typeparam name="TEntity">The .NET type of the entity's objects.</typeparam>
    /// <param name="typeName">The entity's name in the schema.</param>
    /// <param name="keyField">The key's only field.</param>
    /// <param name="find">Finds all entities that a request names.</param>
    public FederationBuilder Entity<TKey, TEntity>(string typeName, string keyField, FindEntities<TKey, TEntity> find)
        where TKey : notnull
        where TEntity : class =>
        Entity(new DictionaryEntityResolver<TKey, TEntity>(typeName, keyField, find));

    /// <summary>Registers who finds entities by one key.</summary>
    public FederationBuilder Entity(EntityResolver resolver)
    {
        _services.AddSingleton(resolver);
        return this;
    }

    /// <summary>Registers who finds entities by one key; made once, by the service provider.</summary>
    public FederationBuilder Entity<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TResolver>()
        where TResolver : EntityResolver
    {
        _services.AddSingleton<EntityResolver, TResolver>();
        return this;
    }

    /// <summary>Changes the options: <c>options => options with { … }</c>.</summary>
    public FederationBuilder Configure(Func<FederationOptions, FederationOptions> change)
    {
        Options = change(Options);
        return this;
    }
}
