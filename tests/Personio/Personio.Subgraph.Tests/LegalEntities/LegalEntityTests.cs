using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.LegalEntities;

public sealed class LegalEntityTests(SharedSession shared) : IClassFixture<SharedSession>
{
    /// <summary>The two generations give a legal entity different ids (Personio v2: employments, <c>sub_company</c>); the graph has one.</summary>
    [Fact]
    public async Task LegalEntity_OfAnEmployee_HasTheIdOfTheListAndNotV1s()
    {
        var data = await shared.Session.DataAsync(
            "{ legalEntities { nodes { id name country } } employees(first: 50) { nodes { legalEntityName legalEntity { id name country } } } }");

        var listed = data.GetProperty("legalEntities").GetProperty("nodes").EnumerateArray().ToDictionary(entity => entity.GetProperty("id").GetString()!);
        foreach (var employee in data.GetProperty("employees").GetProperty("nodes").EnumerateArray())
        {
            var entity = employee.GetProperty("legalEntity");
            JsonElement.DeepEquals(listed[entity.GetProperty("id").GetString()!], entity).ShouldBeTrue();
            entity.GetProperty("name").GetString().ShouldBe(employee.GetProperty("legalEntityName").GetString());
        }
    }

    [Fact]
    public async Task LegalEntity_OfEmployeesByNameAlone_CostsNoCallOfItsOwn()
    {
        shared.Session.TakeCalls();

        await shared.Session.DataAsync("{ employees(first: 50) { nodes { legalEntity { name } } } }");

        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v1/company/employees");
    }

    [Fact]
    public async Task Employees_OfOneLegalEntity_AreFoundByItsName()
    {
        var data = await shared.Session.DataAsync(
            "{ employees(first: 20, where: { legalEntityName: { contains: \"Schweiz\" } }) { nodes { legalEntity { country } } } }");

        var nodes = data.GetProperty("employees").GetProperty("nodes").EnumerateArray().ToList();
        nodes.ShouldNotBeEmpty();
        nodes.ShouldAllBe(employee => employee.GetProperty("legalEntity").GetProperty("country").GetString() == "CH");
    }

    [Fact]
    public async Task LegalEntity_ById_IsTheOneOfTheList()
    {
        var known = (await shared.Session.DataAsync("{ legalEntities(first: 1) { nodes { id name } } }")).GetProperty("legalEntities").GetProperty("nodes")[0];

        var data = await shared.Session.DataAsync("query ($id: ID!) { legalEntity(id: $id) { id name } }", new { id = known.GetProperty("id").GetString() });

        JsonElement.DeepEquals(data.GetProperty("legalEntity"), known).ShouldBeTrue();
    }
}
