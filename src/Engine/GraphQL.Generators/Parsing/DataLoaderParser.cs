using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads <c>[DataLoader]</c> methods.</summary>
internal sealed class DataLoaderParser(ParsingContext context)
{
    private static readonly string[] Dictionaries =
        ["System.Collections.Generic.IReadOnlyDictionary`2", "System.Collections.Generic.Dictionary`2", "GraphQL.DataLoader.PartialDictionary`2"];

    public void Parse(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Attribute(KnownNames.DataLoader) is { } attribute && Parse(method, attribute) is { } loader)
            {
                Add(loader, method);
            }
        }
    }

    private void Add(DataLoaderModel loader, IMethodSymbol method)
    {
        if (context.DataLoaders.Exists(l => l.QualifiedInterface == loader.QualifiedInterface))
        {
            Refuse(method, $"is the second one that makes '{loader.InterfaceName}'");
        }
        else
        {
            context.DataLoaders.Add(loader);
        }
    }

    private DataLoaderModel? Parse(IMethodSymbol method, AttributeData attribute)
    {
        if (!method.IsStatic || method.IsGenericMethod
            || method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal))
        {
            return Refuse(method, "must be static, not generic, and public or internal");
        }

        if (method.Parameters.Length == 0 || !ListTypes.IsReadOnlyList(method.Parameters[0].Type))
        {
            return Refuse(method, "does not take IReadOnlyList<TKey> first");
        }

        var key = ((INamedTypeSymbol)method.Parameters[0].Type).TypeArguments[0];
        var result = ResultType.Of(method.ReturnType);
        if (result.Form == ResultForm.Value)
        {
            return Refuse(method, $"returns '{method.ReturnType.Shown()}', which is no task");
        }

        if (result.Type is not INamedTypeSymbol { TypeArguments.Length: 2 } pair)
        {
            return Refuse(method, $"returns '{method.ReturnType.Shown()}'");
        }

        var isLookup = pair.Is("System.Linq.ILookup`2");
        if (!isLookup && !Array.Exists(Dictionaries, pair.Is))
        {
            return Refuse(method, $"returns '{method.ReturnType.Shown()}'");
        }

        if (!SymbolEqualityComparer.Default.Equals(pair.TypeArguments[0], key))
        {
            return Refuse(method, $"takes keys of type '{key.Shown()}' but answers by '{pair.TypeArguments[0].Shown()}'");
        }

        var value = pair.TypeArguments[1];
        return new DataLoaderModel(
            method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString(),
            NamingConventions.Stem(method.Name), $"{method.ContainingType.Clr()}.{method.Name}")
        {
            IsPublic = IsPublic(key) && IsPublic(value),
            Description = context.Documentation.Summary(method),
            KeyClr = key.Clr(),
            ValueClr = value.IsReferenceType ? value.Clr() : value.ClrAsWritten(),
            IsLookup = isLookup,
            Form = result.Form,
            MaxBatchSize = attribute.NamedInt("MaxBatchSize") ?? 0,
            Parameters = method.Parameters.Skip(1).Select(Parameter).ToEquatableArray(),
        };
    }

    private static ParameterModel Parameter(IParameterSymbol parameter) => new(
        parameter.Type.Is("System.Threading.CancellationToken") ? ParameterKind.CancellationToken : ParameterKind.Service,
        parameter.Name,
        parameter.Type.Clr());

    private static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is null || IsPublic(named.ContainingType))
            && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    private DataLoaderModel? Refuse(IMethodSymbol method, string problem)
    {
        context.Report(Rules.DataLoaderShape, method.Place(), method.Shown(), problem);
        return null;
    }
}
