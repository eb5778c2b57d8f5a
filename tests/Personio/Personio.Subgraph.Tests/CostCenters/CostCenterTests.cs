using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.CostCenters;

public sealed class CostCenterTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task CostCenters_OfEmployees_AreAmongTheListedOnesWithTheirShares()
    {
        var data = await shared.Session.DataAsync(
            "{ costCenters { nodes { id name } } employees(first: 100) { nodes { costCenters { percentage costCenter { id name } } } } }");

        var listed = data.GetProperty("costCenters").GetProperty("nodes").EnumerateArray().ToDictionary(center => center.GetProperty("id").GetString()!);
        var shares = data.GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .Select(employee => employee.GetProperty("costCenters").EnumerateArray().ToList()).Where(shares => shares.Count > 0).ToList();
        shares.ShouldNotBeEmpty();
        shares.ShouldAllBe(all => all.Sum(share => share.GetProperty("percentage").GetDecimal()) == 100);
        shares.SelectMany(all => all).ShouldAllBe(share =>
            JsonElement.DeepEquals(listed[share.GetProperty("costCenter").GetProperty("id").GetString()!], share.GetProperty("costCenter")));
    }

    [Fact]
    public async Task CostCenter_ById_IsTheOneOfTheList()
    {
        var known = (await shared.Session.DataAsync("{ costCenters(first: 1) { nodes { id name } } }")).GetProperty("costCenters").GetProperty("nodes")[0];

        var data = await shared.Session.DataAsync("query ($id: ID!) { costCenter(id: $id) { id name } }", new { id = known.GetProperty("id").GetString() });

        JsonElement.DeepEquals(data.GetProperty("costCenter"), known).ShouldBeTrue();
    }
}
