using System.Net;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Callers with keys, from the client's side.</summary>
public sealed class ApiKeyTests(ApiKeyTests.Server server) : IClassFixture<ApiKeyTests.Server>
{
    private const string Reader = "reader-key-0123456789abcdef0123456789";
    private const string Retired = "writer-key-that-is-being-replaced-012";
    private const string Writer = "writer-key-that-replaces-it-456789012";
    private const string Query = "{ employees(first: 1) { nodes { id } } }";
    private const string Mutation = """mutation { createEmployee(input: { firstName: "", lastName: "", email: "" }) { __typename } }""";

    private readonly SubgraphSession _session = server.Session;

    [Theory]
    [InlineData("X-API-Key", Reader)]
    [InlineData("X-API-Key", Retired)]
    [InlineData("X-API-Key", Writer)]
    [InlineData("Authorization", "Bearer " + Reader)]
    [InlineData("authorization", "bearer " + Writer)]
    public async Task Request_WithAKnownKey_IsAnswered(string header, string value) =>
        (await With((header, value)).OutcomeAsync(Query)).ShouldBe("200");

    [Theory]
    [InlineData("X-API-Key", "reader-key-0123456789abcdef012345678")]
    [InlineData("X-API-Key", "READER-KEY-0123456789ABCDEF0123456789")]
    [InlineData("X-API-Key", "")]
    [InlineData("Authorization", "Bearer nobody's")]
    [InlineData("Authorization", "Bearer a.b.c")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic cmVhZGVyOnJlYWRlcg==")]
    public async Task Request_WithAnotherCredential_IsRefused(string header, string value)
    {
        _session.TakeCalls();

        var (status, body, challenge) = await With((header, value)).AskAsync(Query);

        status.ShouldBe(401);
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UNAUTHENTICATED");
        body.TryGetProperty("data", out _).ShouldBeFalse();
        challenge.ShouldBe("Bearer error=\"invalid_token\"");
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_WithoutACredential_IsAskedForOne()
    {
        var (status, body, challenge) = await With().AskAsync(Query);

        status.ShouldBe(401);
        body.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("X-API-Key");
        challenge.ShouldBe("Bearer");
    }

    [Fact]
    public async Task Request_WithTwoCredentials_IsRefused() =>
        (await With(("X-API-Key", Reader), ("Authorization", $"Bearer {Writer}")).OutcomeAsync(Query)).ShouldBe("401 UNAUTHENTICATED");

    /// <summary>What only looks like the opening of a WebSocket is an ordinary request, and comes in by no other door.</summary>
    [Fact]
    public async Task Request_ThatPretendsToUpgrade_IsAskedForACredential() =>
        (await With(("Connection", "Upgrade"), ("Upgrade", "websocket")).OutcomeAsync(Query)).ShouldBe("401 UNAUTHENTICATED");

    [Fact]
    public async Task Mutation_WithoutThePermission_IsRefusedAndCallsNobody()
    {
        _session.TakeCalls();

        (await With(("X-API-Key", Reader)).OutcomeAsync(Mutation)).ShouldBe("200 FORBIDDEN");
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Mutation_WithThePermission_IsRun() => (await With(("X-API-Key", Writer)).OutcomeAsync(Mutation)).ShouldBe("200");

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/graphql/schema.graphqls", HttpStatusCode.Unauthorized)]
    [InlineData("/graphql?query={__typename}", HttpStatusCode.Unauthorized)]
    public async Task Page_ForNobodyInParticular_ShowsNoData(string path, HttpStatusCode status)
    {
        using var response = await _session.GetAsync(path);
        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Introspection_WithAKnownKey_NeedsNoPermission() =>
        (await With(("X-API-Key", Reader)).OutcomeAsync("{ __schema { queryType { name } } }")).ShouldBe("200");

    private TestCaller With(params (string Name, string Value)[] headers) => new(_session, headers);

    public sealed class Server : IAsyncLifetime
    {
        private readonly string _keyFile = Path.GetTempFileName();

        public SubgraphSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await File.WriteAllTextAsync(_keyFile, Writer + "\n");
            Session = await SubgraphSession.StartAsync(
                null,
                [
                    TestCaller.NotEverybody,
                    .. TestCaller.Known("reader", Reader, "read"),
                    .. TestCaller.Known("writer", Retired, "read, write"),
                    $"--Access:Keys:writer:KeyFile={_keyFile}",
                ]);
        }

        public async ValueTask DisposeAsync()
        {
            await Session.DisposeAsync();
            File.Delete(_keyFile);
        }
    }
}
