using GraphQL.Generators.Models;

namespace GraphQL.Generators.Emission;

/// <summary>The input types of filters and orders, in HotChocolate's shape.</summary>
internal static class ListInputSdl
{
    /// <summary>The directions of an order.</summary>
    public const string SortEnum =
        "\"\"\"\nWhich end of an order comes first.\n\"\"\"\n"
        + "enum SortEnumType {\n  \"\"\"\n  Null, then the smallest.\n  \"\"\"\n  ASC\n  \"\"\"\n  The largest; null comes last.\n  \"\"\"\n  DESC\n}";

    private static readonly string[] Equality = ["eq", "neq"];
    private static readonly string[] Lists = ["in", "nin"];
    private static readonly string[] Texts = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];
    private static readonly string[] Ranges = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    public static IEnumerable<(string Name, AnnotationsModel Annotations, IEnumerable<InputValueModel> Fields)> Of(ModuleModel module)
    {
        var types = new SortedDictionary<string, (string Description, IEnumerable<InputValueModel> Fields)>(StringComparer.Ordinal);
        foreach (var filter in module.Filters)
        {
            types[filter.Name] = (
                $"A condition on {filter.Of}: all that is given must hold.",
                Groups(filter.Name).Concat(filter.Fields.Select(f => Value(f.Name, f.Input, f.Directives))));
            foreach (var field in filter.Fields)
            {
                AddOperations(types, field);
            }
        }

        foreach (var sort in module.Sorts)
        {
            types[sort.Name] = (
                $"One field of {sort.Of} to order by.",
                sort.Fields.Select(f => Value(f.Name, f.Leaf is null ? f.ObjectSort : "SortEnumType", f.Directives)));
        }

        return types.Select(t => (t.Key, new AnnotationsModel(t.Value.Description, EquatableArray<string>.Empty), t.Value.Fields));
    }

    private static void AddOperations(
        SortedDictionary<string, (string Description, IEnumerable<InputValueModel> Fields)> types, FilterFieldModel field)
    {
        var item = field.Leaf is null ? field.ObjectFilter : field.Input.Substring(field.IsList ? "List".Length : 0);
        if (field.Leaf is { } leaf)
        {
            types[item] = ($"Comparisons with {leaf.Name}: all that are given must hold; n ahead of a name negates.", Operations(item, leaf));
        }

        if (field.IsList)
        {
            types[field.Input] = (
                "How many items of a list fulfil a condition: all that is given must hold.",
                [Value("all", item), Value("none", item), Value("some", item), Value("any", "Boolean")]);
        }
    }

    private static IEnumerable<InputValueModel> Operations(string input, TypeModel leaf)
    {
        var isText = leaf is { Kind: SchemaTypeKind.Scalar, Scalar: ClrScalar.String, Name: "String" };
        var isFlag = leaf.Scalar == ClrScalar.Boolean;
        var isRange = leaf.Kind == SchemaTypeKind.Scalar && leaf.Name is not "ID" && leaf.Scalar is not (ClrScalar.String or ClrScalar.Boolean or ClrScalar.Uri or ClrScalar.Guid);
        return (isText ? Groups(input) : [])
            .Concat(Equality.Select(name => Value(name, leaf.Name)))
            .Concat((isFlag ? [] : Lists).Select(name => Value(name, $"[{leaf.Name}]")))
            .Concat((isText ? Texts : isRange ? Ranges : []).Select(name => Value(name, leaf.Name)));
    }

    private static IEnumerable<InputValueModel> Groups(string input) => [Value("and", $"[{input}!]"), Value("or", $"[{input}!]")];

    private static InputValueModel Value(string name, string type) => Value(name, type, EquatableArray<string>.Empty);

    private static InputValueModel Value(string name, string type, EquatableArray<string> directives) =>
        new(name, new TypeModel(SchemaTypeKind.Input, type, "", IsNullable: true), new AnnotationsModel(null, directives), null);
}
