using GraphQL.Generators.Emission;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Writes an attribute that stands for a directive as SDL does.</summary>
internal static class DirectiveText
{
    public static string Of(string name, AttributeData attribute)
    {
        var arguments = new List<string>();
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            Add(arguments, parameters[i].Name, attribute.ConstructorArguments[i]);
        }

        foreach (var property in attribute.NamedArguments)
        {
            Add(arguments, property.Key, property.Value);
        }

        return arguments.Count == 0 ? $"@{name}" : $"@{name}({string.Join(", ", arguments)})";
    }

    /// <summary>The attribute's only parameter, a list.</summary>
    public static string ListOf(AttributeData attribute) => Literal(attribute.ConstructorArguments[0]) ?? "[]";

    private static void Add(List<string> arguments, string name, TypedConstant value)
    {
        if (Literal(value) is { } literal)
        {
            arguments.Add($"{NamingConventions.OfMember(name)}: {literal}");
        }
    }

    private static string? Literal(TypedConstant value) => value.Kind switch
    {
        _ when value.IsNull => null,
        TypedConstantKind.Array => $"[{string.Join(", ", value.Values.Select(Literal))}]",
        TypedConstantKind.Type => SdlText.String(((ITypeSymbol)value.Value!).Name),
        _ => DefaultValues.Literal(value.Value, value.Type!),
    };
}
