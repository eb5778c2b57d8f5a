using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>A field's coerced arguments, by their position in the field's definition.</summary>
internal sealed class ArgumentValues(object?[] values, bool[] given)
{
    public static ArgumentValues None { get; } = new([], []);

    public object? this[int index] => values[index];

    public bool IsGiven(int index) => given[index];
}

/// <summary>
/// The arguments of a field in an operation. Without variables in them they are coerced once, when the plan is made
/// (GraphQL September 2025, §6.4.1 "Coercing Field Arguments").
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly FieldDefinition _field;
    private readonly IValueNode?[] _literals;
    private readonly ArgumentValues? _constant;

    private ArgumentPlan(FieldDefinition field, IValueNode?[] literals)
    {
        _field = field;
        _literals = literals;
        if (!Array.Exists(literals, ContainsVariable))
        {
            _constant = field.Arguments.Count == 0 ? ArgumentValues.None : Coerce(null);
        }
    }

    public static ArgumentPlan Create(FieldDefinition field, FieldNode node)
    {
        var literals = new IValueNode?[field.Arguments.Count];
        for (var i = 0; i < literals.Length; i++)
        {
            var name = field.Arguments[i].Name;
            literals[i] = node.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, name, StringComparison.Ordinal))?.Value;
        }

        return new ArgumentPlan(field, literals);
    }

    /// <summary>The values under the request's variables.</summary>
    /// <exception cref="GraphQLException">A variable is null or missing where the argument needs a value.</exception>
    public ArgumentValues GetValues(IReadOnlyDictionary<string, object?> variables) => _constant ?? Coerce(variables);

    private ArgumentValues Coerce(IReadOnlyDictionary<string, object?>? variables)
    {
        var values = new object?[_literals.Length];
        var given = new bool[_literals.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var argument = _field.Arguments[i];
            if (_literals[i] is { } literal && !IsMissingVariable(literal, variables))
            {
                given[i] = true;
                if (!InputCoercion.TryCoerceLiteral(literal, argument.Type, variables, out values[i]))
                {
                    throw Refuse(argument, "has a value its type does not allow");
                }
            }
            else if (argument.DefaultValue is not null)
            {
                given[i] = true;
                values[i] = argument.CoercedDefaultValue;
            }
            else if (argument.Type is NonNullType)
            {
                throw Refuse(argument, "is required, but its variable has no value");
            }
        }

        return new ArgumentValues(values, given);
    }

    private static bool ContainsVariable(IValueNode? literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(ContainsVariable),
        ObjectValueNode obj => obj.Fields.Any(f => ContainsVariable(f.Value)),
        _ => false,
    };

    private static bool IsMissingVariable(IValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;

    private GraphQLException Refuse(InputValueDefinition argument, string problem) =>
        new($"Argument \"{argument.Name}\" of \"{_field.Coordinate}\" of type \"{argument.Type}\" {problem}.", ErrorCodes.BadUserInput);
}
