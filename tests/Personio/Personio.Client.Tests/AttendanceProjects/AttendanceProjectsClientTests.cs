using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.AttendanceProjects;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.AttendanceProjects;

/// <summary>v1's projects, against answers written from what is known of Personio.</summary>
public sealed class AttendanceProjectsClientTests
{
    private const string List = "GET /v1/company/attendances/projects";
    private const string Create = "POST /v1/company/attendances/projects";
    private const string Update = "PATCH /v1/company/attendances/projects/55";
    private const string Delete = "DELETE /v1/company/attendances/projects/55";

    private const string Migration = """
        {"id":55,"type":"Project","attributes":{"name":"Migration","active":true,"created_at":"2026-01-05T10:00:00+0100","updated_at":"2026-01-06T10:00:00+01:00"}}
        """;

    [Fact]
    public async Task List_ReadsTimesWithAndWithoutAColon()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Json($$"""{"success":true,"data":[{{Migration}}]}"""));

        var project = (await Client(host).ListAsync()).ShouldHaveSingleItem();

        (project.Id, project.Name, project.IsActive).ShouldBe(("55", "Migration", true));
        (project.CreatedAt, project.UpdatedAt).ShouldBe(
            (new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero)));
        project.ToString().ShouldBe("AttendanceProject 55");
        host.Stub.Requests[^1].Query.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_SaysWhetherItIsActive_BecausePersoniosDefaultIsNo()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json($$"""{"success":true,"data":{{Migration}}}"""));

        (await Client(host).CreateAsync("Migration")).Id.ShouldBe("55");
        host.Stub.Requests[^1].Body.ShouldBe("""{"name":"Migration","active":true}""");
        await Should.ThrowAsync<ArgumentException>(() => Client(host).CreateAsync(" "));
    }

    [Fact]
    public async Task Create_Refused_NamesTheFieldOfAnErrorWithoutCodeAndMessage()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":false,"error":{"name":["Project name cannot be empty"]}}""", HttpStatusCode.BadRequest));

        var error = await Should.ThrowAsync<PersonioInvalidRequestException>(() => Client(host).CreateAsync("x"));

        error.FieldErrors.ShouldHaveSingleItem().Field.ShouldBe("name");
    }

    [Fact]
    public async Task Create_AnswerWithoutAnId_IsUnknown()
    {
        await using var host = new ClientHost();
        host.Stub.On(Create, _ => PersonioStub.Json("""{"success":true,"data":[]}"""));

        await Should.ThrowAsync<PersonioUnknownOutcomeException>(() => Client(host).CreateAsync("x"));
    }

    [Fact]
    public async Task Update_SendsWhatIsSetAlone()
    {
        await using var host = new ClientHost();
        host.Stub.On(Update, _ => PersonioStub.Json($$"""{"success":true,"data":{{Migration}}}"""));

        (await Client(host).UpdateAsync("55", new AttendanceProjectChange { IsActive = true })).Name.ShouldBe("Migration");

        host.Stub.Requests[^1].Body.ShouldBe("""{"active":true}""");
        await Should.ThrowAsync<ArgumentException>(() => Client(host).UpdateAsync("a/b", new AttendanceProjectChange()));
    }

    [Fact]
    public async Task UpdateAndDelete_OfWhatIsMissing_SaySo_ThoughTheMessageStandsAtTheTop()
    {
        await using var host = new ClientHost();
        const string Missing = """{"success":false,"message":"Project 55 not found"}""";
        host.Stub.On(Update, _ => PersonioStub.Json(Missing, HttpStatusCode.NotFound));
        host.Stub.On(Delete, _ => PersonioStub.Json(Missing, HttpStatusCode.NotFound));

        await Should.ThrowAsync<PersonioNotFoundException>(() => Client(host).UpdateAsync("55", new AttendanceProjectChange { Name = "x" }));
        (await Client(host).DeleteAsync("55")).ShouldBeFalse();
    }

    [Fact]
    public async Task Delete_NothingComesBack()
    {
        await using var host = new ClientHost();
        host.Stub.On(Delete, _ => PersonioStub.Status(HttpStatusCode.NoContent));

        (await Client(host).DeleteAsync("55")).ShouldBeTrue();
    }

    [Fact]
    public async Task List_AfterTheEndOfTheEndpoint_SaysThatItIsUnknown()
    {
        await using var host = new ClientHost();
        host.Stub.On(List, _ => PersonioStub.Status(HttpStatusCode.Gone));

        await Should.ThrowAsync<PersonioEndpointUnknownException>(() => Client(host).ListAsync());
    }

    private static AttendanceProjectsClient Client(ClientHost host) => host.Services.GetRequiredService<AttendanceProjectsClient>();
}
