using System.Net.Http.Json;
using System.Text.Json;
using GraphQL.Language;
using Personio.Sandbox;
using Personio.Subgraph.Commands;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Entities;

/// <summary>What a gateway gets that finds entities by lookups, as HotChocolate Fusion does, and what it costs.</summary>
public sealed class LookupTests(SharedSession shared) : IClassFixture<SharedSession>
{
    // As many root fields as everybody may ask for at once.
    private const int Aliases = 20;

    private static readonly DocumentNode Export = GraphQLParser.ParseDocument(SubgraphSchema.Print(SchemaForm.Find("fusion")), ParserOptions.Trusted);

    /// <summary>The entity, the fields of its key, and the lookup.</summary>
    public static TheoryData<string, string, string> Lookups => [.. LookupsOf(Export)];

    [Fact]
    public void Export_ForFusion_HasALookupForEveryResolvableKey() => LookupsOf(Export).Select(lookup => (lookup.Type, lookup.Key)).Order().ShouldBe(
        GraphQLParser.ParseDocument(SubgraphSchema.Print(SchemaForm.Find("portable")), ParserOptions.Trusted).Definitions.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(type => type.Directives.Where(directive => directive.Name.Value == "key" && directive.Arguments.Count == 1)
                .Select(key => (type.Name.Value, ((StringValueNode)key.Arguments[0].Value).Value))).Order());

    [Theory]
    [MemberData(nameof(Lookups))]
    public async Task Lookup_OfAnEntity_FindsItAndNothingWhereThereIsNone(string typeName, string key, string lookup)
    {
        var fields = key.Split(' ');
        var known = (await CompanyEntities.KeysAsync(shared.Session, typeName, fields))[0];

        var data = await shared.Session.DataAsync($$"""
            { found: {{Selection(lookup, fields, known)}} missing: {{Selection(lookup, fields, [.. known.Select(_ => "00000000-0000-4000-8000-000000000000")])}} }
            """);

        Entity(data.GetProperty("found"), lookup).GetProperty(fields[0]).GetString().ShouldBe(known[0]);
        Entity(data.GetProperty("missing"), lookup).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    /// <summary>Each type and key: as many calls as <c>_entities</c> makes for the same keys, whatever the number of aliases.</summary>
    [Theory]
    [MemberData(nameof(Lookups))]
    public async Task Lookups_ManyAtOnce_CostNoMoreThanEntities(string typeName, string key, string lookup)
    {
        var fields = key.Split(' ');
        var known = await CompanyEntities.KeysAsync(shared.Session, typeName, fields);
        var keys = Enumerable.Range(0, Aliases).Select(i => known[i % Math.Min(known.Count, 12)]).ToList();
        shared.Session.TakeCalls();
        await shared.Session.DataAsync(
            $$"""query ($r: [_Any!]!) { _entities(representations: $r) { ... on {{typeName}} { {{key}} } } }""",
            new { r = keys.Select(values => fields.Zip(values).Append(("__typename", typeName)).ToDictionary(pair => pair.Item1, pair => pair.Item2)) });
        var calls = shared.Session.TakeCalls().Count;

        var data = await shared.Session.DataAsync($"{{ {string.Join(' ', keys.Select((values, i) => $"_{i}: {Selection(lookup, fields, values)}"))} }}");

        keys.Select((_, i) => Entity(data.GetProperty($"_{i}"), lookup).GetProperty(fields[0]).GetString()).ShouldBe(keys.Select(values => values[0]));
        shared.Session.TakeCalls().Count.ShouldBeInRange(1, calls);
    }

    /// <summary>As HotChocolate Fusion sends a batch: an alias and a variable for each entity, and one fragment for all of them.</summary>
    [Theory]
    [InlineData("employeeById", "id", "ID")]
    [InlineData("employeeByEmail", "email", "String")]
    public async Task Lookups_AThousandOfTheGateway_CostThePagesOfTheCompany(string lookup, string key, string type)
    {
        const string Secret = "gateway-secret-0123456789abcdef0123456789";
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { Employees = 1_000 }, $"--GraphQL:Gateway:Secret={Secret}");
        var keys = await CompanyEntities.EmployeesAsync(session, key);
        session.TakeCalls();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new
            {
                query = $$"""
                    query Op({{string.Join(", ", keys.Select((_, i) => $"$_{i}___fusion_1: {type}!"))}}) {
                      {{string.Join('\n', keys.Select((_, i) => $"_{i}__lookups: _lookups {{ {lookup}({key}: $_{i}___fusion_1) {{ ...body }} }}"))}}
                    }
                    fragment body on Employee { id email firstName lastName position }
                    """,
                variables = keys.Select((value, i) => (Name: $"_{i}___fusion_1", value)).ToDictionary(pair => pair.Name, pair => pair.value),
            }),
        };
        request.Headers.Add("GraphQL-Gateway-Secret", Secret);

        using var response = await session.SendAsync(request);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        keys.Select((_, i) => answer.GetProperty("data").GetProperty($"_{i}__lookups").GetProperty(lookup).GetProperty(key).GetString()).ShouldBe(keys);
        session.TakeCalls().Count.ShouldBeLessThanOrEqualTo((keys.Count / 100) + 1);
    }

    [Fact]
    public async Task Lookup_WhileOneEntityCannotBeRead_FindsTheOthers()
    {
        await using var session = await SubgraphSession.StartAsync();
        var ids = (await CompanyEntities.KeysAsync(session, "Employee", "id")).Take(3).Select(key => key[0]).ToList();
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Count = null, PathPrefix = $"/v1/company/employees/{ids[1]}" });

        var response = await session.AskAsync($"{{ {string.Join(' ', ids.Select((id, i) => $"_{i}: {Selection("_lookups.employeeById", ["id"], [id])}"))} }}");

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("path").GetRawText().ShouldBe("""["_1","employeeById"]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_UNAVAILABLE");
        ids.Select((_, i) => Entity(response.GetProperty("data").GetProperty($"_{i}"), "_lookups.employeeById"))
            .Select(entity => entity.ValueKind is JsonValueKind.Null ? null : entity.GetProperty("id").GetString()).ShouldBe([ids[0], null, ids[2]]);
    }

    // A lookup is a field of the query, or of its field _lookups.
    private static IEnumerable<(string Type, string Key, string Lookup)> LookupsOf(DocumentNode document) =>
        from type in document.Definitions.OfType<ObjectTypeDefinitionNode>()
        from field in type.Fields
        where field.Directives.Any(directive => directive.Name.Value == "lookup")
        let key = string.Join(' ', field.Arguments.Select(argument => argument.Name.Value))
        select (((NamedTypeNode)field.Type).Name.Value, key, type.Name.Value == "Query" ? field.Name.Value : $"_lookups.{field.Name.Value}");

    private static string Selection(string lookup, IReadOnlyList<string> fields, IReadOnlyList<string> values)
    {
        var path = lookup.Split('.');
        var found = $"{path[^1]}({string.Join(", ", fields.Zip(values).Select(pair => $"{pair.First}: {JsonSerializer.Serialize(pair.Second)}"))}) {{ {string.Join(' ', fields)} }}";
        return path.Length == 1 ? found : $"{path[0]} {{ {found} }}";
    }

    private static JsonElement Entity(JsonElement answer, string lookup) => lookup.Contains('.', StringComparison.Ordinal) ? answer.GetProperty(lookup.Split('.')[1]) : answer;
}
