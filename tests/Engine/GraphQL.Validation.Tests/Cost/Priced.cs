using System.Text.Json;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Cost;

namespace GraphQL.Validation.Tests.Cost;

/// <summary>Prices operations against a schema given as SDL.</summary>
internal static class Priced
{
    public static OperationCost Price(string sdl, string document, string? variables = null, CostOptions? options = null, params string[] callers)
    {
        var schema = new SchemaBuilder().AddSdl(sdl).Build();
        var parsed = GraphQLParser.ParseDocument(document);
        new DocumentValidator(schema).Validate(parsed).ShouldBeEmpty();
        var operation = parsed.Definitions.OfType<OperationDefinitionNode>().Single();
        var values = Coerce(schema, operation, variables);
        return new CostModel(schema, options ?? CostOptions.Default, f => callers.Contains(f.Coordinate))
            .Compile(operation, Fragments(parsed), selection => IsIncluded(selection, values))
            .Evaluate(values);
    }

    public static Dictionary<string, FragmentDefinitionNode> Fragments(DocumentNode document) =>
        document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);

    private static Dictionary<string, object?> Coerce(GraphQLSchema schema, OperationDefinitionNode operation, string? json)
    {
        var given = json is null ? default : JsonDocument.Parse(json).RootElement;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            var type = TypeOf(schema, definition.Type);
            if (given.ValueKind is JsonValueKind.Object && given.TryGetProperty(name, out var value))
            {
                values[name] = InputCoercion.CoerceJson(value, type, []);
            }
            else if (definition.DefaultValue is not null)
            {
                InputCoercion.TryCoerceLiteral(definition.DefaultValue, type, variables: null, out var byDefault).ShouldBeTrue();
                values[name] = byDefault;
            }
        }

        return values;
    }

    private static GraphQLType TypeOf(GraphQLSchema schema, ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        _ => schema.TryGetType(((NamedTypeNode)node).Name.Value, out var type) ? type : throw new ArgumentException($"No type {node}.", nameof(node)),
    };

    private static bool IsIncluded(ISelectionNode selection, Dictionary<string, object?> variables) => selection.Directives.All(d =>
        d.Name.Value is not ("skip" or "include")
        || (d.Arguments[0].Value is VariableNode v ? (bool)variables[v.Name.Value]! : ((BooleanValueNode)d.Arguments[0].Value).Value)
        == d.Name.Value is "include");
}
