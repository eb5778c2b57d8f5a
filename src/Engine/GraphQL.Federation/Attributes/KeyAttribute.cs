namespace GraphQL.Federation;

/// <summary>
/// Makes the type an entity: other subgraphs name its objects by these fields (Apollo Federation: <c>@key</c>). A type may have several
/// keys. Each needs an <see cref="EntityResolver"/>, unless it is not <see cref="Resolvable"/>.
/// </summary>
/// <param name="fields">Names of fields, those of an object in braces: <c>id</c>, <c>sku package</c>, <c>sku variation { id }</c>.</param>
[Directive("key")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class KeyAttribute(string fields) : Attribute
{
    public string Fields { get; } = fields;

    /// <summary>False where this subgraph only refers to the entity and has nothing to tell about it.</summary><value>The default is true.</value>
    public bool Resolvable { get; init; } = true;
}
