using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Offices;

public sealed class OfficeTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Offices_AsAList_AreTheOnesEmployeesWorkAt()
    {
        var data = await shared.Session.DataAsync(
            "{ offices(first: 10) { totalCount nodes { id name employees { id office { id } } } } employees(first: 50) { nodes { office { id name } } } }");

        var offices = data.GetProperty("offices").GetProperty("nodes").EnumerateArray()
            .ToDictionary(office => office.GetProperty("id").GetString()!, office => office);
        offices.Count.ShouldBe(data.GetProperty("offices").GetProperty("totalCount").GetInt32());
        foreach (var office in data.GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .Select(employee => employee.GetProperty("office")).Where(office => office.ValueKind == JsonValueKind.Object))
        {
            offices[office.GetProperty("id").GetString()!].GetProperty("name").GetString().ShouldBe(office.GetProperty("name").GetString());
        }

        offices.Values.Sum(office => office.GetProperty("employees").GetArrayLength()).ShouldBeGreaterThan(400);
    }

    [Fact]
    public async Task Office_KnownAndUnknownIds_AreOneListingTogether()
    {
        var known = (await shared.Session.DataAsync("{ offices(first: 1) { nodes { id name } } }")).GetProperty("offices").GetProperty("nodes")[0];
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($id: ID!) { a: office(id: $id) { id name } b: office(id: \"0\") { id } }", new { id = known.GetProperty("id").GetString() });

        JsonElement.DeepEquals(data.GetProperty("a"), known).ShouldBeTrue();
        data.GetProperty("b").ValueKind.ShouldBe(JsonValueKind.Null);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/workplaces");
    }
}
