using GraphQL.Generators.Diagnostics;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Reads the parameters by which a resolver learns which items are wanted, in which order, and what of them.</summary>
internal sealed class QueryParameterParser(ParsingContext context, ListInputParser lists)
{
    private const int DefaultFilterDepth = 8;
    private const int DefaultMaxOperations = 50;
    private const int DefaultMaxListItems = 200;
    private const int DefaultMaxKeys = 5;
    private const int DefaultSortDepth = 4;

    /// <summary>A <c>QueryContext</c>, with the arguments <c>where</c> and <c>order</c> where the method's attributes give them.</summary>
    public ParameterModel? Query(IParameterSymbol parameter, IMethodSymbol method, bool isBatch, List<InputValueModel> arguments)
    {
        if (((INamedTypeSymbol)parameter.Type).TypeArguments[0] is not INamedTypeSymbol { TypeKind: not TypeKind.Error } item)
        {
            return null; // The compiler reports a type that does not exist.
        }

        var result = ResultType.Of(method.ReturnType).Type;
        if (isBatch && ListTypes.ItemOf(result, isInput: false) is { } one)
        {
            result = one;
        }

        if (ItemOf(result) is { TypeKind: not TypeKind.Error } yielded && !SymbolEqualityComparer.Default.Equals(yielded, item))
        {
            context.Report(
                Rules.QueryShape, parameter.Place(), method.Shown(),
                $"takes QueryContext<{item.Shown()}> but yields '{result.Shown()}'; take QueryContext<{yielded.Shown()}>");
            return null;
        }

        return new ParameterModel(ParameterKind.Query, parameter.Name, item.Clr())
        {
            Query = new QueryModel(Filter(item, method, arguments), Sort(item, method, arguments), result.Is(KnownNames.Connection)),
        };
    }

    /// <summary>A Boolean that tells whether a field is selected.</summary>
    public ParameterModel? IsSelected(IParameterSymbol parameter, IMethodSymbol method)
    {
        var names = parameter.Attribute(KnownNames.IsSelected)!.ConstructorArguments
            .SelectMany(a => a.Kind == TypedConstantKind.Array && !a.IsNull ? a.Values : [])
            .Select(v => v.Value as string).OfType<string>().ToEquatableArray();
        var problem = parameter.Type.SpecialType != SpecialType.System_Boolean ? $"is a '{parameter.Type.Shown()}'; make it a bool"
            : names.Count == 0 ? "names no field; name at least one"
            : null;
        if (problem is not null)
        {
            context.Report(Rules.IsSelectedShape, parameter.Place(), parameter.Name, method.Shown(), problem);
            return null;
        }

        return new ParameterModel(ParameterKind.IsSelected, parameter.Name, "bool") { FieldNames = names };
    }

    /// <summary>The items of a list or a connection; the type itself where it is neither.</summary>
    public static ITypeSymbol ItemOf(ITypeSymbol result) => result.Is(KnownNames.Connection)
        ? ((INamedTypeSymbol)result).TypeArguments[0]
        : ListTypes.ItemOf(result, isInput: false) ?? result;

    private QueryFilterModel? Filter(INamedTypeSymbol item, IMethodSymbol method, List<InputValueModel> arguments)
    {
        if (method.Attribute(KnownNames.UseFiltering) is not { } attribute || lists.Filter(item, method) is not { } name)
        {
            return null;
        }

        var type = Input(name, isNullable: true);
        var index = Add("where", type, "Only items that are like this.", attribute, method, arguments);
        return new QueryFilterModel(
            name, index, attribute.NamedInt("MaxDepth") ?? DefaultFilterDepth, attribute.NamedInt("MaxOperations") ?? DefaultMaxOperations,
            attribute.NamedInt("MaxListItems") ?? DefaultMaxListItems);
    }

    private QuerySortModel? Sort(INamedTypeSymbol item, IMethodSymbol method, List<InputValueModel> arguments)
    {
        if (method.Attribute(KnownNames.UseSorting) is not { } attribute || lists.Sort(item, method) is not { } name)
        {
            return null;
        }

        var type = new TypeModel(SchemaTypeKind.List, "", "object", IsNullable: true) { Item = Input(name, isNullable: false) };
        var index = Add("order", type, "What to order by, one field for each element, the first one first.", attribute, method, arguments);
        return new QuerySortModel(
            name, index, attribute.NamedInt("MaxKeys") ?? DefaultMaxKeys, attribute.NamedInt("MaxDepth") ?? DefaultSortDepth);
    }

    private static TypeModel Input(string name, bool isNullable) => new(SchemaTypeKind.Input, name, "object", isNullable);

    private int Add(
        string name, TypeModel type, string description, AttributeData attribute, IMethodSymbol method, List<InputValueModel> arguments)
    {
        if (arguments.Exists(a => a.Name == name))
        {
            context.Report(Rules.DuplicateField, method.Place(), method.Shown(), name, "argument", name, "QueryContext");
        }

        arguments.Add(new InputValueModel(name, type, new AnnotationsModel(description, CostText.OfArgument(attribute)), null));
        return arguments.Count - 1;
    }
}
