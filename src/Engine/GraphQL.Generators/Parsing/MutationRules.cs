using GraphQL.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Where the mutation convention applies, and what its methods return.</summary>
internal static class MutationRules
{
    private const string FieldResult = "GraphQL.Data.FieldResult`";

    /// <summary>Says so where an attribute of the convention would be without effect.</summary>
    public static void CheckPlace(ParsingContext context, IMethodSymbol method, string typeName)
    {
        if (typeName == "Mutation")
        {
            return;
        }

        if (method.Has(KnownNames.UseMutationConvention))
        {
            context.Report(
                Rules.MutationConventionPlace, method.Place(), method.Shown(),
                "is marked [UseMutationConvention] but is no mutation; remove it, or move the method to a [MutationType] class");
        }
        else if (ErrorsOf(method).Any() || IsFieldResult(ResultType.Of(method.ReturnType).Type))
        {
            context.Report(
                Rules.MutationConventionPlace, method.Place(), method.Shown(),
                "declares errors but is no mutation; throw GraphQLException for an error of the field, or return a union");
        }
    }

    /// <summary>What <c>[Error]</c> names, on the method or on the class of an attribute of the method, with the method's attribute.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, AttributeData Attribute)> ErrorsOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (ErrorOf(attribute) is { } own)
            {
                yield return (own, attribute);
                continue;
            }

            foreach (var shared in attribute.AttributeClass?.GetAttributes() ?? [])
            {
                if (ErrorOf(shared) is { } type)
                {
                    yield return (type, attribute);
                }
            }
        }
    }

    /// <summary>What a method's result holds where all went well.</summary>
    public static ITypeSymbol ValueOf(ITypeSymbol result) => IsFieldResult(result) ? ((INamedTypeSymbol)result).TypeArguments[0] : result;

    /// <summary>The errors that a method returns instead of throwing.</summary>
    public static IEnumerable<INamedTypeSymbol> ReturnedErrors(ITypeSymbol result) =>
        IsFieldResult(result) ? ((INamedTypeSymbol)result).TypeArguments.Skip(1).OfType<INamedTypeSymbol>() : [];

    private static INamedTypeSymbol? ErrorOf(AttributeData attribute)
    {
        var type = attribute.AttributeClass.Is(KnownNames.ErrorOf) ? attribute.AttributeClass!.TypeArguments[0]
            : attribute.AttributeClass.Is(KnownNames.Error) && attribute.ConstructorArguments.Length == 1
            ? attribute.ConstructorArguments[0].Value as ITypeSymbol
            : null;
        return type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named ? named : null;
    }

    private static bool IsFieldResult(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: > 1 } named && named.Is($"{FieldResult}{named.TypeArguments.Length}");
}
