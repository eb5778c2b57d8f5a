using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Applications;

public sealed class ApplicationTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Applications_WithWhatTheyHold_AreOneListing()
    {
        shared.Session.TakeCalls();

        var nodes = await ListAsync("first: 20", """
            id applicationDate channel { name } currentStage { name type kind }
            candidate { id firstName lastName email } job { id name department { id name } category { id } }
            """);

        nodes.Count.ShouldBe(20);
        nodes.ShouldAllBe(node => node.GetProperty("candidate").GetProperty("email").GetString()!.Contains('@', StringComparison.Ordinal));
        nodes.ShouldAllBe(node => node.GetProperty("job").GetProperty("department").GetProperty("name").ValueKind == JsonValueKind.String);
        nodes.ShouldAllBe(node => node.GetProperty("currentStage").GetProperty("type").ValueKind == JsonValueKind.String);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/recruiting/applications");
    }

    [Fact]
    public async Task Applications_WithReferences_CostTheListingsOfJobsAndCategoriesOnce()
    {
        shared.Session.TakeCalls();

        var nodes = await ListAsync("first: 20", "job { id createdAt category { name stages { name type } } hiringTeam { role employee { id } } }");

        nodes.ShouldAllBe(node => node.GetProperty("job").GetProperty("category").GetProperty("stages").GetArrayLength() > 0);
        nodes.ShouldAllBe(node => node.GetProperty("job").GetProperty("hiringTeam").GetArrayLength() > 0);
        shared.Session.TakeCalls().Select(call => call.Path).Order(StringComparer.Ordinal)
            .ShouldBe(["/v2/recruiting/applications", "/v2/recruiting/categories", "/v2/recruiting/jobs"]);
    }

    [Fact]
    public async Task Applications_WithMoreOfTheirCandidates_CostACallForEachCandidate()
    {
        shared.Session.TakeCalls();

        var nodes = await ListAsync("first: 3", "candidate { id location applications { id } }");

        nodes.ShouldAllBe(node => node.GetProperty("candidate").GetProperty("location").ValueKind == JsonValueKind.String);
        shared.Session.TakeCalls().Count(call => call.Path.StartsWith("/v2/recruiting/candidates/", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task Applications_OfOneCandidate_AreAskedForByTheAddress()
    {
        var email = (await ListAsync("first: 1", "candidate { email }"))[0].GetProperty("candidate").GetProperty("email").GetString();
        shared.Session.TakeCalls();

        var nodes = await ListAsync($"where: {{ candidate: {{ email: {{ eq: \"{email}\" }} }} }}", "candidate { email }");

        nodes.ShouldNotBeEmpty();
        nodes.ShouldAllBe(node => node.GetProperty("candidate").GetProperty("email").GetString() == email);
        Uri.UnescapeDataString(shared.Session.TakeCalls().ShouldHaveSingleItem().Query).ShouldContain($"candidate.email={email}");
    }

    [Fact]
    public async Task Applications_OfOneJobAndStage_AreDecidedHere()
    {
        var first = (await ListAsync("first: 1", "job { id } currentStage { type }"))[0];
        var (job, stage) = (first.GetProperty("job").GetProperty("id").GetString(), first.GetProperty("currentStage").GetProperty("type").GetString());

        var nodes = await ListAsync(
            $"where: {{ job: {{ id: {{ eq: \"{job}\" }} }}, currentStage: {{ type: {{ eq: \"{stage}\" }} }} }}", "job { id } currentStage { type }");

        nodes.ShouldNotBeEmpty();
        nodes.ShouldAllBe(node => node.GetProperty("job").GetProperty("id").GetString() == job && node.GetProperty("currentStage").GetProperty("type").GetString() == stage);
    }

    [Fact]
    public async Task Applications_ChangedInAPeriod_ArePushedDownAtOneEndAndDecidedHereAtTheOther()
    {
        var all = (await ListAsync("first: 200", "updatedAt")).Select(UpdatedAt).ToList();
        var (after, before) = (all[all.Count * 3 / 4], all[all.Count / 4]);
        shared.Session.TakeCalls();

        var between = (await ListAsync($"first: 200, updatedAfter: \"{after:O}\", updatedBefore: \"{before:O}\"", "updatedAt")).Select(UpdatedAt).ToList();
        var query = shared.Session.TakeCalls().ShouldHaveSingleItem().Query;
        var earlier = (await ListAsync($"first: 200, updatedBefore: \"{before:O}\"", "updatedAt")).Select(UpdatedAt).ToList();

        between.ShouldBe(all.Where(time => time > after && time < before), ignoreOrder: true);
        (query.Contains("updated_at.gt", StringComparison.Ordinal), query.Contains("updated_at.lt", StringComparison.Ordinal)).ShouldBe((true, false));
        earlier.ShouldBe(all.Where(time => time < before), ignoreOrder: true);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Query.ShouldContain("updated_at.lt");
    }

    [Fact]
    public async Task Application_ById_HasItsHistoryLatestFirst()
    {
        var id = (await ListAsync("first: 1", "id"))[0].GetProperty("id").GetString();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($id: ID!) { application(id: $id) { id currentStage { type } stageHistory { enteredAt stage { type } } documents { nodes { id } } } }", new { id });

        var application = data.GetProperty("application");
        var history = application.GetProperty("stageHistory").EnumerateArray().ToList();
        history[0].GetProperty("stage").GetProperty("type").GetString().ShouldBe(application.GetProperty("currentStage").GetProperty("type").GetString());
        history.Select(step => step.GetProperty("enteredAt").GetDateTimeOffset()).ShouldBeInOrder(SortDirection.Descending);
        application.GetProperty("documents").GetProperty("nodes").ValueKind.ShouldBe(JsonValueKind.Array);
        shared.Session.TakeCalls().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Application_ThatIsNone_IsNull()
    {
        var data = await shared.Session.DataAsync("{ application(id: \"1\") { id } candidate(id: \"1\") { id } job(id: \"1\") { id } }");

        data.EnumerateObject().ShouldAllBe(field => field.Value.ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Entities_OfRecruiting_AreFoundAndWhatDoesNotExistIsNull()
    {
        var application = (await ListAsync("first: 1", "id candidate { id } job { id }"))[0];
        var job = application.GetProperty("job").GetProperty("id").GetString();
        object[] representations =
        [
            new { __typename = "Application", id = application.GetProperty("id").GetString() },
            new { __typename = "Application", id = "1" },
            new { __typename = "Candidate", id = application.GetProperty("candidate").GetProperty("id").GetString() },
            new { __typename = "Job", id = job },
            new { __typename = "OpenPosition", id = job },
            new { __typename = "OpenPosition", id = "1" },
        ];

        var data = await shared.Session.DataAsync(
            "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }", new { representations });

        data.GetProperty("_entities").EnumerateArray().Select(entity => entity.ValueKind == JsonValueKind.Null ? null : entity.GetProperty("__typename").GetString())
            .ShouldBe(["Application", null, "Candidate", "Job", "OpenPosition", null]);
    }

    private static DateTimeOffset UpdatedAt(JsonElement node) => node.GetProperty("updatedAt").GetDateTimeOffset();

    private async Task<List<JsonElement>> ListAsync(string arguments, string fields) =>
        [.. (await shared.Session.DataAsync($"{{ applications({arguments}) {{ nodes {{ {fields} }} }} }}")).GetProperty("applications").GetProperty("nodes").EnumerateArray()];
}
