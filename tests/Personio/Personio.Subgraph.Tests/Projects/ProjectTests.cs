using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Projects;

public sealed class ProjectTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Projects_WithoutFigures_DoNotHaveThemCounted()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ projects(first: 50) { nodes { id name status billable costCenter { id } } } }");

        data.GetProperty("projects").GetProperty("nodes").GetArrayLength().ShouldBeGreaterThan(1);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Query.ShouldNotContain("include=");
    }

    [Fact]
    public async Task Projects_WithFigures_AskForThoseAlone()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ projects(first: 50, status: ACTIVE, topLevelOnly: true) { nodes { trackedMinutes subProjectsCount } } }");

        data.GetProperty("projects").GetProperty("nodes").EnumerateArray().ShouldAllBe(project => project.GetProperty("trackedMinutes").ValueKind == JsonValueKind.Number);
        var query = Uri.UnescapeDataString(shared.Session.TakeCalls().ShouldHaveSingleItem().Query);
        query.ShouldContain("include=tracked_minutes,sub_projects_count");
        query.ShouldContain("status=ACTIVE");
        query.ShouldContain("top_level_only=true");
    }

    [Fact]
    public async Task SubProjects_OfAllProjects_NameThemAsTheirParents()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ projects(first: 50, topLevelOnly: true) { nodes { id subProjects { id parentProject { id name } } } } }");

        var parts = 0;
        foreach (var project in data.GetProperty("projects").GetProperty("nodes").EnumerateArray())
        {
            foreach (var part in project.GetProperty("subProjects").EnumerateArray())
            {
                parts++;
                part.GetProperty("parentProject").GetProperty("id").GetString().ShouldBe(project.GetProperty("id").GetString());
            }
        }

        parts.ShouldBeGreaterThan(0);
        shared.Session.TakeCalls().Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Project_ManyIds_AreOneListing()
    {
        var ids = (await shared.Session.DataAsync("{ projects(first: 2) { nodes { id } } }")).GetProperty("projects").GetProperty("nodes")
            .EnumerateArray().Select(project => project.GetProperty("id").GetString()).ToList();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($a: ID!, $b: ID!) { a: project(id: $a) { id } b: project(id: $b) { id } c: project(id: \"x!\") { id } }", new { a = ids[0], b = ids[1] });

        data.GetProperty("a").GetProperty("id").GetString().ShouldBe(ids[0]);
        data.GetProperty("b").GetProperty("id").GetString().ShouldBe(ids[1]);
        data.GetProperty("c").ValueKind.ShouldBe(JsonValueKind.Null);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/projects");
    }

    [Fact]
    public async Task Members_OfProjects_AreEmployeesWithTheirNames()
    {
        var data = await shared.Session.DataAsync("{ projects(first: 10) { nodes { assignedToAll members { id firstName } } } }");

        var members = data.GetProperty("projects").GetProperty("nodes").EnumerateArray().SelectMany(project => project.GetProperty("members").EnumerateArray()).ToList();
        members.ShouldNotBeEmpty();
        members.ShouldAllBe(member => member.GetProperty("firstName").GetString() != null);
    }
}
