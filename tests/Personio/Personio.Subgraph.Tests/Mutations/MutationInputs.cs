using System.Text.Json.Nodes;
using GraphQL.Schema;
using Personio.Subgraph.Tests.Access;

namespace Personio.Subgraph.Tests.Mutations;

/// <summary>The mutations of the schema that answer with typed errors, and the fields of their inputs.</summary>
internal static class MutationInputs
{
    /// <summary>Answers what Personio says, whatever that is; <c>RawCallTests</c> has its refusals.</summary>
    private const string WithoutTypedErrors = "personioRequest";

    public static IReadOnlyList<FieldDefinition> Mutations { get; } =
    [
        .. ((ObjectType)SchemaUnderTest.Schema.Types.Single(type => type.Name == "Mutation")).Fields.Where(field => field.Name != WithoutTypedErrors),
    ];

    /// <summary>The mutation as a document: errors, and those of rows where there are rows.</summary>
    public static string DocumentOf(string mutation)
    {
        const string Errors = "errors { __typename ... on Error { message code } ... on ValidationError { field } ... on RateLimitedError { retryAfterMs } }";
        var rows = mutation == "createAttendances" ? $"outcomes {{ row {Errors} }} " : "";
        return $"mutation ($input: {InputOf(mutation).Name}!) {{ {mutation}(input: $input) {{ {rows}{Errors} }} }}";
    }

    public static InputObjectType InputOf(string mutation) =>
        (InputObjectType)Mutations.Single(field => field.Name == mutation).Arguments.Single(argument => argument.Name == "input").Type.Named;

    /// <summary>Every field that holds a value, as errors name it, with the first item standing for all of a list.</summary>
    public static IReadOnlyList<(string Path, InputValueDefinition Field)> LeavesOf(string mutation) => [.. LeavesOf(InputOf(mutation), "")];

    /// <summary>An input with what has to be there, of the right types.</summary>
    public static JsonObject Least(string mutation) => Sample(InputOf(mutation), "");

    /// <summary>An input with values of the right types, and one in place of the value of a field.</summary>
    public static JsonObject With(string mutation, string path, JsonNode? value)
    {
        var input = Sample(InputOf(mutation), path);
        Set(input, path, value);
        return input;
    }

    private static IEnumerable<(string Path, InputValueDefinition Field)> LeavesOf(InputObjectType input, string prefix) => input.Fields.SelectMany(field =>
    {
        var path = prefix + field.Name + (IsList(field.Type) ? "[0]" : "");
        return field.Type.Named is InputObjectType inner ? LeavesOf(inner, path + ".") : [(path, field)];
    });

    private static JsonObject Sample(InputObjectType input, string wanted)
    {
        var first = wanted.Split('.')[0].Replace("[0]", "", StringComparison.Ordinal);
        var rest = wanted.Contains('.', StringComparison.Ordinal) ? wanted[(wanted.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";
        var sample = new JsonObject();
        foreach (var field in input.Fields.Where(field => field.Name == first || (!input.IsOneOf && field.IsRequired)))
        {
            var value = field.Type.Named is InputObjectType inner ? Sample(inner, field.Name == first ? rest : FirstOf(inner)) : SampleOf(field.Type.Named);
            sample[field.Name] = IsList(field.Type) ? new JsonArray(value) : value;
        }

        return sample;
    }

    // A file is no JSON.
    private static string FirstOf(InputObjectType input) => input.IsOneOf ? LeavesOf(input, "").First(leaf => leaf.Field.Type.Named.Name != "Upload").Path : "";

    private static JsonNode SampleOf(NamedType type) => type switch
    {
        EnumType words => words.Values[0].Name,
        { Name: "Boolean" } => true,
        { Name: "Int" or "Decimal" } => 1,
        { Name: "LocalDate" } => "2026-11-02",
        { Name: "LocalDateTime" } => "2026-11-02T08:00:00",
        { Name: "URL" } => "https://files.example.com/a.pdf",
        _ => "1",
    };

    private static void Set(JsonObject input, string path, JsonNode? value)
    {
        var parts = path.Split('.');
        var place = input;
        foreach (var part in parts.SkipLast(1))
        {
            place = part.EndsWith("[0]", StringComparison.Ordinal) ? place[part[..^3]]!.AsArray()[0]!.AsObject() : place[part]!.AsObject();
        }

        var last = parts[^1];
        if (last.EndsWith("[0]", StringComparison.Ordinal))
        {
            place[last[..^3]] = new JsonArray(value);
        }
        else
        {
            place[last] = value;
        }
    }

    private static bool IsList(GraphQLType type) => type is ListType || (type is NonNullType { OfType: ListType });
}
