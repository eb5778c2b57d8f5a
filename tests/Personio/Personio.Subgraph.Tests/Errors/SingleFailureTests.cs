using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Errors;

/// <summary>Where Personio is asked by a call for each, one that fails is the failure of its own object: the others of the same batch have what they ask for.</summary>
public sealed class SingleFailureTests
{
    private const int Refusal = 422;

    [Theory]
    [InlineData("applications", 6, "candidate", "{ location }", "/v2/recruiting/candidates/")]
    [InlineData("applications", 6, "stageHistory", "{ enteredAt }", "/v2/recruiting/applications/")]
    [InlineData("applications", 6, "documents", "{ nodes { name } }", "/v2/document-management/documents")]
    [InlineData("candidates", 6, "applications", "{ currentStage { type } }", "/v2/recruiting/applications/")]
    [InlineData("employees", 6, "absenceBalances", "{ id balance }", "/v1/company/employees/")]
    [InlineData("employees", 6, "documents", "{ nodes { name } }", "/v2/document-management/documents")]
    [InlineData("projects", 6, "members", "{ id }", "/v2/projects/")]
    [InlineData("reports", 2, "rows", "(first: 1) { nodes { cells { text } } }", "/v2/reports/")]
    public async Task Field_OfWhichOneReadFails_FailsForItsObjectAlone(string list, int first, string field, string selection, string path)
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { Employees = 60 });
        var query = $"{{ {list}(first: {first}) {{ nodes {{ id {field}{selection} }} }} }}";
        var before = (await session.DataAsync(query)).GetProperty(list).GetProperty("nodes");
        var calls = session.TakeCalls().Where(call => call.Path.StartsWith(path, StringComparison.Ordinal)).ToList();
        calls.Count.ShouldBeGreaterThan(1, "one batch of several reads");
        session.Sandbox.AddFault(new SandboxFault { Status = Refusal, PathPrefix = calls.MaxBy(call => call.Path.Length)!.Path });

        var response = await session.AskAsync(query);

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_INVALID_REQUEST");
        error.GetProperty("extensions").GetProperty("upstreamStatus").GetInt32().ShouldBe(Refusal);
        var failed = error.GetProperty("path")[2].GetInt32();
        error.GetProperty("path").ToString().ShouldBe($"""["{list}","nodes",{failed},"{field}"]""");
        var nodes = response.GetProperty("data").GetProperty(list).GetProperty("nodes");
        nodes[failed].GetProperty(field).ValueKind.ShouldBe(JsonValueKind.Null);
        for (var i = 0; i < nodes.GetArrayLength(); i++)
        {
            (i == failed || JsonElement.DeepEquals(nodes[i], before[i])).ShouldBeTrue($"{nodes[i]} is not {before[i]}");
        }
    }
}
