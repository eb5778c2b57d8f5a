using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Where a type stands, and what the attributes there say about it.</summary>
/// <param name="Member">The member that has the type, for messages.</param>
/// <param name="Place">Where to point to.</param>
internal sealed record TypeSite(ISymbol Member, Location? Place, bool IsInput)
{
    public bool IsId { get; init; }

    public bool IsNonNull { get; init; }

    /// <summary>The text of <c>[GraphQLType]</c>.</summary>
    public string? Override { get; init; }

    /// <summary>Reads the attributes of the symbols that declare the value.</summary>
    public static TypeSite Of(ISymbol member, Location? place, bool isInput, params ReadOnlySpan<ISymbol?> symbols)
    {
        string? type = null;
        var isNamedId = false;
        foreach (var symbol in symbols)
        {
            type ??= symbol?.Attribute(KnownNames.Type)?.FirstString();
            isNamedId |= symbol is IPropertySymbol property && IsNamedId(property);
        }

        return new TypeSite(member, place, isInput)
        {
            IsId = isNamedId || AnnotationReader.Has(KnownNames.Id, symbols),
            IsNonNull = AnnotationReader.Has(KnownNames.NonNull, symbols),
            Override = type,
        };
    }

    // A property named Id is an ID wherever it comes from: the records of a library carry no attributes of ours.
    private static bool IsNamedId(IPropertySymbol property)
    {
        if (property.Name != "Id")
        {
            return false;
        }

        var type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : property.Type;
        return ScalarTypes.TryGet(type, out var scalar, out _) && ScalarTypes.CanBeId(scalar);
    }
}
