using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Names types in the schema.</summary>
internal sealed class TypeNaming(ParsingContext context)
{
    private static readonly string[] OutputAttributes =
        [KnownNames.ObjectType, KnownNames.InterfaceType, KnownNames.UnionType, KnownNames.EnumType];

    public string NameOf(ITypeSymbol type, bool isInput)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (ScalarTypes.TryGet(type, out _, out var scalar))
        {
            return scalar;
        }

        if (type is not INamedTypeSymbol named)
        {
            return type.Name;
        }

        if (isInput && named.TypeKind != TypeKind.Enum)
        {
            return named.Attribute(KnownNames.InputType)?.FirstString()
                ?? (AnnotationReader.Name(named) is { } given ? Fill(given, named) : NamingConventions.OfInput(Default(named)));
        }

        foreach (var attribute in OutputAttributes)
        {
            if (named.Attribute(attribute)?.FirstString() is { } name)
            {
                return name;
            }
        }

        foreach (var extension in context.ExtensionsOf(named))
        {
            if (AnnotationReader.Name(extension) is { } name)
            {
                return name;
            }
        }

        return AnnotationReader.Name(named) is { } format ? Fill(format, named) : Default(named);
    }

    private string Fill(string format, INamedTypeSymbol type) => type.TypeArguments.Length == 0
        ? format
        : string.Format(CultureInfo.InvariantCulture, format, [.. type.TypeArguments.Select(a => NameOf(a, isInput: false))]);

    // A closed generic says what it is of: PageOfEmployee.
    private string Default(INamedTypeSymbol type) => type.TypeArguments.Length == 0
        ? NamingConventions.OfType(type)
        : $"{type.Name}Of{string.Join("And", type.TypeArguments.Select(a => NameOf(a, isInput: false)))}";
}
