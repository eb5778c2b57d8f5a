using GraphQL.Execution;

namespace GraphQL.Federation;

/// <summary>A <see cref="SchemaModule"/> that finds entities itself: the one that is generated for <see cref="ReferenceResolverAttribute"/> methods.</summary>
public interface IEntityModule
{
    /// <summary>One for each key that the module resolves.</summary>
    IReadOnlyList<EntityResolver> EntityResolvers { get; }
}
