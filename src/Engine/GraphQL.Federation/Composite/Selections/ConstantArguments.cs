using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Federation.Composite.Selections;

/// <summary>The arguments of a field that a key or a path names: constants that the field takes.</summary>
internal static class ConstantArguments
{
    /// <summary>What is wrong with the arguments; null where they are right.</summary>
    public static string? Check(FieldDefinition field, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            var errors = new List<InputCoercionError>();
            if (!field.TryGetArgument(argument.Name.Value, out var definition))
            {
                return $"{field.Coordinate} has no argument \"{argument.Name.Value}\"";
            }

            if (HasVariable(argument.Value) || !InputCoercion.TryCoerceLiteral(argument.Value, definition.Type, variables: null, errors, out _))
            {
                return $"the argument \"{argument.Name.Value}\" of {field.Coordinate} is no constant of the type {definition.Type}";
            }
        }

        return field.Arguments.FirstOrDefault(definition => definition.IsRequired && !arguments.Any(argument => argument.Name.Value == definition.Name)) is { } missing
            ? $"{field.Coordinate} needs the argument \"{missing.Name}\""
            : null;
    }

    private static bool HasVariable(IValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };
}
