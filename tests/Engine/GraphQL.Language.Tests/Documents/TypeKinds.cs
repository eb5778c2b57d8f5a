namespace GraphQL.Language.Tests;

internal static class TypeKinds
{
    /// <summary>The kinds of a type reference from the outside in.</summary>
    public static IEnumerable<SyntaxKind> ToKinds(this ITypeNode type)
    {
        for (ITypeNode? current = type; current is not null;)
        {
            yield return current.Kind;
            current = current switch
            {
                NonNullTypeNode nonNull => nonNull.Type,
                ListTypeNode list => list.Type,
                _ => null,
            };
        }
    }
}
