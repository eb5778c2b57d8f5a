using Personio.Client.CostCenters;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.Workplaces;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Structure;

public sealed class StructureTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private LiveSession Session => shared.Session;

    [Fact]
    public async Task LegalEntities_ListAndGet_AreTheSubcompaniesOfV1NewestFirst()
    {
        var client = Session.Client<LegalEntitiesClient>();

        var entities = await client.ListAsync().ToListAsync();

        entities.Select(entity => entity.Country).ShouldBe(["ES", "CH", "AT", "DE"]);
        (await client.GetAsync(entities[0].Id))!.Name.ShouldBe(entities[0].Name);
        (await client.GetAsync("99")).ShouldBeNull();
        (await client.ListAsync(["DE", "AT"]).ToListAsync()).Count.ShouldBe(2);
        (await client.ListAsync(ids: [entities[1].Id]).SingleAsync()).Country.ShouldBe("CH");
        var names = (await EmployeesAsync()).Select(employee => employee.Subcompany?.Name).OfType<string>().Distinct();
        names.ShouldBeSubsetOf(entities.Select(entity => entity.Name!));
    }

    [Fact]
    public async Task OrgUnits_OfBothTypes_AreWhereV1PlacesItsEmployees()
    {
        var client = Session.Client<OrgUnitsClient>();
        var employees = await EmployeesAsync();

        var departments = await client.ListAsync(OrgUnitType.Department).ToListAsync();
        var teams = await client.ListAsync(OrgUnitType.Team).ToListAsync();

        employees.Select(employee => employee.Department?.Id).OfType<string>().Distinct().ShouldBeSubsetOf(departments.Select(unit => unit.Id));
        employees.Select(employee => employee.Team?.Id).OfType<string>().Distinct().Order().ShouldBe(teams.Select(unit => unit.Id).Order());
        departments.ShouldAllBe(unit => unit.Type == OrgUnitType.Department && unit.ParentChain.Count == 0);
    }

    [Fact]
    public async Task OrgUnit_WithItsParents_HasThemWholeWhereTheListHasIds()
    {
        var client = Session.Client<OrgUnitsClient>();
        var marketing = await client.ListAsync(OrgUnitType.Department, includeParents: true).FirstAsync(unit => unit.Name == "Marketing");

        marketing.ParentChain.Select(parent => parent.Name).ShouldBe([null, null]);
        var whole = (await client.GetAsync(OrgUnitType.Department, marketing.Id, includeParents: true))!;
        whole.ParentChain.Select(parent => parent.Name).ShouldBe(["Sales", "Management Board"]);
        whole.ParentChain[0].Id.ShouldBe(marketing.ParentId);
        (await client.GetAsync(OrgUnitType.Team, marketing.Id)).ShouldBeNull("a department's id says nothing about teams");
    }

    [Fact]
    public async Task CostCentersAndWorkplaces_List_ByIdAndByName()
    {
        var centers = await Session.Client<CostCentersClient>().ListAsync().ToListAsync();
        var workplaces = await Session.Client<WorkplacesClient>().ListAsync().ToListAsync();

        centers.Count.ShouldBe(8);
        workplaces.Select(workplace => workplace.Name).ShouldContain("München");
        (await Session.Client<CostCentersClient>().ListAsync([centers[3].Id]).SingleAsync()).Name.ShouldBe(centers[3].Name);
        (await Session.Client<WorkplacesClient>().ListAsync(name: "Madrid").SingleAsync()).Id.ShouldBe(workplaces.Single(place => place.Name == "Madrid").Id);
    }

    [Fact]
    public async Task LegalEntitiesAndOrgUnits_AccountWithoutTheFeature_AreForbidden()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 3, MissingFeatures = [SandboxFeature.LegalEntities, SandboxFeature.OrgUnits] });

        var exception = await Should.ThrowAsync<PersonioForbiddenException>(
            async () => await session.Client<LegalEntitiesClient>().ListAsync().ToListAsync());
        exception.Status.ShouldBe(412);
        await Should.ThrowAsync<PersonioForbiddenException>(() => session.Client<OrgUnitsClient>().GetAsync(OrgUnitType.Department, "281500"));
    }

    [Fact]
    public async Task FormerBetaEndpoints_GatewayThatWantsTheHeader_KnowsThemStill()
    {
        await using var session = await LiveSession.StartAsync(
            new SandboxOptions { Employees = 3, Strictness = new SandboxStrictness { RequireBetaHeader = true } });

        (await session.Client<CostCentersClient>().ListAsync().CountAsync()).ShouldBe(8);
        (await session.Client<WorkplacesClient>().ListAsync().CountAsync()).ShouldBe(6);
        (await session.Client<OrgUnitsClient>().ListAsync(OrgUnitType.Department).CountAsync()).ShouldBe(9);
    }

    private async Task<List<Employee>> EmployeesAsync() => await Session.Client<EmployeesClient>().ListAllAsync().ToListAsync();
}
