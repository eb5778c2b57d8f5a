using System.Text.Json;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Reference;

/// <content>§6.1.2 "Coercing Variable Values" and §6.4.1 "Coercing Field Arguments".</content>
internal sealed partial class NaiveExecutor
{
    private bool TryCoerceVariables(OperationDefinitionNode operation, JsonElement variables, out Dictionary<string, object?> coerced)
    {
        coerced = [];
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            var type = TypeOf(definition.Type);
            if (variables.ValueKind is JsonValueKind.Object && variables.TryGetProperty(name, out var json))
            {
                var errors = new List<InputCoercionError>();
                coerced[name] = InputCoercion.CoerceJson(json, type, errors);
                if (errors.Count > 0)
                {
                    return false;
                }
            }
            else if (definition.DefaultValue is { } literal)
            {
                InputCoercion.TryCoerceLiteral(literal, type, variables: null, out var value).ShouldBeTrue();
                coerced[name] = value;
            }
            else if (type is NonNullType)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryCoerceArguments(FieldDefinition field, FieldNode node, out Dictionary<string, object?> coerced)
    {
        coerced = [];
        foreach (var argument in field.Arguments)
        {
            var literal = node.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name)?.Value;
            if (literal is VariableNode variable && !_variables.ContainsKey(variable.Name.Value))
            {
                literal = null;
            }

            if (literal is null && argument.DefaultValue is not null)
            {
                coerced[argument.Name] = argument.CoercedDefaultValue;
            }
            else if (literal is null && argument.Type is NonNullType)
            {
                return false;
            }
            else if (literal is not null)
            {
                if (!InputCoercion.TryCoerceLiteral(literal, argument.Type, _variables, out var value))
                {
                    return false;
                }

                coerced[argument.Name] = value;
            }
        }

        return true;
    }

    private GraphQLType TypeOf(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        _ => schema.Types.Single(t => t.Name == ((NamedTypeNode)node).Name.Value),
    };
}
