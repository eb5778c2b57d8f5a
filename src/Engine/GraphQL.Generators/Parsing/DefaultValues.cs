using System.Globalization;
using GraphQL.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads defaults from C# as GraphQL literals. Null is no default: an absent value is null anyway.</summary>
internal static class DefaultValues
{
    public static string? Of(IParameterSymbol parameter) =>
        Given(parameter) ?? (parameter.HasExplicitDefaultValue ? Literal(parameter.ExplicitDefaultValue, parameter.Type) : null);

    /// <summary>The default of a settable property: its initializer where that is a constant or an empty list.</summary>
    public static string? Of(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Given(property) is { } given)
        {
            return given;
        }

        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax { Initializer.Value: { } value })
            {
                continue;
            }

            if (value is CollectionExpressionSyntax { Elements.Count: 0 } && ListTypes.ItemOf(property.Type, isInput: true) is not null)
            {
                return "[]";
            }
            // 'null!' and 'default!' are for the compiler's eyes.
            if (value.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            {
                return null;
            }

            var constant = compilation.GetSemanticModel(value.SyntaxTree).GetConstantValue(value, cancellationToken);
            return constant.HasValue ? Literal(constant.Value, property.Type) : null;
        }

        return null;
    }

    private static string? Given(ISymbol symbol) => symbol.Attribute(KnownNames.DefaultValue)?.FirstString();

    /// <summary>A constant of a .NET type as a literal; null for null.</summary>
    internal static string? Literal(object? value, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (value is null)
        {
            return null;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            var member = EnumTypeParser.Members(type).FirstOrDefault(m => Equals(m.ConstantValue, value));
            return member is null ? null : EnumTypeParser.NameOf(member);
        }

        return value switch
        {
            string text => SdlText.String(text),
            bool flag => flag ? "true" : "false",
            double number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
            float number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    // Infinity and NaN are no literals.
    private static string? Number(string text) => text[text.Length - 1] is >= '0' and <= '9' ? text : null;
}
