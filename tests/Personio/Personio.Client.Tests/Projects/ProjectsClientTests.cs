using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Errors;
using Personio.Client.Projects;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Projects;

/// <summary>Projects, against answers written from what is known of Personio.</summary>
public sealed class ProjectsClientTests
{
    private const string Retrofit = """
        {"id":"82173","name":"Line 4 retrofit","status":"ACTIVE","project_code":"L4-R","description":"…","parent_project":null,
         "start":{"date":"2026-01-01"},"end":{"date":"2027-01-01"},"cost_center":{"id":"1000"},"assigned_to_all":false,"billable":true,
         "client_name":"Nordhafen","project_type":"CAPEX","tracked_minutes":5400,"created_at":"2026-01-05T09:00:00Z","updated_at":"2026-01-05T09:00:00Z"}
        """;

    [Fact]
    public async Task List_Filtered_AsksForTwoHundredAndReadsWrappedDates()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/projects", _ => PersonioStub.Json("{\"_data\":[" + Retrofit + "],\"_meta\":{\"links\":{}}}"));

        var project = await Client(host).ListAsync(new ProjectFilter
        {
            Ids = ["82173", "../1"], Name = "Line 4 retrofit", ProjectCode = "L4-R", Status = ProjectStatus.Active, ParentProjectId = "1",
            TopLevelOnly = true, Figures = ProjectFigures.TrackedMinutes | ProjectFigures.TrackedPeriodsCount,
        }).SingleAsync();

        host.Stub.Requests[^1].Query.ShouldBe(
        [
            "limit=200", "id=82173", "name=Line 4 retrofit", "project_code=L4-R", "status=ACTIVE", "parent_project.id=1", "top_level_only=true",
            "include=tracked_minutes,tracked_periods_count",
        ]);
        (project.Start, project.End, project.CostCenter!.Id, project.ParentProject).ShouldBe((new(2026, 1, 1), new(2027, 1, 1), "1000", null));
        (project.Status, project.AssignedToAll, project.Billable, project.ClientName).ShouldBe((ProjectStatus.Active, false, true, "Nordhafen"));
        (project.TrackedMinutes, project.TrackedPeriodsCount, project.UnknownFields).ShouldBe((5400, null, null));
    }

    [Fact]
    public async Task List_NameWithAComma_IsLookedForInWhatComes()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/projects", _ => PersonioStub.Json(
            """{"_data":[{"id":"1","name":"Move"},{"id":"2","name":"Move, Vienna"}],"_meta":{"links":{"next":null}}}"""));

        var found = await Client(host).ListAsync(new ProjectFilter { Name = "Move, Vienna" }).ToListAsync();

        found.ShouldHaveSingleItem().Id.ShouldBe("2");
        host.Stub.Requests[^1].Query.ShouldBe(["limit=200"]);
    }

    [Fact]
    public async Task List_OnlyImpossibleIds_CostsNoCall()
    {
        await using var host = new ClientHost();

        (await Client(host).ListAsync(new ProjectFilter { Ids = ["../1"] }).ToListAsync()).ShouldBeEmpty();
        (await Client(host).GetAsync("a/b")).ShouldBeNull();

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_WithFigures_AsksForThemUnderTheirNameInTheSingular()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/projects/82173", _ => PersonioStub.Json(Retrofit));

        (await Client(host).GetAsync("82173", ProjectFigures.All))!.Name.ShouldBe("Line 4 retrofit");

        host.Stub.Requests[^1].Query.ShouldBe(["include=tracked_minutes,sub_projects_tracked_minutes,sub_projects_count,tracked_periods_count"]);
    }

    [Fact]
    public async Task Create_SendsWhatIsGivenAndReadsTheReference()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/projects", _ => PersonioStub.Json("""{"id":"82174"}""", HttpStatusCode.Created));

        var id = await Client(host).CreateAsync(new NewProject
        {
            Name = "Retrofit", Start = new(2026, 1, 1), End = new(2026, 2, 1), CostCenterId = "1000", AssignedToAll = false,
        });

        id.ShouldBe("82174");
        host.Stub.Requests[^1].Body.ShouldBe(
            """{"name":"Retrofit","status":"ACTIVE","start":{"date":"2026-01-01"},"end":{"date":"2026-02-01"},"cost_center":{"id":"1000"},"assigned_to_all":false}""");
    }

    [Fact]
    public async Task Create_WhatPersonioWouldRefuse_IsRefusedBeforeAnyCall()
    {
        await using var host = new ClientHost();
        var part = new NewProject { Name = "Part", ParentProjectId = "1" };
        NewProject[] impossible =
        [
            part with { Name = " " },
            part with { ParentProjectId = "../1" },
            part with { Start = new(2026, 2, 1), End = new(2026, 1, 1) },
            part with { CostCenterId = "1" },
            part with { AssignedToAll = false },
            part with { Billable = false },
            part with { ClientName = "x" },
            part with { ProjectType = "x" },
        ];

        foreach (var project in impossible)
        {
            await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(project));
        }

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Update_SendsWhatIsSetAlone()
    {
        await using var host = new ClientHost();
        host.Stub.On("PATCH /v2/projects/82173", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).UpdateAsync("82173", new ProjectChange { Status = ProjectStatus.Archived, End = null, ClientName = null, Billable = false });

        host.Stub.Requests[^1].Body.ShouldBe("""{"status":"ARCHIVED","end":null,"billable":false,"client_name":null}""");
    }

    [Fact]
    public async Task Delete_ProjectWithTime_IsATypedErrorAndOneThatIsMissingIsFalse()
    {
        await using var host = new ClientHost();
        host.Stub.On("DELETE /v2/projects/1", _ => PersonioStub.Json(
            """{"errors":[{"title":"Unprocessable","detail":"There are attendances.","type":null,"_meta":{}}]}""",
            HttpStatusCode.UnprocessableEntity,
            "application/problem+json"));
        host.Stub.On("DELETE /v2/projects/2", _ => PersonioStub.Json(
            """{"errors":[{"title":"Resource not found","type":"https://developer.personio.de/reference/errors#common.resource_not_found"}]}""",
            HttpStatusCode.NotFound,
            "application/problem+json"));

        await Should.ThrowAsync<PersonioInvalidRequestException>(() => Client(host).DeleteAsync("1"));
        (await Client(host).DeleteAsync("2")).ShouldBeFalse();
    }

    [Fact]
    public async Task ListMembers_FollowsThePagesAndTellsEachOnce()
    {
        await using var host = new ClientHost();
        host.Stub.On("GET /v2/projects/1/members", request => PersonioStub.Json(
            request.Query.Contains("cursor=c")
                ? """{"_data":[{"person":{"id":"5005"}},{"person":{"id":"5006"}}],"_meta":{"links":{}}}"""
                : """{"_data":[{"person":{"id":"5005"}}],"_meta":{"links":{"next":{"href":"/v2/projects/1/members?limit=200&cursor=c"}}}}"""));

        (await Client(host).ListMembersAsync("1").ToListAsync()).ShouldBe(["5005", "5006"]);

        host.Stub.Requests.First(request => request.Method == "GET").Query.ShouldBe(["limit=200"]);
    }

    [Fact]
    public async Task AddAndRemoveMembers_SendAListInTheBody_AlsoOfTheDelete()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/projects/1/members", _ => PersonioStub.Json("""[{"person":{"id":"5005"}}]""", HttpStatusCode.Created));
        host.Stub.On("DELETE /v2/projects/1/members", _ => PersonioStub.Status(HttpStatusCode.NoContent));

        await Client(host).AddMembersAsync("1", ["5005", "5006"]);
        await Client(host).RemoveMembersAsync("1", ["5005"]);

        var (added, removed) = (host.Stub.Requests[^2], host.Stub.Requests[^1]);
        (added.Body, added.MediaType).ShouldBe(("""[{"person":{"id":"5005"}},{"person":{"id":"5006"}}]""", "application/json"));
        (removed.Method, removed.Body, removed.MediaType).ShouldBe(("DELETE", """[{"person":{"id":"5005"}}]""", "application/json"));
    }

    [Fact]
    public async Task Members_NobodyOrImpossible_CostNoCall()
    {
        await using var host = new ClientHost();

        await Client(host).AddMembersAsync("1", []);
        await Client(host).RemoveMembersAsync("1", []);
        await Should.ThrowAsync<ArgumentException>(() => Client(host).AddMembersAsync("1", ["5005/6"]));
        await Should.ThrowAsync<ArgumentException>(() => Client(host).RemoveMembersAsync("../1", ["5005"]));

        host.Stub.Requests.ShouldBeEmpty();
    }

    private static ProjectsClient Client(ClientHost host) => host.Services.GetRequiredService<ProjectsClient>();
}
