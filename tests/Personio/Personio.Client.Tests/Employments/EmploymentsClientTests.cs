using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Employments;
using Personio.Client.OrgUnits;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Employments;

/// <summary>Employments, against answers written from what is known of Personio.</summary>
public sealed class EmploymentsClientTests
{
    private const string One = "GET /v2/persons/5005/employments/e1";

    [Fact]
    public async Task Get_WholeEmployment_FillsEveryProperty()
    {
        await using var host = new ClientHost();
        host.Stub.On(One, _ => PersonioStub.Json(
            """
            {"id":"e1","status":"ACTIVE","type":"INTERNAL","position":{"title":"Welder"},"weekly_working_hours":40,"full_time_weekly_working_hours":"38.5",
             "employment_start_date":"2023-01-01","employment_end_date":null,"contract_end_date":"2027-01-01","probation_end_date":"2023-07-01",
             "supervisor":{"id":"3003"},"office":{"id":"60302"},"legal_entity":{"id":"170"},"job":{"id":"a1b2c3d4-0000-4000-8000-000000000001"},
             "sub_company":{"id":"47"},"org_units":[{"type":"team","id":"4502"},{"type":"Department","id":"401"}],
             "cost_centers":[{"id":1000,"weight":60},{"id":"7d1c…","weight":40.0}],"person":{"id":"5005"},
             "termination":{"termination_date":"2026-12-31","last_working_day":"2026-12-18","terminated_at":"2026-10-01","type":"QUIT","reason":"relocation"},
             "created_at":"2023-01-01T14:07:17Z","updated_at":"2026-10-01T09:00:00Z","_meta":{"links":{}}}
            """));

        var employment = (await Client(host).GetAsync("5005", "e1"))!;

        employment.Status.ShouldBe(EmploymentStatus.Active);
        employment.Type.ShouldBe(EmploymentKind.Internal);
        employment.Position!.Title.ShouldBe("Welder");
        (employment.WeeklyWorkingHours, employment.FullTimeWeeklyWorkingHours).ShouldBe((40, 38.5m));
        employment.EmploymentStartDate.ShouldBe(new DateOnly(2023, 1, 1));
        employment.EmploymentEndDate.ShouldBeNull();
        (employment.Supervisor!.Id, employment.Office!.Id, employment.LegalEntity!.Id, employment.SubCompany!.Id).ShouldBe(("3003", "60302", "170", "47"));
        employment.OrgUnits.Select(unit => unit.Type).ShouldBe([OrgUnitType.Team, OrgUnitType.Department]);
        employment.CostCenters.Select(center => (center.Id, center.Weight)).ShouldBe([("1000", 60m), ("7d1c…", 40m)]);
        employment.Termination!.Type.ShouldBe(TerminationType.Quit);
        employment.Termination.LastWorkingDay.ShouldBe(new DateOnly(2026, 12, 18));
    }

    [Fact]
    public async Task Get_LastWorkingDateOfTheExample_IsTheLastWorkingDayOfTheSchema()
    {
        await using var host = new ClientHost();
        host.Stub.On(One, _ => PersonioStub.Json("""{"id":"e1","termination":{"last_working_date":"2026-12-18"}}"""));

        (await Client(host).GetAsync("5005", "e1"))!.Termination!.LastWorkingDay.ShouldBe(new DateOnly(2026, 12, 18));
    }

    [Theory]
    [InlineData("""{"id":"e1","termination":{},"supervisor":null,"office":null,"job":null,"org_units":null,"cost_centers":null}""")]
    [InlineData("""{"id":"e1","termination":{"type":null,"termination_date":null},"supervisor":{},"office":"","job":[]}""")]
    [InlineData("""{"id":"e1"}""")]
    public async Task Get_EveryFormOfEmptiness_IsNull(string body)
    {
        await using var host = new ClientHost();
        host.Stub.On(One, _ => PersonioStub.Json(body));

        var employment = (await Client(host).GetAsync("5005", "e1"))!;

        (employment.Supervisor, employment.Office, employment.Job, employment.Termination?.TerminationDate).ShouldBe((null, null, null, null));
        employment.OrgUnits.ShouldBeEmpty();
        employment.CostCenters.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_NextLinkToTheWrongPathOfTheExamples_IsFollowedAsItStands()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/persons/5005/employments", _ => PersonioStub.Json(
            """{"_data":[{"id":"e2"}],"_meta":{"links":{"next":{"href":"https://personio.test/v2/employments?cursor=c"}}}}"""));
        host.Stub.On("GET /v2/employments", _ => PersonioStub.Json("""{"_data":[{"id":"e1"}],"_meta":{"links":{"next":null}}}"""));

        var ids = await Client(host).ListAsync("5005").Select(employment => employment.Id).ToListAsync();

        ids.ShouldBe(["e2", "e1"]);
    }

    [Fact]
    public async Task Update_EveryField_IsWrittenUnderPersoniosName()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/persons/5005/employments/e1", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).UpdateAsync("5005", "e1", new EmploymentChange
        {
            Status = EmploymentStatus.Leave,
            Type = EmploymentKind.External,
            EmploymentStartDate = new DateOnly(2026, 7, 1),
            PositionTitle = "Welder",
            SupervisorId = null,
            OfficeId = "60302",
            LegalEntityId = "170",
            SubCompanyId = "47",
            OrgUnits = new OrgUnitReference[] { new() { Type = OrgUnitType.Team, Id = "4502" } },
            CostCenters = new CostCenterWeight[] { new() { Id = "1000", Weight = 100 } },
            ContractEndDate = null,
            ProbationPeriodLength = 180,
            WeeklyWorkingHours = 32.5m,
            FullTimeWeeklyWorkingHours = 40,
        });

        host.Stub.Requests[^1].Body.ShouldBe(
            """{"status":"LEAVE","type":"EXTERNAL","employment_start_date":"2026-07-01","position":{"title":"Welder"},"supervisor":null,"office":{"id":"60302"},"legal_entity":{"id":"170"},"subcompany":{"id":"47"},"org_units":[{"type":"team","id":"4502"}],"cost_centers":[{"id":"1000","weight":100}],"contract_end_date":null,"probation_period_length":180,"weekly_working_hours":32.5,"full_time_weekly_working_hours":40}""");
    }

    [Fact]
    public async Task Update_Nothing_IsAnEmptyObject()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/persons/5005/employments/e1", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).UpdateAsync("5005", "e1", new EmploymentChange());

        host.Stub.Requests[^1].Body.ShouldBe("{}");
    }

    [Fact]
    public async Task Update_ContradictoryOrIncomplete_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();
        EmploymentChange[] changes =
        [
            new() { ProbationEndDate = new DateOnly(2026, 1, 1), ProbationPeriodLength = 90 },
            new() { OrgUnits = new OrgUnitReference[] { new() { Id = "1" } } },
            new() { CostCenters = new CostCenterWeight[] { new() { Id = "1" } } },
            new() { SupervisorId = "../1" },
        ];

        foreach (var change in changes)
        {
            await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync("5005", "e1", change));
        }

        host.Stub.Requests.ShouldBeEmpty();
    }

    private static EmploymentsClient Client(ClientHost host) => host.Services.GetRequiredService<EmploymentsClient>();
}
