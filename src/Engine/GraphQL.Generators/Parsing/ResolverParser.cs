using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads methods and computed properties as fields that are resolved.</summary>
internal sealed partial class ResolverParser(ParsingContext context, TypeRegistry types, ListInputParser lists)
{
    private readonly ParameterParser _parameters = new(context, types, lists);

    /// <summary>The fields of a static class, in the order of its members.</summary>
    /// <param name="parent">The .NET type whose fields they are; null for a root.</param>
    public IEnumerable<(FieldModel Field, ISymbol Member)> ParseStatic(INamedTypeSymbol type, string typeName, INamedTypeSymbol? parent)
    {
        foreach (var member in type.GetMembers())
        {
            if (!member.IsStatic || !IsField(member))
            {
                continue;
            }

            if (member is IMethodSymbol method && Parse(method, typeName, parent) is { } field)
            {
                yield return (field, member);
            }
            else if (member is IPropertySymbol property && Parse(property, typeName) is { } computed)
            {
                yield return (computed, member);
            }
        }
    }

    /// <summary>The fields that the methods of an object type itself are.</summary>
    public IEnumerable<(FieldModel Field, ISymbol Member)> ParseInstance(INamedTypeSymbol type, string typeName)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (!method.IsStatic && !method.IsOverride && method.Name is not ("Equals" or "Deconstruct" or "Dispose" or "DisposeAsync")
                && IsField(method) && Parse(method, typeName, type) is { } field)
            {
                yield return (field, method);
            }
        }
    }

    /// <summary>A property that computes its value.</summary>
    public FieldModel? Parse(IPropertySymbol property, string typeName)
    {
        var name = AnnotationReader.Name(property) ?? NamingConventions.OfMember(property.Name);
        context.CheckName(name, property);
        var result = ResultType.Of(property.Type);
        if (types.Resolve(result.Type, TypeSite.Of(property, property.Place(), isInput: false, property)) is not { } type)
        {
            return null;
        }

        return new FieldModel(
            name, type, AnnotationReader.Read(context.Documentation.Summary(property), property), EquatableArray<InputValueModel>.Empty,
            new ResolverSourceModel(ClassName(typeName, name), property.ContainingType.Clr(), property.Name)
            {
                IsProperty = true,
                IsInstance = !property.IsStatic,
                Form = result.Form,
                ResultClr = result.Type.ClrAsWritten(),
            });
    }

    private static bool IsField(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }
        && member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { IsIndexer: false, GetMethod: not null }
        && !member.Has(KnownNames.Ignore)
        && !member.Has(KnownNames.DataLoader)
        && !member.Has(KnownNames.ReferenceResolver);

    private static string ClassName(string typeName, string fieldName) =>
        $"{typeName}_{char.ToUpperInvariant(fieldName[0])}{fieldName.Substring(1)}";

    private FieldModel? Parse(IMethodSymbol method, string typeName, INamedTypeSymbol? parent)
    {
        var name = AnnotationReader.Name(method) ?? NamingConventions.OfMethod(method.Name);
        context.CheckName(name, method);
        if (method.IsGenericMethod)
        {
            context.Report(
                Rules.UnsupportedType, method.Place(), method.Shown(), method.TypeParameters[0].Name,
                "is a type parameter; a resolver is not generic");
            return null;
        }

        MutationRules.CheckPlace(context, method, typeName);
        var isBatch = method.Has(KnownNames.BatchResolver);
        var result = ResultType.Of(method.ReturnType);
        var isItems = !isBatch && result.Type.Is(KnownNames.AsyncEnumerable);
        var resultType = isBatch ? BatchItem(method, result.Type) : isItems ? AsList((INamedTypeSymbol)result.Type) : MutationRules.ValueOf(result.Type);
        var parameters = _parameters.Parse(method, parent, isBatch);
        CheckPaging(method, resultType, parameters);
        CheckQuery(method, resultType, parameters);
        var comparedBy = ComparedBy(method, parent);
        if (resultType is null || types.Resolve(resultType, TypeSite.Of(method, method.Place(), isInput: false, method)) is not { } type)
        {
            return null;
        }

        var annotations = CostText.WithPageSize(AnnotationReader.Read(context.Documentation.Summary(method), method), method, parameters);
        return parameters is null ? null : new FieldModel(
            name, type, annotations, parameters.Arguments,
            new ResolverSourceModel(ClassName(typeName, name), method.ContainingType.Clr(), method.Name)
            {
                IsInstance = !method.IsStatic,
                IsBatch = isBatch,
                IsItems = isItems,
                ComparedBy = comparedBy,
                Form = result.Form,
                ResultClr = result.Type.ClrAsWritten(),
                BatchItemClr = resultType.ClrAsWritten(),
                IsReadOnlyList = ListTypes.IsReadOnlyList(result.Type),
                Parameters = parameters.Parameters,
            });
    }

    // What comes item by item is a list in the schema.
    private ITypeSymbol AsList(INamedTypeSymbol items) => context.Compilation
        .CreateArrayTypeSymbol(items.TypeArguments[0], elementNullableAnnotation: items.TypeArguments[0].NullableAnnotation)
        .WithNullableAnnotation(items.NullableAnnotation);

    private ITypeSymbol? BatchItem(IMethodSymbol method, ITypeSymbol result)
    {
        if (ListTypes.GivesReadOnlyList(result))
        {
            return ListTypes.ItemOf(result, isInput: false);
        }

        if (result.TypeKind != TypeKind.Error)
        {
            context.Report(Rules.BatchResult, method.Place(), method.Shown(), method.ReturnType.Shown());
        }

        return null;
    }
}
