using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Cost;

/// <summary>
/// Of the slicing arguments of a field whose <c>@listSize</c> requires one, exactly one is given (GraphQL Cost Directives specification). An
/// argument's default in the schema counts where none is written.
/// </summary>
internal sealed class SlicingArgumentsRule(ValidationContext context)
    : ValidationRule(context, "SlicingArguments", section: null), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is not { } field || Context.Schema.SizeOf(field) is not { RequireOneSlicingArgument: true } size)
        {
            return;
        }

        var given = node.Arguments.Count(a => a.Value is not NullValueNode && size.SlicingArguments.Contains(a.Name.Value, StringComparer.Ordinal));
        if (given == 0)
        {
            given = size.SlicingArguments.Count(name =>
                field.TryGetArgument(name, out var argument)
                && argument.DefaultValue is not (null or NullValueNode)
                && !node.Arguments.Any(a => a.Name.Value == name));
        }

        if (given != 1)
        {
            var names = string.Join(", ", size.SlicingArguments.Select(name => $"\"{name}\""));
            Report($"Field \"{field.Name}\" needs exactly one of the arguments {names}, but {(given == 0 ? "none" : given)} of them was given.", node.Location);
        }
    }
}
