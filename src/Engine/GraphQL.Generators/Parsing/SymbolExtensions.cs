using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Questions about symbols.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The fully qualified name without the outermost <c>?</c>.</summary>
    public static string Clr(this ITypeSymbol type) =>
        (type.IsReferenceType ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type).ToDisplayString(Qualified);

    /// <summary>The fully qualified name as written, the outermost <c>?</c> included.</summary>
    public static string ClrAsWritten(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>For messages: the name as a developer writes it.</summary>
    public static string Shown(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>For messages about two of a name: the namespace included.</summary>
    public static string ShownInFull(this INamedTypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>Whether the type's definition has the metadata name, namespace included.</summary>
    public static bool Is(this ITypeSymbol? type, string qualifiedMetadataName)
    {
        if (type is null)
        {
            return false;
        }

        var definition = type.OriginalDefinition;
        var name = definition.MetadataName;
        return definition.ContainingType is null
            && qualifiedMetadataName.EndsWith(name, StringComparison.Ordinal)
            && qualifiedMetadataName.Length > name.Length
            && qualifiedMetadataName[qualifiedMetadataName.Length - name.Length - 1] == '.'
            && definition.ContainingNamespace is { } space
            && qualifiedMetadataName.StartsWith(space.ToDisplayString(), StringComparison.Ordinal)
            && space.ToDisplayString().Length == qualifiedMetadataName.Length - name.Length - 1;
    }

    public static AttributeData? Attribute(this ISymbol symbol, string qualifiedMetadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(qualifiedMetadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static bool Has(this ISymbol symbol, string qualifiedMetadataName) => symbol.Attribute(qualifiedMetadataName) is not null;

    /// <summary>The first constructor argument where it is a string.</summary>
    public static string? FirstString(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string : null;

    public static int? NamedInt(this AttributeData attribute, string name) => attribute.NamedValue(name) as int?;

    public static string? NamedString(this AttributeData attribute, string name) => attribute.NamedValue(name) as string;

    /// <summary>The value of a property that the attribute sets; null where it does not.</summary>
    public static object? NamedValue(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    public static IEnumerable<string> NamedStrings(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                return argument.Value.Values.Select(v => v.Value as string).OfType<string>();
            }
        }

        return [];
    }

    public static Location? Place(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : null;

    public static Location? Place(this ISymbol symbol) => symbol.Locations.FirstOrDefault(l => l.IsInSource);

    /// <summary>The name that <see cref="IAssemblySymbol.GetTypeByMetadataName"/> finds the type by.</summary>
    public static string QualifiedMetadataName(this INamedTypeSymbol type)
    {
        if (type.ContainingType is { } container)
        {
            return $"{container.QualifiedMetadataName()}+{type.MetadataName}";
        }

        return type.ContainingNamespace.IsGlobalNamespace
            ? type.MetadataName
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
    }

    /// <summary>The type's public instance properties that can be read, inherited ones first, each once.</summary>
    public static IEnumerable<IPropertySymbol> ReadableProperties(this INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var levels = new Stack<INamedTypeSymbol>();
        if (type.TypeKind == TypeKind.Interface)
        {
            levels.Push(type);
            foreach (var inherited in type.AllInterfaces)
            {
                levels.Push(inherited);
            }
        }
        else
        {
            // Object and ValueType have no public properties.
            for (var level = type; level is not null; level = level.BaseType)
            {
                levels.Push(level);
            }
        }

        // An override is read through the most derived declaration, but keeps the place of the first one.
        var byName = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var level in levels)
        {
            foreach (var property in level.GetMembers().OfType<IPropertySymbol>())
            {
                // Of an exception's own properties only the message is meant for others.
                if (level.Is("System.Exception") && property.Name != "Message")
                {
                    continue;
                }

                if (property.IsStatic || property.IsIndexer || property.GetMethod?.DeclaredAccessibility != Accessibility.Public
                    || property.DeclaredAccessibility != Accessibility.Public)
                {
                    continue;
                }

                if (seen.Add(property.Name))
                {
                    order.Add(property.Name);
                }

                byName[property.Name] = property;
            }
        }

        return order.Select(n => byName[n]);
    }

    /// <summary>Whether the type is an exception.</summary>
    public static bool IsException(this ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.Is("System.Exception"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool DerivesFrom(this INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        if (ancestor.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces.Contains(ancestor, SymbolEqualityComparer.Default);
        }

        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
