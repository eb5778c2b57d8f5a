using System.Net.Http.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>Every way to the same data asks for the same permission: fields, entities, subscriptions, downloads, and calls of Personio's own API.</summary>
public sealed class RouteTests(RouteTests.Server server) : IClassFixture<RouteTests.Server>
{
    private const string AllKey = "all-key-0123456789abcdef0123456789abcdef";
    private const string NobodyKnows = "/v2/what-personio-adds-next";

    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(300);

    // By permission: the ways, and what the paths of the calls have in common that bring it.
    private static readonly Dictionary<string, (string? Endpoint, string[] Ways)> Ways = new(StringComparer.Ordinal)
    {
        ["documents"] = ("document-management",
        [
            """{ documents(ownerId: "1", first: 1) { totalCount } }""",
            """{ document(id: "1", ownerId: "1") { id } }""",
            "{ employees(first: 1) { nodes { documents(first: 1) { nodes { id } } } } }",
            "{ applications(first: 1) { nodes { documents(first: 1) { nodes { id } } } } }",
            """{ _entities(representations: [{ __typename: "Document", id: "1", ownerId: "1" }]) { ... on Document { downloadUrl } } }""",
            """mutation { deleteDocument(input: { id: "0" }) { documentId } }""",
            """mutation { updateDocument(input: { id: "0", ownerId: "1", name: "x" }) { document { id } } }""",
            "subscription { documentChanged { id } }",
            "/documents/0",
            "/v2/document-management/documents",
            NobodyKnows,
        ]),
        ["recruiting"] = ("/recruiting/",
        [
            "{ candidates(first: 1) { nodes { id } } }",
            """{ candidate(id: "1") { id } }""",
            "{ applications(first: 1) { totalCount } }",
            """{ application(id: "1") { id } }""",
            """{ _entities(representations: [{ __typename: "Candidate", id: "1" }]) { ... on Candidate { email } } }""",
            """{ _entities(representations: [{ __typename: "Application", id: "1" }]) { ... on Application { applicationDate } } }""",
            "/v2/recruiting/candidates",
            "/v2/recruiting/applications",
            "/v1/recruiting/applications",
            NobodyKnows,
        ]),
        ["custom"] = (null,
        [
            "{ employees(first: 1) { nodes { customAttributes { key } } } }",
            "{ employees(first: 1) { nodes { attributes { key } } } }",
            "{ employees(first: 1, where: { customAttributes: { any: true } }) { nodes { id } } }",
            """{ _entities(representations: [{ __typename: "Employee", id: "4715395" }]) { ... on Employee { customAttributes { key } } } }""",
            "{ reports(first: 1) { nodes { rows(first: 1) { totalCount } } } }",
            "/v1/company/employees",
            "/v2/persons",
            "/v2/reports",
            NobodyKnows,
        ]),
        ["pay"] = ("/compensations",
        [
            """{ compensations(from: "2026-01-01", to: "2026-01-31", first: 1) { totalCount } }""",
            """{ employees(first: 1) { nodes { compensations(from: "2026-01-01", to: "2026-01-31") { id } } } }""",
            "{ employees(first: 1) { nodes { fixSalary { amount } } } }",
            "{ employees(first: 1) { nodes { attributes { key } } } }",
            """{ _entities(representations: [{ __typename: "Employee", id: "4715395" }]) { ... on Employee { fixSalaryInterval } } }""",
            "{ reports(first: 1) { nodes { rows(first: 1) { totalCount } } } }",
            "/v1/company/employees",
            "/v2/compensations",
            "/v2/salary-bands",
            "/v2/reports",
            NobodyKnows,
        ]),
        ["health"] = ("/absence-types",
        [
            """{ absences(first: 1, from: "2026-10-01", to: "2026-12-31") { nodes { type { name } } } }""",
            """{ absences(first: 1, from: "2026-10-01", to: "2026-12-31") { nodes { comment } } }""",
            """{ absences(first: 1, typeIds: ["0b2f4c8e-0000-4000-8000-000000000001"]) { nodes { id } } }""",
            """{ absences(first: 1, where: { comment: { contains: "x" } }) { nodes { id } } }""",
            "{ reports(first: 1) { nodes { rows(first: 1) { totalCount } } } }",
            "/v2/absence-periods",
            "/v1/company/time-offs",
            "/v2/reports",
            NobodyKnows,
        ]),
    };

