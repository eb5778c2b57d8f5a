using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Structure;

public sealed class StructureTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private SandboxSession Session => shared.Session;

    [Theory]
    [InlineData("/v2/legal-entities?limit=101")]
    [InlineData("/v2/legal-entities?id=abc")]
    [InlineData("/v2/org-units")]
    [InlineData("/v2/org-units?type=squad")]
    [InlineData("/v2/org-units?type=team&limit=101")]
    [InlineData("/v2/org-units?type=team&sort=size")]
    [InlineData("/v2/org-units?type=team&include_parent_chain=yes")]
    [InlineData("/v2/org-units/281500")]
    [InlineData("/v2/org-units/abc?type=team")]
    [InlineData("/v2/cost-centers?limit=101")]
    [InlineData("/v2/workplaces?sort=country")]
    [InlineData("/v2/jobs?id=abc")]
    [InlineData("/v2/salary-bands?limit=101")]
    public async Task Get_BadParameter_Returns400(string path)
    {
        using var answer = await Session.GetAsync(path);

        answer.Status.ShouldBe(400, answer.Text);
    }

    [Theory]
    [InlineData("/v2/legal-entities/999", "common.requested_resource_not_found")]
    [InlineData("/v2/org-units/281500?type=team", "common.requested_resource_not_found")]
    [InlineData("/v2/jobs/2306b77a-35fb-4b1d-8044-3b14f7f2ca65", "common.resource_not_found")]
    [InlineData("/v2/salary-bands/2306b77a-35fb-4b1d-8044-3b14f7f2ca65", "common.resource_not_found")]
    public async Task Get_UnknownId_Returns404WithTheServicesOwnAnchor(string path, string anchor)
    {
        using var answer = await Session.GetAsync(path);

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("errors")[0].GetProperty("type").GetString()!.ShouldEndWith("#" + anchor);
    }

    [Theory]
    [InlineData("/v2/cost-centers/82957")]
    [InlineData("/v2/workplaces/131014")]
    public async Task Get_ASingleOneOfWhatIsOnlyListed_IsAPathTheGatewayDoesNotKnow(string path)
    {
        using var answer = await Session.GetAsync(path);

        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe(path);
    }

    [Fact]
    public async Task OrgUnits_NextLink_RepeatsTheFilters()
    {
        var first = await Session.GetJsonAsync("/v2/org-units?type=department&limit=4&sort=-name");

        var next = first.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!;
        next.ShouldContain("type=department");
        next.ShouldContain("sort=-name");
        string[] names = [.. Names(first), .. Names(await Session.GetJsonAsync(new Uri(next).PathAndQuery))];
        names.ShouldBeInOrder(SortDirection.Descending, StringComparer.Ordinal);
        names.Length.ShouldBe(8);
    }

    [Fact]
    public async Task CostCenters_CommaInAName_IsNoListOfNames()
        => Names(await Session.GetJsonAsync("/v2/cost-centers?name=1000%20Engineering,1100%20Customer%20Support")).ShouldBeEmpty();

    [Fact]
    public async Task BetaEndpoints_GatewayThatWantsTheHeader_AreUnknownWithoutIt()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 3, Strictness = new SandboxStrictness { RequireBetaHeader = true } });

        foreach (var path in new[] { "/v2/org-units?type=team", "/v2/cost-centers", "/v2/workplaces" })
        {
            using var answer = await session.GetAsync(path);
            answer.Status.ShouldBe(404);
            answer.Json.GetProperty("errors")[0].GetProperty("type").GetString()!.ShouldContain("apinot_found");
        }

        using var entities = await session.GetAsync("/v2/legal-entities");
        entities.Status.ShouldBe(200, "legal entities were never in beta");
    }

    [Fact]
    public async Task MissingFeature_OrgUnits_Answers412AfterTheTokenWasChecked()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 3, MissingFeatures = [SandboxFeature.OrgUnits] });

        using var without = await session.GetAsync("/v2/org-units?type=team");
        using var stranger = await session.SendAsync(HttpMethod.Get, "/v2/org-units?type=team", null, "papi-unknown");

        without.Status.ShouldBe(412);
        without.Json.GetProperty("errors")[0].GetProperty("detail").GetString().ShouldBe("No access to org units feature.");
        stranger.Status.ShouldBe(401);
    }

    private static string[] Names(JsonElement list) => [.. list.GetProperty("_data").EnumerateArray().Select(unit => unit.GetProperty("name").GetString()!)];
}
