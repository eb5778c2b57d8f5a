using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads the properties of an object or interface type as fields.</summary>
internal sealed class PropertyParser(ParsingContext context, TypeRegistry types, ResolverParser resolvers)
{
    public FieldModel? Parse(IPropertySymbol property, RegisteredType owner)
    {
        var parameter = ParameterOf(property);
        if (AnnotationReader.Has(KnownNames.Ignore, property, parameter) || property.Type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (owner.Kind == SchemaTypeKind.Object && !IsPlain(property))
        {
            return resolvers.Parse(property, owner.Name);
        }

        var name = NameOf(property);
        context.CheckName(name, property);
        var site = TypeSite.Of(property, property.Place() ?? owner.Symbol.Place(), isInput: false, property, parameter);
        if (types.Resolve(property.Type, site) is not { } type)
        {
            return null;
        }

        FieldSourceModel source = type.Kind == SchemaTypeKind.Enum || (type.Kind == SchemaTypeKind.Scalar && type.Scalar != ClrScalar.None)
            ? new LeafSourceModel(property.Name)
            : new PropertySourceModel(property.Name);
        return new FieldModel(name, type, Annotations(property, parameter), EquatableArray<InputValueModel>.Empty, source);
    }

    public static string NameOf(IPropertySymbol property) =>
        AnnotationReader.Name(property, ParameterOf(property)) ?? NamingConventions.OfMember(property.Name);

    /// <summary>The constructor's parameter behind a positional record member; null for any other property.</summary>
    public static IParameterSymbol? ParameterOf(IPropertySymbol property) => !property.ContainingType.IsRecord
        ? null
        : PrimaryConstructor(property.ContainingType)?.Parameters.FirstOrDefault(p => p.Name == property.Name);

    /// <summary>The constructor with the most parameters, a record's copy constructor left out.</summary>
    public static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(c => c.DeclaredAccessibility == Accessibility.Public
            && !(c.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(c.Parameters[0].Type, type)))
        .OrderByDescending(c => c.Parameters.Length)
        .FirstOrDefault();

    // In source, syntax tells an auto-property from one that computes. Metadata does not: there a setter means plain, and so does the
    // paging library, whose properties are known; everything else is resolved, which is never wrong.
    private static bool IsPlain(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case ParameterSyntax:
                    return true;
                case PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors }:
                    return !accessors.Any(a => a.Keyword.Text == "get" && (a.Body is not null || a.ExpressionBody is not null));
                case PropertyDeclarationSyntax:
                    return false;
            }
        }

        return property.SetMethod is not null
            || ParameterOf(property) is not null
            || property.ContainingAssembly.Name == KnownNames.DataAssembly;
    }

    private AnnotationsModel Annotations(IPropertySymbol property, IParameterSymbol? parameter)
    {
        var documentation = parameter is null ? null : context.Documentation.Parameter(property.ContainingType, parameter.Name);
        return AnnotationReader.Read(documentation ?? context.Documentation.Summary(property), property, parameter);
    }
}
