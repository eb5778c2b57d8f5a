using Personio.Subgraph.Tests.Access;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Caching;

/// <summary>By which tags a router can drop what it keeps of the program's answers.</summary>
public sealed class CacheTagTests
{
    private const string On = "--GraphQL:Federation:CacheTags=true";
    private const string Roots = "apolloCacheTags";
    private const string Entities = "apolloEntityCacheTags";

    [Fact]
    public async Task Answer_OfRootFields_HasATagForEachThingThatItHolds()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, On);

        (await TagsAsync(session, Roots, "{ employees(first: 1) { nodes { id department { id name } } } absenceTypes { id } }")).ShouldBe(
        [
            "absence-type", "absence-type-lists", "connection-default", "department", "department-lists", "employee", "employee-lists",
        ]);
        (await TagsAsync(session, Roots, "{ employees(first: 1) { totalCount } }")).ShouldBe(["connection-default", "employee", "employee-lists"]);
    }

    [Fact]
    public async Task Answer_OfEntities_HasTheirTagsInTheOrderOfTheRepresentations()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, On);
        var employee = (await session.DataAsync("{ employees(first: 1) { nodes { id email } } }")).GetProperty("employees").GetProperty("nodes")[0];
        var (id, email) = (employee.GetProperty("id").GetString()!, employee.GetProperty("email").GetString()!);
        object[] representations =
        [
            new { __typename = "Employee", email }, new { __typename = "CostCenter", id = "none" }, new { __typename = "Employee", id },
            new { __typename = "Employee", email = "nobody@example.com" }, new { __typename = "Employee", id = "x y" },
        ];

        var answer = await session.AskAsync(
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Employee { firstName } ... on CostCenter { name } } }", new { r = representations });

        var tags = answer.GetProperty("extensions").GetProperty(Entities);
        tags.EnumerateArray().Select(list => string.Join(' ', list.EnumerateArray().Select(tag => tag.GetString()))).ShouldBe(
        [
            $"employee employee-{id} connection-default",
            "cost-center cost-center-none connection-default",
            $"employee employee-{id} connection-default",
            "employee employee-lists connection-default",
            "employee employee-lists connection-default",
        ]);
        tags.ToString().ShouldNotContain("@");
    }

    [Fact]
    public async Task Answer_OfEntitiesWithOthersBelow_HasTheirTagsToo()
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, On);
        const string Query = """{ _entities(representations: [{ __typename: "Department", id: "1" }]) { ... on Department { id employees { id } } } }""";

        var answer = await session.AskAsync(Query);

        answer.GetProperty("extensions").GetProperty(Entities)[0].EnumerateArray().Select(tag => tag.GetString())
            .ShouldBe(["department", "department-1", "employee", "employee-lists", "connection-default"]);
    }

    [Fact]
    public async Task Answer_OfOneOfSeveralConnections_HasTagsOfItsOwn()
    {
        await using var companies = await TwoCompanies.StartAsync(On);
        var acme = new TestCaller(companies.Session, ("Personio-Connection", "acme"));

        var answer = (await acme.AskAsync("{ absenceTypes { id } }")).Body;

        answer.GetProperty("extensions").GetProperty(Roots).EnumerateArray().Select(tag => tag.GetString())
            .ShouldBe(["acme/absence-type", "acme/absence-type-lists", "connection-acme"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--GraphQL:Federation:CacheTags=false")]
    public async Task Answer_WhereNobodyWantsTags_HasNone(string setting)
    {
        await using var session = await SubgraphSession.StartCachedAsync(time: null, setting);

        (await session.AskAsync("{ absenceTypes { id } }")).TryGetProperty("extensions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Answer_ForWhoIsNotTheGateway_HasNone()
    {
        const string Secret = "0123456789abcdef0123456789abcdef";
        await using var session = await SubgraphSession.StartCachedAsync(time: null, On, $"--GraphQL:Gateway:Secret={Secret}");

        (await new TestCaller(session).AskAsync("{ absenceTypes { id } }")).Body.TryGetProperty("extensions", out _).ShouldBeFalse();
        (await new TestCaller(session, ("GraphQL-Gateway-Secret", Secret)).AskAsync("{ absenceTypes { id } }")).Body.TryGetProperty("extensions", out _).ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<string?>> TagsAsync(SubgraphSession session, string extension, string query)
    {
        var answer = await session.AskAsync(query);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return [.. answer.GetProperty("extensions").GetProperty(extension).EnumerateArray().Select(tag => tag.GetString()).Order(StringComparer.Ordinal)];
    }
}
