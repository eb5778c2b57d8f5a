using GraphQL.Federation.Keys;
using GraphQL.Language;

namespace GraphQL.Federation.Definitions;

/// <summary>Finds the object types with a resolvable key: the members of <c>_Entity</c>.</summary>
internal static class DeclaredEntities
{
    public static IReadOnlyList<string> Find(IReadOnlyList<DocumentNode> documents) =>
    [
        .. documents.SelectMany(document => document.Definitions.OfType<ObjectTypeDefinitionNode>())
            .Where(type => KeyDirective.ReadAll(type.Directives).Any(key => key.IsResolvable))
            .Select(type => type.Name.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
