using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Projects;

public sealed class ProjectWriteTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Errors = "errors { __typename ... on Error { message code } ... on ValidationError { field } }";
    private const string Create = $"mutation ($input: CreateProjectInput!) {{ createProject(input: $input) {{ project {{ id name status start end billable parentProject {{ id }} }} {Errors} }} }}";
    private const string Update = $"mutation ($input: UpdateProjectInput!) {{ updateProject(input: $input) {{ project {{ id name status description }} {Errors} }} }}";

    [Fact]
    public async Task Project_FromCreationToDeletion_IsReadBackEachTime()
    {
        var created = await WriteAsync(Create, "createProject", new { name = "Line 5", description = "Retrofit", start = "2026-01-01", end = "2027-01-01", billable = true });
        created.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, created.ToString());
        var id = created.GetProperty("project").GetProperty("id").GetString();
        created.GetProperty("project").GetProperty("status").GetString().ShouldBe("ACTIVE");

        var part = await WriteAsync(Create, "createProject", new { name = "Line 5, part", parentProjectId = id });
        part.GetProperty("project").GetProperty("parentProject").GetProperty("id").GetString().ShouldBe(id, part.ToString());

        var updated = await WriteAsync(Update, "updateProject", new { id, name = "Line Five", status = "ARCHIVED", description = (string?)null });
        updated.GetProperty("project").GetProperty("name").GetString().ShouldBe("Line Five", updated.ToString());
        updated.GetProperty("project").GetProperty("status").GetString().ShouldBe("ARCHIVED");
        updated.GetProperty("project").GetProperty("description").ValueKind.ShouldBe(JsonValueKind.Null);

        var delete = $"mutation ($id: ID!) {{ deleteProject(input: {{ id: $id }}) {{ projectId {Errors} }} }}";
        (await shared.Session.DataAsync(delete, new { id })).GetProperty("deleteProject").GetProperty("projectId").GetString().ShouldBe(id);
        (await shared.Session.DataAsync(delete, new { id })).GetProperty("deleteProject").GetProperty("errors")[0].GetProperty("__typename").GetString()
            .ShouldBe("NotFoundError");
    }

    [Fact]
    public async Task Members_AddedAndRemoved_AreThoseOfTheProject()
    {
        var id = (await WriteAsync(Create, "createProject", new { name = "With members" })).GetProperty("project").GetProperty("id").GetString();
        var people = (await shared.Session.DataAsync("{ employees(first: 2) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes")
            .EnumerateArray().Select(person => person.GetProperty("id").GetString()).ToList();

        var added = (await shared.Session.DataAsync(
            $"mutation ($id: ID!, $who: [ID!]!) {{ addProjectMembers(input: {{ projectId: $id, employeeIds: $who }}) {{ project {{ members {{ id }} }} {Errors} }} }}",
            new { id, who = people })).GetProperty("addProjectMembers");
        var removed = (await shared.Session.DataAsync(
            $"mutation ($id: ID!, $who: [ID!]!) {{ removeProjectMembers(input: {{ projectId: $id, employeeIds: $who }}) {{ project {{ members {{ id }} }} {Errors} }} }}",
            new { id, who = people.Take(1) })).GetProperty("removeProjectMembers");

        Members(added).ShouldBe(people, ignoreOrder: true);
        Members(removed).ShouldBe(people.Skip(1), ignoreOrder: true);
    }

    [Theory]
    [InlineData("{\"name\":\" \"}", "name", "REQUIRED")]
    [InlineData("{\"name\":\"a\",\"status\":\"UNKNOWN\"}", "status", "INVALID_VALUE")]
    [InlineData("{\"name\":\"a\",\"projectCode\":\"\"}", "projectCode", "REQUIRED")]
    [InlineData("{\"name\":\"a\",\"parentProjectId\":\"x\"}", "parentProjectId", "INVALID_FORMAT")]
    [InlineData("{\"name\":\"a\",\"start\":\"2026-02-01\",\"end\":\"2026-02-01\"}", "end", "CONTRADICTION")]
    [InlineData("{\"name\":\"a\",\"clientName\":\" \"}", "clientName", "REQUIRED")]
    [InlineData("{\"name\":\"a\",\"projectType\":\" \"}", "projectType", "REQUIRED")]
    [InlineData("{\"name\":\"a\",\"parentProjectId\":\"1\",\"billable\":true}", "billable", "CONTRADICTION")]
    [InlineData("{\"name\":\"a\",\"parentProjectId\":\"1\",\"costCenterId\":\"1\"}", "costCenterId", "CONTRADICTION")]
    public async Task CreateProject_WrongValue_IsNamedWithoutACall(string input, string field, string code)
        => await RefusedAsync(Create, "createProject", JsonDocument.Parse(input).RootElement, field, code);

    [Theory]
    [InlineData("{\"id\":\"1\"}", "input", "REQUIRED")]
    [InlineData("{\"id\":\"x\",\"name\":\"a\"}", "id", "INVALID_FORMAT")]
    [InlineData("{\"id\":\"1\",\"name\":null}", "name", "REQUIRED")]
    [InlineData("{\"id\":\"1\",\"status\":null}", "status", "REQUIRED")]
    [InlineData("{\"id\":\"1\",\"billable\":null}", "billable", "REQUIRED")]
    [InlineData("{\"id\":\"1\",\"start\":\"2026-02-02\",\"end\":\"2026-02-01\"}", "end", "CONTRADICTION")]
    public async Task UpdateProject_WrongValue_IsNamedWithoutACall(string input, string field, string code)
        => await RefusedAsync(Update, "updateProject", JsonDocument.Parse(input).RootElement, field, code);

    [Fact]
    public async Task CreateProject_NameThatIsTaken_IsRefusedByPersonio()
    {
        await WriteAsync(Create, "createProject", new { name = "Only one" });

        var second = await WriteAsync(Create, "createProject", new { name = "Only one" });

        second.GetProperty("project").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    private static IEnumerable<string?> Members(JsonElement payload) =>
        payload.GetProperty("project").GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString());

    private async Task<JsonElement> WriteAsync(string mutation, string field, object input) =>
        (await shared.Session.DataAsync(mutation, new { input })).GetProperty(field);

    private async Task RefusedAsync(string mutation, string name, JsonElement input, string field, string code)
    {
        shared.Session.TakeCalls();

        var payload = await WriteAsync(mutation, name, input);

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }
}
