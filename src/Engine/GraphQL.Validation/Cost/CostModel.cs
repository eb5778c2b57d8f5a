using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>
/// What the elements of a schema weigh: what <c>@cost</c> says, else 1 for objects and input objects and 0 for scalars and enums, and
/// <see cref="CostOptions.DefaultResolverCost"/> for fields that call somebody. Make one for each schema; it is immutable.
/// </summary>
public sealed class CostModel
{
    private readonly FrozenDictionary<FieldDefinition, FieldWeight> _fields;
    private readonly FrozenDictionary<NamedType, double> _types;
    private readonly FrozenSet<InputObjectType> _weighingInputs;

    /// <summary>Reads the weights of a schema.</summary>
    /// <param name="options">The defaults.</param>
    /// <param name="callsSomebody">True for fields of object types whose resolvers are asynchronous, use a data loader or resolve a batch.</param>
    public CostModel(GraphQLSchema schema, CostOptions options, Func<FieldDefinition, bool> callsSomebody)
    {
        Schema = schema;
        DefaultListSize = new KnownSize(options.DefaultListSize);
        _types = schema.Types.ToFrozenDictionary(t => t, t => ReadTypeWeight(schema, t));
        _fields = schema.Types.OfType<ObjectType>().SelectMany(t => t.Fields).ToFrozenDictionary(
            f => f,
            f => new FieldWeight(
                CostDirectives.WeightOf(f.Directives)
                ?? (callsSomebody(f) ? options.DefaultResolverCost : f.Type.Named.IsCompositeType ? 1 : 0),
                _types[f.Type.Named],
                ListSize.Of(f),
                f.Type.Nullable is ListType));
        _weighingInputs = FindWeighingInputs(schema);
    }

    internal GraphQLSchema Schema { get; }

    internal SizeExpression DefaultListSize { get; }

    /// <summary>Compiles the cost of an operation that validation has passed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="fragments">The document's fragments by name.</param>
    /// <param name="isIncluded">Whether <c>@skip</c> and <c>@include</c> leave a selection in.</param>
    public CostExpression Compile(
        OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Func<ISelectionNode, bool> isIncluded) =>
        new CostCompiler(this, fragments, isIncluded).Compile(operation);

    internal FieldWeight this[FieldDefinition field] => _fields[field];

    internal double this[NamedType type] => _types[type];

    /// <summary>The weight of an argument or an input field that is given.</summary>
    internal static double WeightOf(InputValueDefinition input) =>
        CostDirectives.WeightOf(input.Directives) ?? (input.Type.Named is InputObjectType ? 1 : 0);

    /// <summary>True where a value of the type can weigh anything by what is inside of it.</summary>
    internal bool CanWeigh(GraphQLType type) => type.Named is InputObjectType input && _weighingInputs.Contains(input);

    /// <summary>The weight of the input fields inside of a coerced value, in all items of a list.</summary>
    internal double WeightInside(object? value, GraphQLType type)
    {
        var weight = 0.0;
        if (!CanWeigh(type))
        {
            return weight;
        }

        if (value is object?[] items)
        {
            foreach (var item in items)
            {
                weight += WeightInside(item, type);
            }
        }
        else if (value is InputObject { Fields: var fields } input)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (input.Type.TryGetField(fields[i].Key, out var field))
                {
                    weight += WeightOf(field) + WeightInside(fields[i].Value, field.Type);
                }
            }
        }

        return weight;
    }

    private static double ReadTypeWeight(GraphQLSchema schema, NamedType type) => type switch
    {
        InterfaceType or UnionType => schema.GetPossibleTypes(type).Select(t => ReadTypeWeight(schema, t)).DefaultIfEmpty(1).Max(),
        _ => CostDirectives.WeightOf(type.Directives) ?? (type is ObjectType ? 1 : 0),
    };

    private static FrozenSet<InputObjectType> FindWeighingInputs(GraphQLSchema schema)
    {
        var weighing = new HashSet<InputObjectType>();
        var inputs = schema.Types.OfType<InputObjectType>().ToList();
        while (inputs.RemoveAll(Weighs) > 0)
        {
        }

        return weighing.ToFrozenSet();

        bool Weighs(InputObjectType type) =>
            type.Fields.Any(f => WeightOf(f) != 0 || (f.Type.Named is InputObjectType nested && weighing.Contains(nested))) && weighing.Add(type);
    }
}

/// <summary>What a field of an object type weighs.</summary>
/// <param name="Call">A call of it.</param>
/// <param name="Item">An item of what it returns.</param>
/// <param name="ListSize">What <c>@listSize</c> says of it.</param>
/// <param name="IsList">Whether it returns a list.</param>
internal readonly record struct FieldWeight(double Call, double Item, ListSize? ListSize, bool IsList);
