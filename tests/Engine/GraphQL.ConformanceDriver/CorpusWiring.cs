using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation;

namespace GraphQL.ConformanceDriver;

/// <summary>The resolvers that the corpus is made for: one fixed value for each type, whatever the arguments.</summary>
internal static class CorpusWiring
{
    private static readonly ExecutorOptions Options = new()
    {
        Parser = ParserOptions.Trusted,
        Validation = new ValidationOptions { Limits = ValidationLimits.None },
        Limits = ExecutionLimits.None,
    };

    public static RequestExecutor CreateExecutor(string sdl)
    {
        var builder = new SchemaBuilder().AddSdl(sdl).AllowDirectiveCycles();
        foreach (var scalar in GraphQLParser.ParseDocument(sdl, ParserOptions.Trusted).Definitions.OfType<ScalarTypeDefinitionNode>())
        {
            // The corpus knows nothing of scalars beyond their names.
            builder.AddScalar(scalar.Name.Value, new AnyCoercion(scalar.Name.Value));
        }

        var schema = builder.Build();
        return new RequestExecutor(ExecutableSchema.Create(schema, bindings => Bind(schema, bindings)), Options);
    }

    private static void Bind(GraphQLSchema schema, SchemaBindings bindings)
    {
        bindings.Fallback(field => new PropertyBinding(_ => ValueOf(field.Type)));
        foreach (var type in schema.Types.Where(t => t.IsAbstractType))
        {
            var names = schema.GetPossibleTypes(type).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
            bindings.TypeOf(type.Name, _ => type is UnionType ? names[0] : names[^1]);
        }
    }

    private static object ValueOf(GraphQLType type) => type switch
    {
        NonNullType nonNull => ValueOf(nonNull.OfType),
        ListType list => new[] { ValueOf(list.OfType), ValueOf(list.OfType) },
        EnumType enumType => enumType.Values[0].Name,
        ScalarType scalar => ValueOf(scalar),
        _ => new object(),
    };

    private static object ValueOf(ScalarType scalar) => scalar.Name switch
    {
        "Int" => 2,
        "Float" => 3.14,
        "Boolean" => true,
        "ID" => "id",
        _ => "str",
    };
}
