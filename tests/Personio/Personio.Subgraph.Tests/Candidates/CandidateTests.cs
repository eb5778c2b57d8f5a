using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Candidates;

public sealed class CandidateTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Candidates_WithTheirApplicationsInShort_AreOneListing()
    {
        shared.Session.TakeCalls();

        var nodes = await ListAsync("first: 10", "id firstName location createdAt applications { id applicationDate }");

        nodes.Count.ShouldBe(10);
        nodes.ShouldAllBe(node => node.GetProperty("applications").GetArrayLength() > 0);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/recruiting/candidates");
    }

    [Fact]
    public async Task Candidates_WithMoreOfTheirApplications_CostACallForEach()
    {
        shared.Session.TakeCalls();

        var nodes = await ListAsync("first: 2", "applications { job { name } }");

        var applications = nodes.SelectMany(node => node.GetProperty("applications").EnumerateArray()).ToList();
        applications.ShouldAllBe(application => application.GetProperty("job").GetProperty("name").ValueKind == JsonValueKind.String);
        shared.Session.TakeCalls().Count.ShouldBe(1 + applications.Count);
    }

    [Fact]
    public async Task Candidates_OfOneAddress_AreAskedForByIt()
    {
        var email = (await ListAsync("first: 1", "email"))[0].GetProperty("email").GetString();
        shared.Session.TakeCalls();

        var found = await ListAsync($"where: {{ email: {{ eq: \"{email}\" }} }}", "email");

        found.ShouldHaveSingleItem().GetProperty("email").GetString().ShouldBe(email);
        Uri.UnescapeDataString(shared.Session.TakeCalls().ShouldHaveSingleItem().Query).ShouldContain($"email={email}");
    }

    [Fact]
    public async Task Candidates_ChangedInAPeriod_AreThoseBetween()
    {
        var all = (await ListAsync("first: 200", "updatedAt")).Select(node => node.GetProperty("updatedAt").GetDateTimeOffset()).Order().ToList();
        var (after, before) = (all[all.Count / 4], all[all.Count * 3 / 4]);

        var between = await ListAsync($"first: 200, updatedAfter: \"{after:O}\", updatedBefore: \"{before:O}\"", "updatedAt");

        between.Select(node => node.GetProperty("updatedAt").GetDateTimeOffset()).Order().ShouldBe(all.Where(time => time > after && time < before));
    }

    [Fact]
    public async Task Candidate_ById_IsOneCall()
    {
        var id = (await ListAsync("first: 1", "id"))[0].GetProperty("id").GetString();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("query ($id: ID!) { candidate(id: $id) { id email } }", new { id });

        data.GetProperty("candidate").GetProperty("id").GetString().ShouldBe(id);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe($"/v2/recruiting/candidates/{id}");
    }

    private async Task<List<JsonElement>> ListAsync(string arguments, string fields) =>
        [.. (await shared.Session.DataAsync($"{{ candidates({arguments}) {{ nodes {{ {fields} }} }} }}")).GetProperty("candidates").GetProperty("nodes").EnumerateArray()];
}
