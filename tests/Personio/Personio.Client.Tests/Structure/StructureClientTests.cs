using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.CostCenters;
using Personio.Client.Errors;
using Personio.Client.Jobs;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.SalaryBands;
using Personio.Client.Tests.Testing;
using Personio.Client.Workplaces;

namespace Personio.Client.Tests.Structure;

/// <summary>Organisation and job data, against answers written from what is known of Personio.</summary>
public sealed class StructureClientTests
{
    [Fact]
    public async Task LegalEntities_EmptyBody_IsAnEmptyList()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/legal-entities", _ => PersonioStub.Status(HttpStatusCode.OK));

        (await host.Services.GetRequiredService<LegalEntitiesClient>().ListAsync().ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task LegalEntities_FieldsBeyondTheKnown_AreKept()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/legal-entities", _ => PersonioStub.Json(
            """{"_data":[{"id":"170","name":"Main GmbH","country":"DE","address":{"city":"Ulm"}}],"_meta":{"links":{}}}"""));

        var entity = await host.Services.GetRequiredService<LegalEntitiesClient>().ListAsync(["DE", "FR"], ["170"]).SingleAsync();

        (entity.Name, entity.Country).ShouldBe(("Main GmbH", "DE"));
        entity.UnknownFields!["address"].GetProperty("city").GetString().ShouldBe("Ulm");
        host.Stub.Requests[^1].Query.ShouldBe(["limit=100", "country=DE,FR", "id=170"]);
    }

    [Fact]
    public async Task LegalEntities_AccountWithoutTheFeature_IsForbiddenWithStatus412()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/legal-entities/170", _ => PersonioStub.Json(
            """{"errors":[{"title":"x","detail":"No access to legal entities feature."}]}""", HttpStatusCode.PreconditionFailed, "application/problem+json"));

        var exception = await Should.ThrowAsync<PersonioForbiddenException>(() => host.Services.GetRequiredService<LegalEntitiesClient>().GetAsync("170"));
        exception.Status.ShouldBe(412);
    }

    [Fact]
    public async Task OrgUnit_ById_IsAskedForWithItsTypeAndTheBetaHeader()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/org-units/401", _ => PersonioStub.Json(
            """
            {"id":"401","type":"department","name":"Production","abbreviation":"PRD","description":null,"parent_id":"400",
             "resource_uri":"personio:org-unit:department:401","create_time":"2023-01-01T10:00:00Z","parent_chain":[{"id":"400","type":"department"}],"_meta":{"links":{}}}
            """));

        var unit = (await host.Services.GetRequiredService<OrgUnitsClient>().GetAsync(OrgUnitType.Department, "401", includeParents: true))!;

        (unit.Name, unit.Abbreviation, unit.ParentId).ShouldBe(("Production", "PRD", "400"));
        unit.CreateTime!.Value.Year.ShouldBe(2023);
        unit.ParentChain.ShouldHaveSingleItem().Id.ShouldBe("400");
        var request = host.Stub.Requests[^1];
        request.Query.ShouldBe(["type=department", "include_parent_chain=true"]);
        request.Headers["Beta"].ShouldBe("true");
    }

    [Fact]
    public async Task FormerBetaLists_EachRequest_CarriesTheHeader()
    {
        await using var host = new ClientHost();
        foreach (var path in new[] { "cost-centers", "workplaces", "org-units" })
        {
            host.Stub.On($"GET /v2/{path}", request => PersonioStub.Json(request.Query.Contains("cursor=2")
                ? """{"_data":[]}"""
                : $$$"""{"_data":[{"id":1000,"name":"Plant 1"}],"_meta":{"links":{"next":{"href":"/v2/{{{path}}}?cursor=2"} } } }"""));
        }

        (await host.Services.GetRequiredService<CostCentersClient>().ListAsync(["1"], "Plant 1").SingleAsync()).Id.ShouldBe("1000");
        (await host.Services.GetRequiredService<WorkplacesClient>().ListAsync().SingleAsync()).Name.ShouldBe("Plant 1");
        (await host.Services.GetRequiredService<OrgUnitsClient>().ListAsync(OrgUnitType.Team).SingleAsync()).Name.ShouldBe("Plant 1");

        var calls = host.Stub.Requests.Where(request => request.Method == "GET").ToList();
        calls.Count.ShouldBe(6);
        calls.ShouldAllBe(request => request.Headers.GetValueOrDefault("Beta") == "true");
        calls[0].Query.ShouldBe(["limit=100", "id=1", "name=Plant 1"]);
    }

    [Theory]
    [InlineData("\"Production\"", "\"L3\"")]
    [InlineData("{\"id\":\"f\",\"name\":\"Production\"}", "{\"name\":\"L3\"}")]
    public async Task Job_FamilyAsTextOrObject_HasItsName(string family, string level)
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/jobs/a1", _ => PersonioStub.Json(
            $$"""{"id":"a1","name":"Welder","job_family":{{family}},"level":{{level}},"global_grade":7,"salary_band_ids":[]}"""));

        var job = (await host.Services.GetRequiredService<JobsClient>().GetAsync("a1"))!;

        (job.JobFamily, job.Level, job.GlobalGrade, job.JobTrack).ShouldBe(("Production", "L3", "7", null));
        job.SalaryBandIds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Jobs_NamesWithACommaInThem_AreSentByRepetition()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/jobs", _ => PersonioStub.Json("""{"_data":[]}"""));

        await host.Services.GetRequiredService<JobsClient>().ListAsync(["a", "b"], ["Cook, senior", "Baker"]).ToListAsync();

        host.Stub.Requests[^1].Query.ShouldBe(["limit=100", "id=a,b", "name=Cook, senior", "name=Baker"]);
    }

    [Fact]
    public async Task SalaryBand_UnderOtherNamesThanGuessed_LosesNothing()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/salary-bands/b", _ => PersonioStub.Json("""{"id":"b","minimum":"3000.50","lower_bound":{"amount":1}}"""));

        var band = (await host.Services.GetRequiredService<SalaryBandsClient>().GetAsync("b"))!;

        band.Minimum.ShouldBe(3000.5m);
        band.UnknownFields!.ShouldContainKey("lower_bound");
    }
}
