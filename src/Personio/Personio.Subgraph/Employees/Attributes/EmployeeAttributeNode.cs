using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees.Attributes;

[ObjectType<CustomAttribute>, GraphQLName("EmployeeAttribute"), Tag(DataClass.Personal), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.People)]
public static partial class EmployeeAttributeNode
{
    /// <summary>
    /// The value by the attribute's type; null when unset. Accounts whose attributes come without a type cost one call, for the definitions.
    /// </summary>
    [Cost(UpstreamCost.Shared), CacheControl(InheritMaxAge = true)]
    public static async ValueTask<IAttributeValue?> GetTypedValueAsync(
        [Parent] CustomAttribute attribute, IAttributeDefinitionByKeyDataLoader definitions, CancellationToken cancellationToken)
        => AttributeValues.Read(attribute, attribute.Type ?? (await definitions.LoadAsync(attribute.Key, cancellationToken))?.Type);

    /// <summary>The texts to choose from, for attributes of the types list and tags; by the definition, which is one call for all attributes.</summary>
    [Cost(UpstreamCost.Shared)]
    public static async Task<IReadOnlyList<string>?> GetOptionsAsync(
        [Parent] CustomAttribute attribute, IAttributeDefinitionByKeyDataLoader definitions, CancellationToken cancellationToken)
        => (await definitions.LoadAsync(attribute.Key, cancellationToken))?.Options;

    /// <summary>What kind of data this is.</summary>
    public static AttributeDataClass GetDataClass([Parent] CustomAttribute attribute) => AttributeClasses.Of(attribute);
}
