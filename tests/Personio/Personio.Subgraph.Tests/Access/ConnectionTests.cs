namespace Personio.Subgraph.Tests.Access;

/// <summary>Several accounts behind one server: everybody sees the one that they chose and may use, and nothing of any other.</summary>
public sealed class ConnectionTests(ConnectionTests.Server server) : IClassFixture<ConnectionTests.Server>
{
    private const string Ours = "key-of-the-default-company-0123456789";
    private const string Acmes = "key-of-the-acme-company-0123456789012";
    private const string Both = "key-for-both-companies-01234567890123";
    private const string Query = "{ employees(first: 50) { nodes { id firstName lastName } } }";

    private readonly TwoCompanies _companies = server.Companies;

    [Fact]
    public async Task Caller_OfOneConnection_GetsItWithoutNamingIt()
    {
        var ours = await NamesAsync(Ours, connection: null);
        var acmes = await NamesAsync(Acmes, connection: null);

        ours.Count.ShouldBe(50);
        acmes.Count.ShouldBe(50);
        ours.Intersect(acmes, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task Caller_OfSeveralConnections_GetsTheOneTheyName()
    {
        (await NamesAsync(Both, "acme")).ShouldBe(await NamesAsync(Acmes, null));
        (await NamesAsync(Both, "default")).ShouldBe(await NamesAsync(Ours, null));
        (await NamesAsync(Both, null)).ShouldBe(await NamesAsync(Ours, null));
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("no-such-connection")]
    [InlineData("")]
    [InlineData("default, acme")]
    [InlineData("DEFAULT")]
    public async Task Caller_NamingAnotherConnection_IsRefusedWhetherItExistsOrNot(string connection)
    {
        _companies.Acme.ClearCalls();
        var caller = new TestCaller(_companies.Session, ("X-API-Key", Ours), ("Personio-Connection", connection));

        var (status, body, _) = await caller.AskAsync(Query);

        status.ShouldBe(403);
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("CONNECTION_NOT_ALLOWED");
        body.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldNotContain("acme");
        _companies.Acme.GetCalls().ShouldBeEmpty();
    }

    /// <summary>
    /// The same ids and documents at the same time for two companies: one name of the other in any answer, through a cache, a joined flight, a
    /// data loader or a count, and this fails.
    /// </summary>
    [Fact]
    public async Task Callers_OfTwoConnectionsAtOnce_NeverSeeTheOtherCompany()
    {
        var expected = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["default"] = await NamesAsync(Both, "default"),
            ["acme"] = await NamesAsync(Both, "acme"),
        };

        await Parallel.ForAsync(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (index, _) =>
        {
            var connection = index % 2 == 0 ? "default" : "acme";
            (await NamesAsync(Both, connection)).ShouldBe(expected[connection]);
        });
    }

    [Fact]
    public async Task Entities_OfAnotherCompany_AreNotFoundThere()
    {
        var somebody = (await NamesAsync(Acmes, null))[0];
        var id = somebody.Split(' ')[0];
        var reference = $$"""{ _entities(representations: [{ __typename: "Employee", id: "{{id}}" }]) { ... on Employee { id firstName lastName } } }""";

        (await EntityAsync("acme", reference)).ShouldBe(somebody);
        (await EntityAsync("default", reference)).ShouldNotBe(somebody);
    }

    private async Task<string> EntityAsync(string connection, string reference)
    {
        var (_, body, _) = await new TestCaller(_companies.Session, ("X-API-Key", Both), ("Personio-Connection", connection)).AskAsync(reference);
        var entity = body.GetProperty("data").GetProperty("_entities")[0];
        return entity.ValueKind is System.Text.Json.JsonValueKind.Object
            ? $"{entity.GetProperty("id")} {entity.GetProperty("firstName")} {entity.GetProperty("lastName")}"
            : "nobody";
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string key, string? connection)
    {
        (string, string)[] headers = connection is null ? [("X-API-Key", key)] : [("X-API-Key", key), ("Personio-Connection", connection)];
        var (status, body, _) = await new TestCaller(_companies.Session, headers).AskAsync(Query);
        status.ShouldBe(200);
        return TwoCompanies.NamesIn(body);
    }

    public sealed class Server : IAsyncLifetime
    {
        public TwoCompanies Companies { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Companies = await TwoCompanies.StartAsync(
            [
                TestCaller.NotEverybody,
                .. TestCaller.Known("ours", Ours, "read", "default"),
                .. TestCaller.Known("acmes", Acmes, "read", "acme"),
                .. TestCaller.Known("both", Both, "read", "acme default"),
            ]);

        public ValueTask DisposeAsync() => Companies.DisposeAsync();
    }
}
