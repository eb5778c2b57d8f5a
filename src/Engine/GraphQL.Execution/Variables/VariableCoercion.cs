using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Variables;

/// <summary>Coerces a request's variables (GraphQL September 2025, §6.1.2 "Coercing Variable Values").</summary>
internal static class VariableCoercion
{
    private static readonly IReadOnlyDictionary<string, object?> None = FrozenDictionary<string, object?>.Empty;

    /// <summary>Coerces the variables of an operation; those that are absent are missing from the answer.</summary>
    /// <param name="errors">Every value that is wrong; empty on success.</param>
    public static IReadOnlyDictionary<string, object?> Coerce(
        GraphQLSchema schema,
        OperationDefinitionNode operation,
        JsonElement variables,
        AttachedFiles? files,
        out IReadOnlyList<GraphQLError> errors)
    {
        if (operation.VariableDefinitions.Count == 0)
        {
            errors = [];
            return None;
        }

        var found = new List<GraphQLError>();
        errors = found;

        var values = new Dictionary<string, object?>(operation.VariableDefinitions.Count, StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            var type = TypeOf(schema, definition.Type);
            if (!TryFind(variables, name, out var json))
            {
                found.Add(new GraphQLError("The variables have a name that is not Unicode text.") { Code = ErrorCodes.BadUserInput });
                return None;
            }

            if (json.ValueKind is not JsonValueKind.Undefined)
            {
                values[name] = CoerceValue(definition, type, json, files, found);
            }
            else if (definition.DefaultValue is not null)
            {
                InputCoercion.TryCoerceLiteral(definition.DefaultValue, type, variables: null, out var value);
                values[name] = value;
            }
            else if (type is NonNullType)
            {
                found.Add(Refuse(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided."));
            }
        }

        return values;
    }

    /// <summary>Finds a variable's value; undefined where it is absent.</summary>
    /// <returns>False where a name has half a surrogate pair: .NET refuses to compare it, by an exception.</returns>
    private static bool TryFind(JsonElement variables, string name, out JsonElement json)
    {
        json = default;
        try
        {
            _ = variables.ValueKind is JsonValueKind.Object && variables.TryGetProperty(name, out json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static object? CoerceValue(
        VariableDefinitionNode definition, GraphQLType type, JsonElement json, AttachedFiles? files, List<GraphQLError> errors)
    {
        var problems = new List<InputCoercionError>();
        var value = InputCoercion.CoerceJson(json, type, problems, definition.Variable.Name.Value, files);
        foreach (var problem in problems)
        {
            errors.Add(Refuse(definition, $"Variable \"${definition.Variable.Name.Value}\" got an invalid value{At(definition, problem)}. {problem.Message}"));
        }

        return value;
    }

    private static string At(VariableDefinitionNode definition, InputCoercionError problem) =>
        problem.Path.Count == 0
            ? string.Empty
            : $" at \"{definition.Variable.Name.Value}{string.Concat(problem.Path.Select(Step))}\"";

    private static string Step(object step) =>
        step is int index ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : $".{step}";

    private static GraphQLError Refuse(VariableDefinitionNode definition, string message) => new(message)
    {
        Code = ErrorCodes.BadUserInput,
        Locations = definition.Location.IsKnown ? [new ErrorLocation(definition.Location.Line, definition.Location.Column)] : [],
    };

    private static GraphQLType TypeOf(GraphQLSchema schema, ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        _ => schema.TryGetType(((NamedTypeNode)node).Name.Value, out var type)
            ? type
            : throw new InvalidOperationException($"There is no type \"{node}\"; validation should have said so."),
    };
}
