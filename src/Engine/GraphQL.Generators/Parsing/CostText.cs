using System.Globalization;
using GraphQL.Generators.Emission;
using GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Parsing;

/// <summary>Writes what the cost of a field depends on as SDL does.</summary>
internal static class CostText
{
    /// <summary><c>@cost</c>, whose weight is a number in a string.</summary>
    public static string Weight(AttributeData attribute) =>
        Weight(attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is double value ? value : 0);

    /// <summary>The directives of the argument that a <c>[UseFiltering]</c> or <c>[UseSorting]</c> gives.</summary>
    public static EquatableArray<string> OfArgument(AttributeData attribute) =>
        attribute.NamedValue("Cost") is double weight ? new[] { Weight(weight) }.ToEquatableArray() : EquatableArray<string>.Empty;

    /// <summary>Adds the <c>@listSize</c> of a page, unless the method says its own.</summary>
    public static AnnotationsModel WithPageSize(AnnotationsModel annotations, IMethodSymbol method, ResolverParameters? parameters)
    {
        var paging = parameters?.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Paging);
        return paging is null || method.Has(KnownNames.ListSize)
            ? annotations
            : annotations with { Directives = annotations.Directives.Append(PageSize(paging)).ToEquatableArray() };
    }

    /// <summary>An interface's field carries no <c>@cost</c>: those of the object types, which run, do.</summary>
    public static FieldModel OfInterface(FieldModel field) => field with
    {
        Annotations = field.Annotations with
        {
            Directives = field.Annotations.Directives.Where(d => !d.StartsWith("@cost(", StringComparison.Ordinal)).ToEquatableArray(),
        },
    };

    private static string Weight(double weight) => $"@cost(weight: {SdlText.String(weight.ToString(CultureInfo.InvariantCulture))})";

    private static string PageSize(ParameterModel paging) =>
        $"@listSize(assumedSize: {Number(paging.MaxPageSize)}, slicingArguments: [\"first\", \"last\"], "
        + $"slicingArgumentDefaultValue: {Number(paging.DefaultPageSize)}, sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
