using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Which .NET types are lists.</summary>
internal static class ListTypes
{
    private const string MutableList = "System.Collections.Generic.List`1";

    // What an array is, too.
    private static readonly string[] ArrayInterfaces =
    [
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IReadOnlyCollection`1",
        "System.Collections.Generic.IReadOnlyList`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IList`1",
    ];

    private static readonly string[] OutputOnly =
    [
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Generic.ISet`1",
        "System.Collections.Immutable.ImmutableArray`1",
        "System.Collections.Immutable.ImmutableList`1",
        "System.Collections.Immutable.IImmutableList`1",
    ];

    /// <summary>The type of a list's items; null where the type is no list of its direction.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type, bool isInput)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType;
        }

        if (type is not INamedTypeSymbol { TypeArguments.Length: 1 } named)
        {
            return null;
        }

        return Array.Exists(ArrayInterfaces, type.Is) || IsMutable(type) || (!isInput && Array.Exists(OutputOnly, type.Is))
            ? named.TypeArguments[0]
            : null;
    }

    public static bool IsMutable(ITypeSymbol type) => type.Is(MutableList);

    public static bool IsReadOnlyList(ITypeSymbol type) => type.Is(ArrayInterfaces[2]);

    /// <summary>Whether an <c>IReadOnlyList</c> can be given where the type is asked for.</summary>
    public static bool AcceptsReadOnlyList(ITypeSymbol type) =>
        type.Is(ArrayInterfaces[0]) || type.Is(ArrayInterfaces[1]) || type.Is(ArrayInterfaces[2]);

    /// <summary>Whether the type is an <c>IReadOnlyList</c>.</summary>
    public static bool GivesReadOnlyList(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } || IsReadOnlyList(type) || IsMutable(type);
}
