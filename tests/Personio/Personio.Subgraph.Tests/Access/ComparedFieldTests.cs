using System.Text.Json;
using GraphQL.Schema;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>What is compared can be found out: whoever may not select a field may not filter or order by it either, in no list and at no depth.</summary>
public sealed class ComparedFieldTests(ComparedFieldTests.Server server) : IClassFixture<ComparedFieldTests.Server>
{
    private const int MostFieldsDeep = 3;
    private const string AllKey = "all-key-0123456789abcdef0123456789abcdef";

    private static readonly Dictionary<string, string> PermissionByTag = new(StringComparer.Ordinal)
    {
        ["pii:health"] = "health",
        ["pii:pay"] = "pay",
    };

    private readonly SubgraphSession _session = server.Session;

    public static TheoryData<string> Permissions => [.. PermissionByTag.Values];

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task List_ComparedByAFieldThatItsCallerMayNotRead_IsRefusedWithoutACall(string permission)
    {
        var comparisons = Comparisons().Where(comparison => comparison.Permissions.Contains(permission)).ToList();
        comparisons.ShouldNotBeEmpty();
        _session.TakeCalls();

        var failures = new List<string>();
        foreach (var (query, _) in comparisons)
        {
            if (await CodesAsync(query, Without(permission)) is not "FORBIDDEN" and var codes)
            {
                failures.Add($"{query}: {codes}");
            }
        }

        failures.ShouldBeEmpty();
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task List_ComparedByAFieldThatItsCallerMayRead_IsAnswered()
    {
        foreach (var query in new[]
        {
            """{ absences(first: 1, from: "2026-10-01", to: "2026-12-31", where: { comment: { neq: "x" } }, order: [{ comment: DESC }]) { nodes { id } } }""",
            """{ compensations(from: "2026-01-01", to: "2026-01-31", first: 1, where: { value: { gt: 1 } }) { nodes { id } } }""",
        })
        {
            (await CodesAsync(query, AllKey)).ShouldBeEmpty(query);
        }
    }

    /// <summary>A filter that is a variable is known only when it is sent.</summary>
    [Fact]
    public async Task List_ComparedByAVariable_IsRefusedAsWell()
    {
        _session.TakeCalls();

        var (_, body, _) = await new TestCaller(_session, ("X-API-Key", Without("health"))).AskAsync(
            "query($where: AbsenceFilterInput) { absences(first: 1, where: $where) { nodes { id } } }",
            variables: JsonSerializer.Deserialize<JsonElement>("""{ "where": { "or": [{ "comment": { "contains": "flu" } }] } }"""));

        var error = body.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("FORBIDDEN");
        error.GetProperty("message").GetString()!.ShouldContain("\"AbsenceFilterInput.comment\"");
        _session.TakeCalls().ShouldBeEmpty();
    }

    private static string Without(string permission) => $"without-{permission}-0123456789abcdef0123456789";

    private async Task<string> CodesAsync(string query, string key)
    {
        var (_, body, _) = await new TestCaller(_session, ("X-API-Key", key)).AskAsync(query);
        return body.TryGetProperty("errors", out var errors)
            ? string.Join(' ', errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()).Distinct())
            : "";
    }

    /// <summary>A query for each field that some list can be filtered or ordered by, and the permissions that selecting the field needs.</summary>
    private static IEnumerable<(string Query, IReadOnlySet<string> Permissions)> Comparisons()
    {
        foreach (var list in SchemaUnderTest.Schema.QueryType!.Fields)
        {
            if (list.Type.Named is not ObjectType connection || !connection.TryGetField("nodes", out var nodes) || nodes.Type.Named is not ObjectType items)
            {
                continue;
            }

            var required = list.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Some(argument.Type)}");
            foreach (var (argument, value, permissions) in Compared(list, items))
            {
                var arguments = string.Join(", ", [.. required, "first: 1", $"{argument}: {value}"]);
                yield return ($"{{ {list.Name}({arguments}) {{ __typename }} }}", new HashSet<string>(permissions, StringComparer.Ordinal));
            }
        }
    }

    private static IEnumerable<(string Argument, string Value, IEnumerable<string> Permissions)> Compared(FieldDefinition list, ObjectType items)
    {
        foreach (var name in new[] { "where", "order" })
        {
            if (list.TryGetArgument(name, out var argument) && argument.Type.Named is InputObjectType input)
            {
                foreach (var (value, permissions) in Values(input, items, PermissionsOf(items), depth: 1))
                {
                    yield return (name, value, permissions);
                }
            }
        }
    }

    private static IEnumerable<(string Value, IReadOnlyList<string> Permissions)> Values(
        InputObjectType input, ObjectType owner, IReadOnlyList<string> permissions, int depth)
    {
        foreach (var field in input.Fields)
        {
            if (!owner.TryGetField(field.Name, out var output))
            {
                continue;
            }

            IReadOnlyList<string> needed = [.. permissions, .. PermissionsOf(output), .. output.Type.Named is ObjectType type ? PermissionsOf(type) : []];
            yield return ($"{{ {field.Name}: {(field.Type.Named is InputObjectType ? "{}" : "ASC")} }}", needed);
            if (depth < MostFieldsDeep && field.Type.Named is InputObjectType nested && output.Type.Named is ObjectType items)
            {
                var (open, close, inner) = nested.TryGetField("some", out var some) ? ("{ some: ", " }", (InputObjectType)some.Type.Named) : ("", "", nested);
                foreach (var (value, deeper) in Values(inner, items, needed, depth + 1))
                {
                    yield return ($"{{ {field.Name}: {open}{value}{close} }}", deeper);
                }
            }
        }
    }

    private static IReadOnlyList<string> PermissionsOf(ObjectType type) => PermissionsOf(SchemaUnderTest.TagsOf(type));

    private static IReadOnlyList<string> PermissionsOf(FieldDefinition field) => PermissionsOf(SchemaUnderTest.TagsOf(field));

    private static IReadOnlyList<string> PermissionsOf(IReadOnlyList<string> tags) =>
        [.. tags.Select(PermissionByTag.GetValueOrDefault).OfType<string>()];

    private static string Some(GraphQLType type) => type.Named.Name switch
    {
        "ID" => "\"1\"",
        "LocalDate" => "\"2026-01-01\"",
        var other => throw new InvalidOperationException($"Say what a {other} looks like."),
    };

    public sealed class Server : IAsyncLifetime
    {
        public SubgraphSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            string[] all = ["read", .. PermissionByTag.Values];
            Session = await SubgraphSession.StartAsync(
                null,
                [
                    TestCaller.NotEverybody,
                    .. TestCaller.Known("all", AllKey, string.Join(' ', all)),
                    .. PermissionByTag.Values.SelectMany(permission => TestCaller.Known(
                        $"without-{permission}", Without(permission), string.Join(' ', all.Where(one => one != permission)))),
                ]);
        }

        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
