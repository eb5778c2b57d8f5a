using System.Globalization;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// The directives by which a schema says what its parts cost: <c>@cost</c> and <c>@listSize</c> of the GraphQL Cost Directives
/// specification (IBM), with HotChocolate's <c>slicingArgumentDefaultValue</c>. A schema that uses one has its definition without writing it.
/// </summary>
public static class CostDirectives
{
    public const string Cost = "cost";
    public const string ListSize = "listSize";

    internal const string Weight = "weight";

    private const string CostDefinition = """
        "What using the element costs in place of the default."
        directive @cost(
          "A number, also with decimals or below 0."
          weight: String!
        ) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        """;

    private const string ListSizeDefinition = """
        "How many items a list is taken to have when the cost of an operation is computed."
        directive @listSize(
          "The most items the list has, where no slicing argument says how many are asked for; with slicingArgumentDefaultValue, in any case."
          assumedSize: Int
          "Arguments that say how many items are asked for; the largest counts."
          slicingArguments: [String!]
          "How many items the list has without any slicing argument."
          slicingArgumentDefaultValue: Int
          "The lists below the field, such as `edges`, that have the size, instead of the field itself."
          sizedFields: [String!]
          "Whether exactly one of the slicing arguments must be given."
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION
        """;

    /// <summary>False for <c>cost</c> and <c>listSize</c>, true for every other directive: what stays where costs are nobody's business.</summary>
    public static bool AreOthers(string directive) => directive is not (Cost or ListSize);

    /// <summary>The weight that <c>@cost</c> gives an element; null without it.</summary>
    public static double? WeightOf(IReadOnlyList<DirectiveNode> directives) => Find(directives, Cost) is { } cost ? ReadWeight(cost) : null;

    internal static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (string.Equals(directive.Name.Value, name, StringComparison.Ordinal))
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>The definitions of those directives that documents use without defining them.</summary>
    internal static DocumentNode MissingFrom(IReadOnlyList<DocumentNode> documents)
    {
        var uses = DirectiveUses.Of(documents);
        var text = "";
        if (uses.Used.Contains(Cost) && !uses.Defined.Contains(Cost))
        {
            text += CostDefinition + "\n";
        }

        if (uses.Used.Contains(ListSize) && !uses.Defined.Contains(ListSize))
        {
            text += ListSizeDefinition;
        }

        return text.Length == 0 ? new DocumentNode([]) : GraphQLParser.ParseDocument(text, ParserOptions.Trusted);
    }

    /// <summary>The weight, written as a string, or as a number by who defines the directive so; null where it is no finite number.</summary>
    internal static double? ReadWeight(DirectiveNode cost)
    {
        var text = cost.Arguments.FirstOrDefault(a => a.Name.Value == Weight)?.Value switch
        {
            StringValueNode value => value.Value,
            IntValueNode value => value.Value,
            FloatValueNode value => value.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight) ? weight : null;
    }
}
