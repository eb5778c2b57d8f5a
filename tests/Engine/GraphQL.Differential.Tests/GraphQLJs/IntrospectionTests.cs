using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.ConformanceDriver;
using GraphQL.Differential.Tests.Execution;
using GraphQL.Differential.Tests.Generation;
using GraphQL.Execution;

namespace GraphQL.Differential.Tests.GraphQLJs;

/// <summary>Introspection against graphql-js: everything there is to ask, in whatever order types and directives come.</summary>
public sealed partial class IntrospectionTests
{
    private const int RandomSchemas = 30;
    private const string AllMembers = "(includeDeprecated: true)";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] BuiltIn =
        ["Int", "Float", "String", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf"];

    [Theory]
    [InlineData(AllMembers)]
    [InlineData("(includeDeprecated: false)")]
    [InlineData("")]
    public async Task Execute_IntrospectionOfEverything_AnswersAsGraphQLJs(string members)
    {
        using var graphQLJs = new GraphQLJsProcess();

        await CompareAsync(graphQLJs, GraphQLJsProcess.ReadFile("kitchen-sink.graphql"), members);
    }

    [Fact]
    public async Task Execute_IntrospectionOfRandomSchemas_AnswersAsGraphQLJs()
    {
        using var graphQLJs = new GraphQLJsProcess();
        for (var seed = 0; seed < RandomSchemas; seed++)
        {
            await CompareAsync(graphQLJs, WithoutCoercedDefaults(SchemaGenerator.Generate(new RandomSource((ulong)seed))));
        }
    }

    private static async Task CompareAsync(GraphQLJsProcess graphQLJs, string sdl, string members = AllMembers)
    {
        var document = GraphQLJsProcess.ReadFile("introspection.graphql").Replace(AllMembers, members);
        var question = new JsonObject { ["document"] = document, ["resolved"] = new JsonObject() };
        var theirs = (await graphQLJs.AnswerAsync(sdl, [question], TestContext.Current.CancellationToken)).Single();
        var ours = ResponseText.Read(await CorpusWiring.CreateExecutor(sdl).ExecuteAsync(
            new OperationRequest { Document = document, Services = NoServices.Instance }, TestContext.Current.CancellationToken));

        var (expected, actual) = (Sorted(theirs).Split('\n'), Sorted(ours).Split('\n'));
        for (var line = 0; line < Math.Min(expected.Length, actual.Length); line++)
        {
            actual[line].ShouldBe(expected[line], $"Line {line}, after {string.Join('\n', expected.Take(line).TakeLast(15))}");
        }

        actual.Length.ShouldBe(expected.Length);
    }

    private static string Sorted(JsonElement response)
    {
        response.TryGetProperty("data", out var data).ShouldBeTrue(response.GetRawText());
        var schema = JsonObject.Create(data)!["__schema"]!;
        foreach (var list in schema["types"]!.AsArray().Select(t => t!["possibleTypes"]).Prepend(schema["types"]).Prepend(schema["directives"]))
        {
            Sort(list as JsonArray);
        }

        foreach (var element in schema["types"]!.AsArray().Concat(schema["directives"]!.AsArray()).ToList())
        {
            // The words of the elements that every schema has are everyone's own, and introspection itself differs by edition.
            var name = (string)element!["name"]!;
            if (name.StartsWith("__", StringComparison.Ordinal) || BuiltIn.Contains(name))
            {
                element.ReplaceWith(name);
            }
        }

        // Defaults may be printed with more or less space, and an only item with or without its lists.
        return schema.ToJsonString(Indented).Replace("{ ", "{").Replace(" }", "}").Replace("\"[4]\"", "\"4\"").Replace("\"[[4]]\"", "\"4\"");
    }

    // graphql-js 16 prints what a default is coerced to: with lists around an only item, and with the fields of an object that have defaults.
    // Such defaults are left out; those of the kitchen sink are compared.
    private static string WithoutCoercedDefaults(string sdl) => CoercedDefault().Replace(sdl, "${type}");

    [GeneratedRegex(@"(?<type>: (?:\[[^\s]+|Input[0-9]!?)) = (?:\{.*?\}(?: \})*|[^\s),]+)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CoercedDefault();

    private static void Sort(JsonArray? list)
    {
        if (list is not null)
        {
            var items = list.OrderBy(i => (string)i!["name"]!, StringComparer.Ordinal).ToList();
            list.Clear();
            items.ForEach(list.Add);
        }
    }
}
