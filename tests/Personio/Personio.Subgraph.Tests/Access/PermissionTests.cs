using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Who may have what: the tags of the schema, from the caller's side.</summary>
public sealed class PermissionTests(PermissionTests.Server server) : IClassFixture<PermissionTests.Server>
{
    private const string Reader = "reader-key-0123456789abcdef0123456789";
    private const string Doctor = "doctor-key-0123456789abcdef0123456789";
    private const string Payroll = "payroll-key-0123456789abcdef012345678";
    private const string Clerk = "clerk-key-0123456789abcdef0123456789ab";

    private const string Absences =
        """{ absences(first: 3, from: "2026-10-01", to: "2026-12-31") { nodes { id startDate comment type { id name } } } }""";

    private readonly SubgraphSession _session = server.Session;

    [Fact]
    public async Task Absences_WithoutThePermissionForHealth_HaveDaysAndNoKind()
    {
        var (_, body, _) = await AskAsync(Reader, Absences);

        var nodes = body.GetProperty("data").GetProperty("absences").GetProperty("nodes").EnumerateArray().ToList();
        nodes.Count.ShouldBe(3);
        nodes.ShouldAllBe(node => node.GetProperty("startDate").GetString() != null);
        nodes.ShouldAllBe(node => node.GetProperty("type").ValueKind == JsonValueKind.Null && node.GetProperty("comment").ValueKind == JsonValueKind.Null);
        Codes(body).Distinct().ShouldBe(["FORBIDDEN"]);
    }

    [Fact]
    public async Task Absences_WithThePermissionForHealth_HaveTheirKind()
    {
        var (_, body, _) = await AskAsync(Doctor, Absences);

        Codes(body).ShouldBeEmpty();
        body.GetProperty("data").GetProperty("absences").GetProperty("nodes").EnumerateArray()
            .ShouldAllBe(node => node.GetProperty("type").GetProperty("name").GetString() != null);
    }

    /// <summary>Who is away by sickness would be told by asking for those who are.</summary>
    [Theory]
    [InlineData(Reader, "FORBIDDEN")]
    [InlineData(Doctor, null)]
    public async Task Absences_OfSomeKinds_AreForThoseWhoMayKnowTheKind(string key, string? code)
    {
        var (_, body, _) = await AskAsync(key, """{ absences(first: 1, typeIds: ["0b2f4c8e-0000-4000-8000-000000000001"]) { nodes { id } } }""");

        Codes(body).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData("""{ compensations(from: "2026-01-01", to: "2026-01-31", first: 1) { totalCount } }""", Reader, "FORBIDDEN")]
    [InlineData("""{ compensations(from: "2026-01-01", to: "2026-01-31", first: 1) { totalCount } }""", Doctor, "FORBIDDEN")]
    [InlineData("""{ compensations(from: "2026-01-01", to: "2026-01-31", first: 1) { totalCount } }""", Payroll, null)]
    [InlineData("{ employees(first: 1) { nodes { id } } }", Clerk, "FORBIDDEN")]
    [InlineData("{ absenceTypes { id } }", Clerk, "FORBIDDEN")]
    [InlineData("""{ _entities(representations: [{ __typename: "Employee", id: "1" }]) { ... on Employee { firstName } } }""", Clerk, "FORBIDDEN")]
    [InlineData("{ _service { sdl } }", Clerk, null)]
    public async Task Field_WithoutItsPermission_IsRefusedAndCallsNobody(string query, string key, string? code)
    {
        _session.TakeCalls();

        var (_, body, _) = await AskAsync(key, query);

        Codes(body).Distinct().ShouldBe(code is null ? [] : [code]);
        if (code is not null)
        {
            _session.TakeCalls().ShouldBeEmpty();
        }
    }

    /// <summary>A gateway asks for objects by their keys: the same rules meet it there.</summary>
    [Fact]
    public async Task Entity_WithoutThePermissionForAField_HasTheRest()
    {
        var (_, known, _) = await AskAsync(Reader, Absences);
        var id = known.GetProperty("data").GetProperty("absences").GetProperty("nodes")[0].GetProperty("id").GetString();

        var (_, body, _) = await AskAsync(
            Reader, $$"""{ _entities(representations: [{ __typename: "Absence", id: "{{id}}" }]) { ... on Absence { startDate type { name } } } }""");

        var entity = body.GetProperty("data").GetProperty("_entities")[0];
        entity.GetProperty("startDate").GetString().ShouldNotBeNull();
        entity.GetProperty("type").ValueKind.ShouldBe(JsonValueKind.Null);
        Codes(body).ShouldBe(["FORBIDDEN"]);
    }

    private static IEnumerable<string?> Codes(JsonElement body) => body.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
        : [];

    private Task<(int Status, JsonElement Body, string Challenge)> AskAsync(string key, string query) =>
        new TestCaller(_session, ("X-API-Key", key)).AskAsync(query);

    public sealed class Server : IAsyncLifetime
    {
        public SubgraphSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Session = await SubgraphSession.StartAsync(
            null,
            [
                TestCaller.NotEverybody,
                .. TestCaller.Known("reader", Reader, "read"),
                .. TestCaller.Known("doctor", Doctor, "read health"),
                .. TestCaller.Known("payroll", Payroll, "read pay"),
                .. TestCaller.Known("clerk", Clerk, "write"),
            ]);

        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
