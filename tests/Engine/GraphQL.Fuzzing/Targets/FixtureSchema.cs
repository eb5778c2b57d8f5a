using System.Globalization;
using GraphQL.Execution;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation;

namespace GraphQL.Fuzzing.Targets;

/// <summary>The type system of the seeds with one fixed value for each type, whatever the arguments.</summary>
internal static class FixtureSchema
{
    public static GraphQLSchema Schema { get; } = new SchemaBuilder().AddSdl(SeedFiles.FixtureSdl).Build();

    /// <summary>Far enough to let repeated and nested documents through to the rules and the executor.</summary>
    public static ValidationLimits Wide { get; } = new()
    {
        MaxFieldCycles = 20,
        MaxDepth = 30,
        MaxAliases = 500,
        MaxRootFields = 200,
    };

    /// <summary>The same for the text of documents.</summary>
    public static ParserOptions WideText { get; } = new()
    {
        MaxBytes = 64 * 1024,
        MaxTokens = 15_000,
        MaxNesting = 200,
        MaxDirectives = 500,
        MaxDirectivesPerLocation = 100,
    };

    public static ExecutableSchema Executable { get; } = ExecutableSchema.Create(Schema, Bind);

    private static void Bind(SchemaBindings bindings)
    {
        foreach (var field in Schema.SubscriptionType!.Fields)
        {
            bindings.Field("Subscription", field.Name, new SubscriptionResolver(_ => TwoOf(ValueOf(field.Type))));
        }

        bindings.Fallback(field => new PropertyBinding(_ => ValueOf(field.Type)));
        foreach (var type in Schema.Types.Where(t => t.IsAbstractType))
        {
            var name = Schema.GetPossibleTypes(type).Select(t => t.Name).Order(StringComparer.Ordinal).First();
            bindings.TypeOf(type.Name, _ => name);
        }
    }

    private static async IAsyncEnumerable<object?> TwoOf(object value)
    {
        await Task.Yield();
        yield return value;
        yield return value;
    }

    private static object ValueOf(GraphQLType type) => type switch
    {
        NonNullType nonNull => ValueOf(nonNull.OfType),
        ListType list => new[] { ValueOf(list.OfType) },
        EnumType enumType => enumType.Values[0].Name,
        ScalarType scalar => ValueOf(scalar.Name),
        _ => new object(),
    };

    private static object ValueOf(string scalar) => scalar switch
    {
        "Int" => 2,
        "Float" => 3.14,
        "Boolean" => true,
        "ID" => "id",
        "Long" => 9_007_199_254_740_993,
        "LocalDate" => DateOnly.Parse("2024-02-29", CultureInfo.InvariantCulture),
        _ => "text \"\u00e9\ud83d\ude00\u0001",
    };
}
