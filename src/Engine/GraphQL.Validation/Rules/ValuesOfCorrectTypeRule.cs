using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>Literals are values of the types expected (§5.6.1), input objects have the right fields (§5.6.2, §5.6.4, §5.6.5).</summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context)
    : ValidationRule(context, "ValuesOfCorrectType", "sec-Values-of-Correct-Type"),
        IEnter<ArgumentNode>, IEnter<VariableDefinitionNode>
{
    private const int MaxEchoLength = 80;

    public void Enter(ArgumentNode node)
    {
        if (Context.Argument is { } argument)
        {
            Check(node.Value, argument.Type);
        }
    }

    public void Enter(VariableDefinitionNode node)
    {
        if (node.DefaultValue is { } value && Context.VariableType is { } type)
        {
            Check(value, type);
        }
    }

    private void Check(IValueNode value, GraphQLType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is VariableNode || Context.Errors.IsFull)
        {
            return;
        }

        switch (type)
        {
            case NonNullType when value is NullValueNode:
                Report($"Expected value of type \"{type}\", found null.", value.Location);
                break;
            case NonNullType nonNull:
                Check(value, nonNull.OfType);
                break;
            case not null when value is NullValueNode:
                break;
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Items)
                {
                    Check(item, list.OfType);
                }

                break;
            case ListType list:
                // A single value stands for a list of one.
                Check(value, list.OfType);
                break;
            case InputObjectType inputObject when value is ObjectValueNode fields:
                CheckObject(fields, inputObject);
                break;
            case InputObjectType:
                Report($"Expected value of type \"{type}\", found {Echo(value)}.", value.Location);
                break;
            case EnumType enumType:
                CheckEnum(value, enumType);
                break;
            case ScalarType scalar:
                CheckScalar(value, scalar);
                break;
        }
    }

    private void CheckObject(ObjectValueNode node, InputObjectType type)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            var name = field.Name.Value;
            given.Add(name);
            if (type.TryGetField(name, out var definition))
            {
                Check(field.Value, definition.Type);
                continue;
            }

            var suggestion = Context.DidYouMean.Ask(name, type.Fields.Select(f => f.Name));
            Report($"Field \"{name}\" is not defined by type \"{type}\".{suggestion}", field.Location);
        }

        foreach (var definition in type.Fields)
        {
            if (definition.IsRequired && !given.Contains(definition.Name))
            {
                Report(
                    $"Field \"{type}.{definition.Name}\" of required type \"{definition.Type}\" was not provided.", node.Location);
            }
        }

        if (type.IsOneOf)
        {
            CheckOneOf(node, type);
        }
    }

    private void CheckOneOf(ObjectValueNode node, InputObjectType type)
    {
        if (node.Fields.Count != 1)
        {
            Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node.Location);
        }
        else if (node.Fields[0].Value is NullValueNode)
        {
            Report($"Field \"{type}.{node.Fields[0].Name.Value}\" must be non-null.", node.Location);
        }
    }

    private void CheckEnum(IValueNode value, EnumType type)
    {
        var names = type.Values.Select(v => v.Name);
        if (value is not EnumValueNode name)
        {
            var meant = (value as StringValueNode)?.Value;
            var suggestion = meant is null ? "" : Context.DidYouMean.Ask(meant, names, "the enum value");
            Report($"Enum \"{type}\" cannot represent non-enum value: {Echo(value)}.{suggestion}", value.Location);
        }
        else if (!type.TryGetValue(name.Value, out _))
        {
            var suggestion = Context.DidYouMean.Ask(name.Value, names, "the enum value");
            Report($"Value \"{name.Value}\" does not exist in \"{type}\" enum.{suggestion}", value.Location);
        }
    }

    private void CheckScalar(IValueNode value, ScalarType type)
    {
        // A scalar that takes lists or objects reads them once the variables in them are known. The specification's own take neither.
        if ((!type.IsBuiltIn && HasVariable(value)) || type.Coercion.CanParseLiteral(value, out var error))
        {
            return;
        }

        Report(error ?? $"Expected value of type \"{type}\", found {Echo(value)}.", value.Location);
    }

    private static bool HasVariable(IValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            VariableNode => true,
            ListValueNode list => list.Items.Any(HasVariable),
            ObjectValueNode fields => fields.Fields.Any(f => HasVariable(f.Value)),
            _ => false,
        };
    }

    private static string Echo(IValueNode value)
    {
        var text = ((SyntaxNode)value).ToString();
        return text.Length <= MaxEchoLength ? text : string.Concat(text.AsSpan(0, MaxEchoLength), "…");
    }
}
