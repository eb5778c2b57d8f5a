using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.JobCatalog;

public sealed class CatalogJobTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task JobCatalog_WithBands_CostsTheCatalogueAndOneListingOfBands()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "{ jobCatalog(first: 20) { nodes { id name jobFamily level jobTrack globalGrade salaryBands { name currency minimum midpoint maximum } } } }");

        foreach (var job in data.GetProperty("jobCatalog").GetProperty("nodes").EnumerateArray())
        {
            var band = job.GetProperty("salaryBands").EnumerateArray().ShouldHaveSingleItem();
            band.GetProperty("minimum").GetDecimal().ShouldBeLessThan(band.GetProperty("midpoint").GetDecimal());
            band.GetProperty("midpoint").GetDecimal().ShouldBeLessThan(band.GetProperty("maximum").GetDecimal());
            job.GetProperty("level").GetString().ShouldNotBeNullOrEmpty();
        }

        shared.Session.TakeCalls().Select(call => call.Path).ShouldBe(["/v2/jobs", "/v2/salary-bands"]);
    }

    [Fact]
    public async Task JobCatalog_ByName_AsksPersonioForThatName()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("{ jobCatalog(where: { name: { eq: \"Working Student\" } }) { nodes { name } } }");

        data.GetProperty("jobCatalog").GetProperty("nodes").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("Working Student");
        Uri.UnescapeDataString(shared.Session.TakeCalls().ShouldHaveSingleItem().Query).Replace('+', ' ').ShouldContain("name=Working Student");
    }

    [Fact]
    public async Task CatalogJob_SeveralIds_AreOneCall()
    {
        var ids = (await shared.Session.DataAsync("{ jobCatalog(first: 2) { nodes { id } } }")).GetProperty("jobCatalog").GetProperty("nodes")
            .EnumerateArray().Select(job => job.GetProperty("id").GetString()!).ToList();
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync(
            "query ($a: ID!, $b: ID!) { a: catalogJob(id: $a) { id } b: catalogJob(id: $b) { id } c: catalogJob(id: \"x\") { id } }", new { a = ids[0], b = ids[1] });

        data.GetProperty("a").GetProperty("id").GetString().ShouldBe(ids[0]);
        data.GetProperty("b").GetProperty("id").GetString().ShouldBe(ids[1]);
        data.GetProperty("c").ValueKind.ShouldBe(JsonValueKind.Null);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v2/jobs");
    }
}
