namespace GraphQL.Federation;

/// <summary>
/// The static method finds an entity that another subgraph refers to. Its arguments are the fields of one of the type's keys, by their names or
/// by <see cref="MapAttribute"/>; what else it takes are services, as of a resolver. With <c>[BatchResolver]</c> it finds all entities that a
/// request names by the key: it takes a list for each field, whose name may be a plural, and returns a list of the same length and order, or by a
/// key of one field a dictionary.
/// </summary>
/// <remarks>
/// Null, or an absence from the dictionary, says that there is no such entity. An argument that is no field of the key has what a
/// <see cref="RequiresAttribute"/> made the gateway send, and is null where it was not sent.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReferenceResolverAttribute : Attribute;

/// <summary>The parameter of a <see cref="ReferenceResolverAttribute"/> method receives this field of what the gateway sent.</summary>
/// <param name="path">The fields that lead to it, joined by dots: <c>id</c>, <c>variation.id</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MapAttribute(string path) : Attribute
{
    /// <summary>The fields that lead to the value.</summary>
    public string Path { get; } = path;
}
