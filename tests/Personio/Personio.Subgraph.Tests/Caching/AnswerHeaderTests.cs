using System.Net.Http.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Access;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Caching;

/// <summary>What caches in front of the server are told of its answers.</summary>
public sealed class AnswerHeaderTests(AnswerHeaderTests.Fixture fixture) : IClassFixture<AnswerHeaderTests.Fixture>
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string Key = "reader-key-0123456789abcdef0123456789";
    private const string Reference = "{ absenceTypes { id name } }";
    private const string Public = "public, max-age=600";
    private const string Private = "max-age=600, private";
    private const string Nobodys = "no-store";

    [Theory]
    [InlineData("{ absenceTypes { id name } }", Public)]
    [InlineData("{ openPositions(first: 2) { nodes { id name } pageInfo { hasNextPage } } }", "public, max-age=300")]
    [InlineData("{ absenceTypes { id } openPositions(first: 2) { totalCount } }", "public, max-age=300")]
    [InlineData("{ employees(first: 2) { nodes { id firstName } } }", "max-age=60, private")]
    [InlineData("{ employees(first: 2) { nodes { id fixSalary { amount } workSchedule { name } } totalCount } }", "max-age=60, private")]
    [InlineData("{ employees(first: 1) { totalCount } }", "max-age=60, private")]
    [InlineData("{ absenceTypes { id } employees(first: 1) { nodes { id } } }", "max-age=60, private")]
    [InlineData("{ departments(first: 2) { nodes { id employees { id } } } }", "max-age=60, private")]
    [InlineData("{ connection { name } }", Nobodys)]
    [InlineData("{ absenceTypes { id } connection { name } }", Nobodys)]
    [InlineData("{ __typename }", Nobodys)]
    [InlineData("{ absence(id: \"none\") { id } absenceTypes { id } employee { id } }", Nobodys)]
    [InlineData("mutation { deleteProject(input: { id: \"0\" }) { project { id } } }", Nobodys)]
    [InlineData("{ _entities(representations: [{ __typename: \"Employee\", id: \"1\" }]) { ... on Employee { id } } }", "max-age=60, private")]
    [InlineData("{ _entities(representations: [{ __typename: \"CostCenter\", id: \"0\" }]) { ... on CostCenter { id name } } }", Public)]
    [InlineData("{ _entities(representations: [{ __typename: \"CostCenter\", id: \"0\" }, { __typename: \"Employee\", id: \"1\" }]) { ... on CostCenter { id } } }", "max-age=60, private")]
    public async Task Answer_OfTheWholeProgram_SaysWhoMayKeepIt(string operation, string header) =>
        (await HeaderAsync(fixture.Session, operation)).ShouldBe(header);

    [Fact]
    public async Task Answer_ThatMayBeKept_SaysWhatMakesItAnother()
    {
        using var request = Request("{ absenceTypes { id } }");
        using var response = await fixture.Session.SendAsync(request);

        response.Headers.Vary.ShouldBe(["Accept", "Authorization", "GraphQL-Cost", "X-API-Key", "Personio-Connection"]);
    }

    [Fact]
    public async Task Answer_ForAKnownCaller_IsTheirs()
    {
        await using var session = await StartWithReaderAsync();

        (await HeaderAsync(session, Reference, AsReader)).ShouldBe(Private);
        (await HeaderAsync(session, Reference, AsReader, AsGateway)).ShouldBe(Private);
        (await HeaderAsync(session, "{ employees(first: 1) { nodes { fixSalary { amount } } } }", AsReader)).ShouldBe(Nobodys);
    }

    [Fact]
    public async Task Answer_ForAGatewayThatSharesThem_IsPublicWithoutPersonalDataAlone()
    {
        await using var session = await StartWithReaderAsync("--GraphQL:Gateway:SharesAnswers=true");

        (await HeaderAsync(session, Reference, AsReader)).ShouldBe(Private);
        (await HeaderAsync(session, Reference, AsReader, AsGateway)).ShouldBe(Public);
        (await HeaderAsync(session, "{ absenceTypes { id } employees(first: 1) { nodes { id } } }", AsReader, AsGateway)).ShouldBe("max-age=60, private");
    }

    [Fact]
    public async Task Answer_OfOneOfSeveralConnections_IsNeverPublic()
    {
        await using var companies = await TwoCompanies.StartAsync($"--GraphQL:Gateway:Secret={Secret}", "--GraphQL:Gateway:SharesAnswers=true");

        (await HeaderAsync(companies.Session, Reference)).ShouldBe(Private);
        (await HeaderAsync(companies.Session, Reference, AsGateway, ("Personio-Connection", "acme"))).ShouldBe(Private);
    }

    [Fact]
    public async Task Answer_WherePersonioIsAskedEachTime_IsKeptByNobody()
    {
        await using var session = await SubgraphSession.StartAsync();

        (await HeaderAsync(session, Reference)).ShouldBe(Nobodys);
    }

    [Fact]
    public async Task Answer_ThatIsStale_IsKeptByNobody()
    {
        var clock = new MovableClock();
        await using var session = await SubgraphSession.StartCachedAsync(clock, "--Personio:TotalTimeout=00:00:10");
        (await HeaderAsync(session, Reference)).ShouldBe(Public);
        clock.Advance(TimeSpan.FromMinutes(20));
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Count = null });

        (await HeaderAsync(session, Reference)).ShouldBe(Nobodys);
    }

    private static (string, string) AsReader => ("X-API-Key", Key);

    private static (string, string) AsGateway => ("GraphQL-Gateway-Secret", Secret);

    private static Task<SubgraphSession> StartWithReaderAsync(params string[] settings) => SubgraphSession.StartCachedAsync(
        new SandboxOptions(), [TestCaller.NotEverybody, .. TestCaller.Known("reader", Key, "read"), $"--GraphQL:Gateway:Secret={Secret}", .. settings]);

    private static HttpRequestMessage Request(string query) => new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };

    private static async Task<string> HeaderAsync(SubgraphSession session, string operation, params (string Name, string Value)[] headers)
    {
        using var request = Request(operation);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await session.SendAsync(request);
        return response.Headers.CacheControl!.ToString();
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public SubgraphSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Session = await SubgraphSession.StartCachedAsync();

        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
