using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Jobs;

public sealed class JobTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Jobs_WithTheirCategoriesAndPositions_AreOneListingOfEach()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("""
            { jobs(first: 50) { nodes { id name department { name } category { name stages { type } } openPosition(language: "en") { id name } } } recruitingCategories { id name } }
            """);

        var jobs = data.GetProperty("jobs").GetProperty("nodes").EnumerateArray().ToList();
        jobs.Select(job => job.GetProperty("openPosition")).Count(position => position.ValueKind == JsonValueKind.Object).ShouldBeInRange(1, jobs.Count - 1);
        jobs.Where(job => job.GetProperty("openPosition").ValueKind == JsonValueKind.Object)
            .ShouldAllBe(job => job.GetProperty("openPosition").GetProperty("id").GetString() == job.GetProperty("id").GetString());
        data.GetProperty("recruitingCategories").GetArrayLength().ShouldBe(2);
        shared.Session.TakeCalls().Select(call => call.Path).Order(StringComparer.Ordinal)
            .ShouldBe(["/v2/recruiting/categories", "/v2/recruiting/jobs", "/xml"]);
    }

    [Fact]
    public async Task Jobs_OfADepartmentOrdered_AreThoseInThatOrder()
    {
        var name = (await shared.Session.DataAsync("{ jobs(first: 1) { nodes { department { name } } } }"))
            .GetProperty("jobs").GetProperty("nodes")[0].GetProperty("department").GetProperty("name").GetString();

        var data = await shared.Session.DataAsync(
            "query ($name: String) { jobs(where: { department: { name: { eq: $name } } }, order: [{ name: DESC }]) { nodes { name department { name } } } }", new { name });

        var jobs = data.GetProperty("jobs").GetProperty("nodes").EnumerateArray().ToList();
        jobs.Count.ShouldBeGreaterThan(1);
        jobs.ShouldAllBe(job => job.GetProperty("department").GetProperty("name").GetString() == name);
        jobs.Select(job => job.GetProperty("name").GetString()).ShouldBe(jobs.Select(job => job.GetProperty("name").GetString()).OrderDescending(StringComparer.Ordinal));
    }
}
