using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <content>What the attributes of lists ask of a method.</content>
internal sealed partial class ResolverParser
{
    private static readonly (string Type, string Shown)[] ListAttributes =
        [(KnownNames.UsePaging, "UsePaging"), (KnownNames.UseFiltering, "UseFiltering"), (KnownNames.UseSorting, "UseSorting")];

    private void CheckPaging(IMethodSymbol method, ITypeSymbol? result, ResolverParameters? parameters)
    {
        var isPaged = method.Has(KnownNames.UsePaging);
        var takesPage = parameters?.Parameters.Any(p => p.Kind == ParameterKind.Paging) ?? isPaged;
        if (isPaged && result is { TypeKind: not TypeKind.Error } && !result.Is(KnownNames.Connection))
        {
            context.Report(Rules.PagingResult, method.Place(), method.Shown(), result.Shown());
        }

        if (isPaged && !takesPage)
        {
            context.Report(
                Rules.PagingParameter, method.Place(), method.Shown(),
                "is marked [UsePaging] but has no parameter of type PagingArguments; add one");
        }

        if (!isPaged && takesPage)
        {
            context.Report(
                Rules.PagingParameter, method.Place(), method.Shown(), "takes PagingArguments but is not marked [UsePaging]; mark it");
        }
    }

    private void CheckQuery(IMethodSymbol method, ITypeSymbol? result, ResolverParameters? parameters)
    {
        CheckOrder(method);
        if (ListAttributes.Skip(1).FirstOrDefault(a => method.Has(a.Type)).Shown is not { } attribute)
        {
            return;
        }

        if (result is { TypeKind: not TypeKind.Error } && SymbolEqualityComparer.Default.Equals(QueryParameterParser.ItemOf(result), result))
        {
            context.Report(
                Rules.QueryShape, method.Place(), method.Shown(),
                $"is marked [{attribute}] but yields '{result.Shown()}'; return a list or Connection<T>");
        }
        else if (parameters?.Parameters.Count(p => p.Kind == ParameterKind.Query) is { } count and not 1)
        {
            context.Report(
                Rules.QueryShape, method.Place(), method.Shown(),
                $"is marked [{attribute}] but has {(count == 0 ? "no parameter of type QueryContext<T>; add one" : "several parameters of type QueryContext<T>; keep one")}");
        }
    }

    private void CheckOrder(IMethodSymbol method)
    {
        var given = method.GetAttributes()
            .Select(a => Array.FindIndex(ListAttributes, l => a.AttributeClass.Is(l.Type))).Where(i => i >= 0).ToList();
        for (var i = 1; i < given.Count; i++)
        {
            if (given[i] < given[i - 1])
            {
                context.Report(
                    Rules.ListAttributeOrder, method.Place(), method.Shown(), ListAttributes[given[i - 1]].Shown, ListAttributes[given[i]].Shown);
                return;
            }
        }
    }

    private string? ComparedBy(IMethodSymbol method, INamedTypeSymbol? parent)
    {
        if (method.Attribute(KnownNames.ComparedBy)?.FirstString() is not { } property)
        {
            return null;
        }

        var problem = parent is null ? "but a root field has no object"
            : parent.ReadableProperties().All(p => p.Name != property) ? $"but '{parent.Shown()}' has no such property"
            : null;
        if (problem is not null)
        {
            context.Report(Rules.ComparedByShape, method.Place(), method.Shown(), property, problem);
        }

        return problem is null ? property : null;
    }
}
