using Personio.Client.CostCenters;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.Persons;
using Personio.Client.Workplaces;
using Personio.ClientOnSandbox.Tests.Testing;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Employments;

public sealed class EmploymentTests
{
    [Fact]
    public async Task List_OfSomebodyWhoCameBack_TellsTheLatestFirst()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 200 });
        var returned = await session.Client<PersonsClient>().ListAsync().FirstAsync(person => person.Employments.Count > 1);

        var employments = await session.Client<EmploymentsClient>().ListAsync(returned.Id).ToListAsync();

        employments.Select(employment => employment.Id).ShouldBe(returned.Employments.Select(employment => employment.Id));
        employments[0].EmploymentStartDate!.Value.ShouldBeGreaterThan(employments[1].EmploymentEndDate!.Value);
        employments[1].Status.ShouldBe(EmploymentStatus.Inactive);
        employments[1].Termination!.Type.ShouldBe(TerminationType.ContractExpired);
        employments.ShouldAllBe(employment => employment.Person!.Id == returned.Id);
    }

    [Fact]
    public async Task List_Filtered_FindsById()
    {
        await using var session = await LiveSession.StartAsync(new SandboxOptions { Employees = 200 });
        var employments = session.Client<EmploymentsClient>();
        var returned = await session.Client<PersonsClient>().ListAsync().FirstAsync(person => person.Employments.Count > 1);
        var former = returned.Employments[1].Id;

        (await employments.ListAsync(returned.Id, new EmploymentFilter { Ids = [former] }).Select(employment => employment.Id).ToListAsync())
            .ShouldBe([former]);
        (await employments.ListAsync(returned.Id, new EmploymentFilter { UpdatedSince = DateTimeOffset.MaxValue.AddDays(-9) }).ToListAsync())
            .ShouldBeEmpty();
        (await employments.GetAsync(returned.Id, Guid.NewGuid().ToString())).ShouldBeNull();
        (await employments.GetAsync("1", former)).ShouldBeNull();
    }

    [Fact]
    public async Task Update_EveryField_IsReadBackAndSeenByV1()
    {
        await using var session = await LiveSession.StartAsync();
        var person = await session.Client<PersonsClient>().ListAsync().FirstAsync(person => person.Status == PersonStatus.Active);
        var office = await session.Client<WorkplacesClient>().ListAsync(name: "Wien").SingleAsync();
        var entity = await session.Client<LegalEntitiesClient>().ListAsync(["AT"]).SingleAsync();
        var center = await session.Client<CostCentersClient>().ListAsync().FirstAsync();
        var department = await session.Client<OrgUnitsClient>().ListAsync(OrgUnitType.Department).FirstAsync(unit => unit.Name == "Sales");
        var team = await session.Client<OrgUnitsClient>().ListAsync(OrgUnitType.Team).FirstAsync();
        var boss = session.Sandbox.Company.ChiefExecutiveId.ToString();
        var employments = session.Client<EmploymentsClient>();
        var id = person.Employments[0].Id;

        await employments.UpdateAsync(person.Id, id, new EmploymentChange
        {
            Status = EmploymentStatus.Leave,
            Type = EmploymentKind.External,
            EmploymentStartDate = new DateOnly(2024, 2, 29),
            PositionTitle = "Baker",
            SupervisorId = person.Id == boss ? null : boss,
            OfficeId = office.Id,
            LegalEntityId = entity.Id,
            OrgUnits = new OrgUnitReference[] { new() { Type = OrgUnitType.Department, Id = department.Id }, new() { Type = OrgUnitType.Team, Id = team.Id } },
            CostCenters = new CostCenterWeight[] { new() { Id = center.Id, Weight = 100 } },
            ContractEndDate = new DateOnly(2027, 1, 1),
            ProbationPeriodLength = 90,
            WeeklyWorkingHours = 20,
            FullTimeWeeklyWorkingHours = 38.5m,
        });

        var after = (await employments.GetAsync(person.Id, id))!;
        after.Status.ShouldBe(EmploymentStatus.Leave);
        after.Type.ShouldBe(EmploymentKind.External);
        after.EmploymentStartDate.ShouldBe(new DateOnly(2024, 2, 29));
        after.Position!.Title.ShouldBe("Baker");
        after.Office!.Id.ShouldBe(office.Id);
        after.LegalEntity!.Id.ShouldBe(entity.Id);
        after.OrgUnits.Select(unit => unit.Id).ShouldBe([team.Id, department.Id]);
        after.CostCenters.ShouldHaveSingleItem().Weight.ShouldBe(100);
        after.ContractEndDate.ShouldBe(new DateOnly(2027, 1, 1));
        after.ProbationEndDate.ShouldBe(new DateOnly(2024, 5, 29));
        after.WeeklyWorkingHours.ShouldBe(20);
        after.FullTimeWeeklyWorkingHours.ShouldBe(38.5m);
        var employee = (await session.Client<EmployeesClient>().GetAsync(person.Id))!;
        employee.Status.ShouldBe(EmployeeStatus.Leave);
        employee.Department!.Name.ShouldBe("Sales");
        employee.Team!.Id.ShouldBe(team.Id);
        employee.Office!.Name.ShouldBe("Wien");
        employee.Subcompany!.Name.ShouldBe(entity.Name);
        employee.CostCenters.ShouldHaveSingleItem().Id.ShouldBe(center.Id);
    }

    [Fact]
    public async Task Update_Null_ClearsAndAnEmptyListEmpties()
    {
        await using var session = await LiveSession.StartAsync();
        var person = await session.Client<PersonsClient>().ListAsync().FirstAsync();
        var employments = session.Client<EmploymentsClient>();
        var id = person.Employments[0].Id;

        await employments.UpdateAsync(person.Id, id, new EmploymentChange
        {
            SupervisorId = null, OfficeId = null, LegalEntityId = null, OrgUnits = null, CostCenters = Array.Empty<CostCenterWeight>(), ProbationEndDate = null,
        });

        var after = (await employments.GetAsync(person.Id, id))!;
        after.Supervisor.ShouldBeNull();
        after.Office.ShouldBeNull();
        after.LegalEntity.ShouldBeNull();
        after.OrgUnits.ShouldBeEmpty();
        after.CostCenters.ShouldBeEmpty();
        after.ProbationEndDate.ShouldBeNull();
        after.Position!.Title.ShouldNotBeNull();
    }
}
