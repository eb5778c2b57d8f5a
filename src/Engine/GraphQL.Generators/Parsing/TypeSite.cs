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
        foreach (var symbol in symbols)
            type ??= symbol?.Attribute(KnownNames.Type)?.FirstString();
        return new TypeSite(member, place, isInput)
        {
            IsId = AnnotationReader.Has(KnownNames.Id, symbols),
            IsNonNull = AnnotationReader.Has(KnownNames.NonNull, symbols),
            Override = type,
        };
    }
}
