using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>A type that others refer to, with the fields that its keys can be made of.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Keys">The fields of its keys, as written.</param>
/// <param name="TypeOf">The type of the scalar or enum at a path, in a list for each list on the way to it; null where there is none.</param>
internal sealed record EntityModel(string Name, IReadOnlyList<string> Keys, Func<string, TypeModel?> TypeOf)
{
    /// <summary>The entity that a .NET type is; null where it has no resolvable key.</summary>
    public static EntityModel? Of(string name, IEnumerable<INamedTypeSymbol> declarations, Func<string, EquatableArray<FieldModel>?> fieldsOf)
    {
        var keys = declarations.SelectMany(declaration => declaration.GetAttributes())
            .Where(attribute => attribute.AttributeClass.Is(KnownNames.Key) && attribute.NamedValue("Resolvable") is not false)
            .Select(attribute => attribute.FirstString() ?? "").ToList();
        return keys.Count == 0 ? null : new EntityModel(name, keys, path => TypeAt(name, path.Split('.'), fieldsOf));
    }

    /// <summary>For messages: the leaves of each key.</summary>
    public string KeysShown => string.Join(" or ", Keys.Select(key => $"({string.Join(", ", FieldSets.Leaves(key))})"));

    private static TypeModel? TypeAt(string typeName, IReadOnlyList<string> path, Func<string, EquatableArray<FieldModel>?> fieldsOf)
    {
        TypeModel? type = null;
        var lists = 0;
        foreach (var name in path)
        {
            type = fieldsOf(type?.Name ?? typeName)?.FirstOrDefault(field => field.Name == name)?.Type;
            for (; type?.Item is { } item; type = item)
            {
                lists++;
            }

            if (type is null)
            {
                return null;
            }
        }

        return type is { IsLeaf: true } leaf
            ? Enumerable.Repeat(leaf, lists).Aggregate(leaf, (item, _) => new TypeModel(SchemaTypeKind.List, "", "", IsNullable: false) { Item = item })
            : null;
    }
}