    private readonly SubgraphSession _session = server.Session;

    public static TheoryData<string, string> Routes => [.. Ways.SelectMany(pair => pair.Value.Ways.SelectMany(WaysOf).Select(way => (pair.Key, way)))];

    [Fact]
    public void Permissions_OfClassesOfData_AllHaveRoutes() => Ways.Keys.ShouldBe(SchemaUnderTest.PermissionByTag.Values, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_WithoutThePermission_IsClosedAndWithItOpen(string permission, string route)
    {
        _session.TakeCalls();

        (await IsRefusedAsync(route, Without(permission))).ShouldBeTrue();

        if (Ways[permission].Endpoint is { } endpoint)
        {
            _session.TakeCalls().Where(call => call.Path.Contains(endpoint, StringComparison.Ordinal)).ShouldBeEmpty();
        }

        (await IsRefusedAsync(route, AllKey)).ShouldBeFalse();
    }

    /// <summary>What is compared between two cursors is employees and absences; of documents there is nothing to tell.</summary>
    [Fact]
    public async Task Changes_OfDocuments_AreForNobody() =>
        (await new TestCaller(_session, ("X-API-Key", AllKey)).OutcomeAsync("{ changes(kinds: [DOCUMENT]) { cursor } }")).ShouldBe("200 BAD_USER_INPUT");

    /// <summary>Who files something need not be able to read what is filed.</summary>
    [Fact]
    public async Task Upload_WithoutThePermissionForDocuments_IsDoneAndShowsNoDocument()
    {
        _session.TakeCalls();

        var (_, body, _) = await new TestCaller(_session, ("X-API-Key", Without("documents"))).AskAsync(
            """
            mutation {
              uploadDocument(input: { employeeId: "4715395", categoryId: "702", source: { base64: { fileName: "a.txt", content: "UGFzc2VkLg==" } } }) {
                document { id }
                errors { __typename }
              }
            }
            """);

        var error = body.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("FORBIDDEN");
        error.GetProperty("path").GetRawText().ShouldBe("""["uploadDocument","document"]""");
        _session.TakeCalls().Where(call => call.Method == "POST" && call.Path == "/v1/company/documents").ShouldHaveSingleItem();
    }

    // A path of Personio's can be asked for in two ways.
    private static IEnumerable<string> WaysOf(string way) => way.StartsWith("/v", StringComparison.Ordinal)
        ? [$"/personio/default{way}", $"{{ personioRequest(path: \"{way}\") {{ status }} }}"]
        : [way];

    private static string Without(string permission) => $"without-{permission}-0123456789abcdef0123456789";

    private async Task<bool> IsRefusedAsync(string route, string key)
    {
        using var client = new HttpClient { BaseAddress = _session.Address };
        using var request = route.StartsWith('/')
            ? new HttpRequestMessage(HttpMethod.Get, route)
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = route }) };
        request.Headers.Add("X-API-Key", key);
        if (route.StartsWith("subscription", StringComparison.Ordinal))
        {
            request.Headers.Accept.ParseAdd("text/event-stream");
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        try
        {
            // Events that are not refused have no end.
            var text = await response.Content.ReadAsStringAsync().WaitAsync(route.StartsWith("subscription", StringComparison.Ordinal) ? LongEnough : TimeSpan.FromSeconds(30));
            return text.Contains("has no permission", StringComparison.Ordinal);
        }
        catch (TimeoutException) when (route.StartsWith("subscription", StringComparison.Ordinal))
        {
            return false;
        }
    }

    public sealed class Server : IAsyncLifetime
    {
        public SubgraphSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            string[] all = ["read", "write", "raw", .. Ways.Keys];
            var paths = Ways.Values.SelectMany(ways => ways.Ways).Where(way => way.StartsWith("/v", StringComparison.Ordinal)).Distinct();
            Session = await SubgraphSession.StartAsync(
                null,
                [
                    TestCaller.NotEverybody,
                    .. paths.Select((path, index) => $"--Proxy:Allow:{index}=GET {path}"),
                    .. TestCaller.Known("all", AllKey, string.Join(' ', all)),
                    .. Ways.Keys.SelectMany(permission => TestCaller.Known(
                        $"without-{permission}", Without(permission), string.Join(' ', all.Where(one => one != permission)))),
                ]);
        }

        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
