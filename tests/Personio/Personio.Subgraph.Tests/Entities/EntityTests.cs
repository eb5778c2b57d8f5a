using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Entities;

/// <summary>What a gateway gets when other subgraphs refer to employees, absences and absence types, and what it costs.</summary>
public sealed class EntityTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private readonly SubgraphSession _session = shared.Session;

    [Fact]
    public async Task Service_AskedForItsSdl_AnswersWithTheCommittedSchema()
    {
        var data = await _session.DataAsync("{ _service { sdl } }");

        data.GetProperty("_service").GetProperty("sdl").GetString()
            .ShouldBe(await File.ReadAllTextAsync(RepositoryFiles.PathOf("schema/personio.graphqls"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Employees_AThousandRepresentations_CostThePagesOfTheCompany()
    {
        var ids = await IdsAsync();
        _session.TakeCalls();

        var entities = await EntitiesAsync([.. ids.Concat(ids.Reverse()).Select(id => new { __typename = "Employee", id })]);

        ids.Count.ShouldBe(500);
        entities.Select(e => e.GetProperty("id").GetString()).ShouldBe(ids.Concat(ids.Reverse()));
        entities.ShouldAllBe(e => e.GetProperty("firstName").ValueKind == JsonValueKind.String);
        _session.TakeCalls().Count.ShouldBeLessThanOrEqualTo((500 / 100) + 1);
    }

    [Fact]
    public async Task Employees_AFewById_CostACallEach()
    {
        var ids = (await IdsAsync()).Take(3).ToList();
        _session.TakeCalls();

        await EntitiesAsync([.. ids.Concat(ids).Select(id => new { __typename = "Employee", id })]);

        _session.TakeCalls().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Employees_AFewByEmail_CostACallEach()
    {
        var emails = (await EmailsAsync()).Take(2).ToList();
        _session.TakeCalls();

        var entities = await EntitiesAsync(
        [
            new { __typename = "Employee", email = emails[1] },
            new { __typename = "Employee", email = "nobody@nowhere.example" },
            new { __typename = "Employee", email = emails[0].ToUpperInvariant() },
            new { __typename = "Employee", email = "no address" },
            new { __typename = "Employee", email = "" },
        ]);

        entities.Select(Email).ShouldBe([emails[1], null, emails[0], null, null]);
        _session.TakeCalls().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Employees_ManyByEmail_CostThePagesOfTheCompany()
    {
        var emails = await EmailsAsync();
        _session.TakeCalls();

        var entities = await EntitiesAsync([.. emails.Select(email => new { __typename = "Employee", email })]);

        entities.Select(Email).ShouldBe(emails);
        _session.TakeCalls().Count.ShouldBeLessThanOrEqualTo((500 / 100) + 1);
    }

    [Fact]
    public async Task Entities_OfAllTypes_AreFoundAndWhatDoesNotExistIsNull()
    {
        var data = await _session.DataAsync("{ absences(first: 1) { nodes { id } } absenceTypes { id name } employees(first: 1) { nodes { id } } }");
        var absence = data.GetProperty("absences").GetProperty("nodes")[0].GetProperty("id").GetString();
        var type = data.GetProperty("absenceTypes")[0].GetProperty("id").GetString();
        var employee = data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString();

        var entities = await EntitiesAsync(
        [
            new { __typename = "AbsenceType", id = type },
            new { __typename = "Absence", id = absence },
            new { __typename = "Absence", id = "00000000-0000-4000-8000-000000000000" },
            new { __typename = "Employee", id = employee },
            new { __typename = "Employee", id = "999999999" },
            new { __typename = "AbsenceType", id = "none" },
        ]);

        entities.Select(e => e.ValueKind is JsonValueKind.Null ? null : e.GetProperty("id").GetString())
            .ShouldBe([type, absence, null, employee, null, null]);
    }

    [Fact]
    public async Task Entities_WhileOneEndpointFails_AreAnsweredFromTheOthers()
    {
        await using var session = await SubgraphSession.StartAsync();
        var data = await session.DataAsync("{ absences(first: 1) { nodes { id } } employees(first: 1) { nodes { id } } }");
        var absence = data.GetProperty("absences").GetProperty("nodes")[0].GetProperty("id").GetString();
        var employee = data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString();
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Count = null, PathPrefix = "/v2/absence-periods" });

        var response = await session.AskAsync(
            Document,
            new { representations = new object[] { new { __typename = "Absence", id = absence }, new { __typename = "Employee", id = employee } } });

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("path").GetRawText().ShouldBe("""["_entities",0]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_UNAVAILABLE");
        response.GetProperty("data").GetProperty("_entities")[1].GetProperty("id").GetString().ShouldBe(employee);
    }

    [Fact]
    public async Task Employees_OneOfWhichCannotBeRead_AreAnsweredButForThatOne()
    {
        await using var session = await SubgraphSession.StartAsync();
        var data = await session.DataAsync("{ employees(first: 3) { nodes { id } } }");
        var ids = data.GetProperty("employees").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).ToList();
        session.Sandbox.AddFault(new SandboxFault { Status = 503, Count = null, PathPrefix = $"/v1/company/employees/{ids[1]}" });

        var response = await session.AskAsync(Document, new { representations = ids.Select(id => new { __typename = "Employee", id }) });

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("path").GetRawText().ShouldBe("""["_entities",1]""");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_UNAVAILABLE");
        response.GetProperty("data").GetProperty("_entities").EnumerateArray()
            .Select(entity => entity.ValueKind is JsonValueKind.Null ? null : entity.GetProperty("id").GetString())
            .ShouldBe([ids[0], null, ids[2]]);
    }

    [Fact]
    public async Task Entities_AThousandThatCannotBeRead_HaveAnErrorEach()
    {
        var representations = Enumerable.Range(0, 1_000).Select(id => new { __typename = "Unknown", id });

        var response = await _session.AskAsync(Document, new { representations });

        response.GetProperty("data").GetProperty("_entities").EnumerateArray().ShouldAllBe(entity => entity.ValueKind == JsonValueKind.Null);
        response.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path")[1].GetInt32()).ShouldBe(Enumerable.Range(0, 1_000));
    }

    private const string Document = """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) {
            ... on Employee { id firstName email }
            ... on Absence { id startDate }
            ... on AbsenceType { id name }
          }
        }
        """;

    private static string? Email(JsonElement entity) => entity.ValueKind is JsonValueKind.Null ? null : entity.GetProperty("email").GetString();

    private async Task<List<JsonElement>> EntitiesAsync(IReadOnlyList<object> representations)
    {
        var data = await _session.DataAsync(Document, new { representations });
        return [.. data.GetProperty("_entities").EnumerateArray()];
    }

    private Task<IReadOnlyList<string>> IdsAsync() => ReadAllAsync("id");

    private Task<IReadOnlyList<string>> EmailsAsync() => ReadAllAsync("email");

    private async Task<IReadOnlyList<string>> ReadAllAsync(string field)
    {
        var values = new List<string>();
        string? after = null;
        do
        {
            var data = await _session.DataAsync(
                $$"""query ($after: String) { employees(first: 200, after: $after) { nodes { {{field}} } pageInfo { hasNextPage endCursor } } }""", new { after });
            var page = data.GetProperty("employees");
            values.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(field).GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        return values;
    }
}
