using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.OrgUnits;

public sealed class DepartmentTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Departments_WithEverything_CostOneListing()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("""
            { departments(first: 50) { totalCount nodes { id name abbreviation description createdAt parent { id name } children { id parent { id } } } } }
            """);

        var departments = data.GetProperty("departments").GetProperty("nodes").EnumerateArray().ToList();
        departments.Count.ShouldBe(data.GetProperty("departments").GetProperty("totalCount").GetInt32());
        departments.ShouldAllBe(department => department.GetProperty("abbreviation").GetString() != null);
        foreach (var department in departments)
        {
            department.GetProperty("children").EnumerateArray().ShouldAllBe(child =>
                child.GetProperty("parent").GetProperty("id").GetString() == department.GetProperty("id").GetString());
        }

        departments.ShouldContain(department => department.GetProperty("parent").ValueKind == JsonValueKind.Object);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/org-units");
    }

    [Fact]
    public async Task Departments_FilteredAndOrdered_AreThoseInThatOrder()
    {
        var data = await shared.Session.DataAsync(
            "{ departments(where: { name: { contains: \"e\" } }, order: [{ name: DESC }]) { nodes { name } } }");

        var names = data.GetProperty("departments").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("name").GetString()!).ToList();
        names.Count.ShouldBeGreaterThan(1);
        names.ShouldAllBe(name => name.Contains('e', StringComparison.Ordinal));
        names.ShouldBe(names.OrderByDescending(name => name, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Employees_OfDepartments_AreThoseWhoNameThem()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ departments(first: 15) { nodes { id employees { id department { id } } } } }");

        var members = data.GetProperty("departments").GetProperty("nodes").EnumerateArray()
            .Sum(department =>
            {
                var employees = department.GetProperty("employees").EnumerateArray().ToList();
                employees.ShouldAllBe(employee =>
                    employee.GetProperty("department").GetProperty("id").GetString() == department.GetProperty("id").GetString());
                return employees.Count;
            });
        members.ShouldBeGreaterThan(400);
        shared.Session.TakeCalls().Count.ShouldBe(1 + 5);
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("../persons")]
    public async Task Department_UnknownId_IsNull(string id)
    {
        var data = await shared.Session.DataAsync("query ($id: ID!) { department(id: $id) { name } team(id: $id) { name } }", new { id });

        data.GetProperty("department").ValueKind.ShouldBe(JsonValueKind.Null);
        data.GetProperty("team").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Department_OfAnEmployee_IsTheOneOfThatId()
    {
        var data = await shared.Session.DataAsync("{ employees(first: 30) { nodes { department { id name } team { id name } } } }");
        var employee = data.GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .First(e => e.GetProperty("department").ValueKind == JsonValueKind.Object && e.GetProperty("team").ValueKind == JsonValueKind.Object);

        var found = await shared.Session.DataAsync(
            "query ($department: ID!, $team: ID!) { department(id: $department) { id name } team(id: $team) { id name } }",
            new
            {
                department = employee.GetProperty("department").GetProperty("id").GetString(),
                team = employee.GetProperty("team").GetProperty("id").GetString(),
            });

        JsonElement.DeepEquals(found.GetProperty("department"), employee.GetProperty("department")).ShouldBeTrue();
        JsonElement.DeepEquals(found.GetProperty("team"), employee.GetProperty("team")).ShouldBeTrue();
    }
}
