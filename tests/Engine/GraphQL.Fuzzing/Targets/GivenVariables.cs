using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Which variables are given, beside those that must be.</summary>
internal enum VariableChoice
{
    /// <summary>All, none of them null.</summary>
    All,

    /// <summary>All; null for each that may be.</summary>
    Null,

    /// <summary>None.</summary>
    None,
}

/// <summary>Values for an operation's variables that fit their types.</summary>
internal static class GivenVariables
{
    private const int MaxDepth = 3;

    /// <summary>The variables as JSON text. Types the schema lacks get no value: such a document is not valid.</summary>
    public static string For(OperationDefinitionNode operation, VariableChoice choice)
    {
        var values = new JsonObject();
        foreach (var definition in operation.VariableDefinitions)
        {
            var isRequired = definition.Type is NonNullTypeNode && definition.DefaultValue is null;
            if (!isRequired && choice is VariableChoice.None)
            {
                continue;
            }

            values[definition.Variable.Name.Value] = choice is VariableChoice.Null && definition.Type is not NonNullTypeNode
                ? null
                : Of(definition.Type);
        }

        return values.ToJsonString();
    }

    private static JsonNode? Of(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Of(nonNull.Type),
        ListTypeNode list => new JsonArray(Of(list.Type), Of(list.Type)),
        NamedTypeNode named when FixtureSchema.Schema.TryGetType(named.Name.Value, out var found) => Of(found, 0),
        _ => null,
    };

    private static JsonNode? Of(GraphQLType type, int depth) => type switch
    {
        NonNullType nonNull => Of(nonNull.OfType, depth),
        ListType list => new JsonArray(Of(list.OfType, depth)),
        EnumType enumType => enumType.Values[^1].Name,
        InputObjectType input => Of(input, depth),
        ScalarType { Name: "Int" or "ID" or "Long" } => 7,
        ScalarType { Name: "Float" } => 1.5,
        ScalarType { Name: "Boolean" } => true,
        ScalarType { Name: "LocalDate" } => "2024-02-29",
        ScalarType => "text",
        _ => null,
    };

    private static JsonObject Of(InputObjectType input, int depth)
    {
        var fields = new JsonObject();
        foreach (var field in input.IsOneOf ? input.Fields.Take(1) : input.Fields.Where(f => f.IsRequired || depth < MaxDepth))
        {
            fields[field.Name] = Of(field.Type, depth + 1);
        }

        return fields;
    }
}
