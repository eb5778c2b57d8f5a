using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Persons;

public sealed class PersonWriteTests
{
    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Fact]
    public async Task Create_WithAnEmployment_Returns201AndAReference()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await SendAsync(session, HttpMethod.Post, "/v2/persons", """
            {"first_name":"Zoë","last_name":"Müller","email":"zoe@sandbox.example","gender":"UNKNOWN","language_code":"de",
             "custom_attributes":[{"id":"dynamic_553207","value":["Deutsch"]},{"id":"dynamic_553203","value":"2"}],
             "employments":[{"status":"ACTIVE","employment_start_date":"2026-06-01","position":{"title":"Baker"},"termination":{"termination_date":"2026-12-31"}}]}
            """);

        answer.Status.ShouldBe(201);
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "_meta"]);
        var person = await session.GetJsonAsync($"/v2/persons/{answer.Json.GetProperty("id").GetString()}");
        person.GetProperty("gender").GetString().ShouldBe("UNSPECIFIED", "the two extra words of writing mean that none is registered");
        var employment = (await session.GetJsonAsync($"/v2/persons/{person.GetProperty("id").GetString()}/employments")).GetProperty("_data")[0];
        employment.GetProperty("position").GetProperty("title").GetString().ShouldBe("Baker");
        employment.GetProperty("termination").EnumerateObject().ShouldBeEmpty("a termination cannot be written");
        session.Server.Company.Employees.ShouldBe(21);
    }

    [Fact]
    public async Task Create_WithoutAnEmployment_HasOneThatIsOnboarding()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var answer = await SendAsync(session, HttpMethod.Post, "/v2/persons", """{"first_name":"A","last_name":"B"}""");

        var id = answer.Json.GetProperty("id").GetString();

        var employments = (await session.GetJsonAsync($"/v2/persons/{id}/employments")).GetProperty("_data");
        employments.GetArrayLength().ShouldBe(1);
        employments[0].GetProperty("status").GetString().ShouldBe("ONBOARDING");
        (await session.GetJsonAsync($"/v1/company/employees/{id}")).GetProperty("data").GetProperty("attributes")
            .GetProperty("email").GetProperty("value").GetString().ShouldBe("");
    }

    [Theory]
    [InlineData("""{"last_name":"B"}""", "first_name")]
    [InlineData("""{"first_name":"A","last_name":" "}""", "last_name")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"no"}""", "email")]
    [InlineData("""{"first_name":"A","last_name":"B","gender":"UNSPECIFIED"}""", "gender")]
    [InlineData("""{"first_name":"A","last_name":"B","language_code":"la"}""", "language_code")]
    [InlineData("""{"first_name":["A"],"last_name":"B"}""", "first_name")]
    [InlineData("""{"first_name":"A","last_name":"B","custom_attributes":[{"id":"dynamic_1","value":"x"}]}""", "custom_attributes.id")]
    [InlineData("""{"first_name":"A","last_name":"B","custom_attributes":[{"id":"dynamic_553203","value":"many"}]}""", "custom_attributes.value")]
    [InlineData("""{"first_name":"A","last_name":"B","custom_attributes":[{"id":"dynamic_553203","value":2}]}""", "custom_attributes.value")]
    [InlineData("""{"first_name":"A","last_name":"B","employments":[{},{}]}""", "employments")]
    [InlineData("""{"first_name":"A","last_name":"B","employments":[{"supervisor":{"id":"1"}}]}""", "employments.supervisor")]
    public async Task Create_InvalidField_Returns400NamingItAndCreatesNothing(string body, string field)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });

        using var answer = await SendAsync(session, HttpMethod.Post, "/v2/persons", body);

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
        session.Server.Company.Employees.ShouldBe(3);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Create_NoObject_Returns400(string body)
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3 });

        using var answer = await SendAsync(session, HttpMethod.Post, "/v2/persons", body);

        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Update_AbsentNullAndSet_AreThreeDifferentThings()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var before = (await session.GetJsonAsync("/v2/persons?limit=1")).GetProperty("_data")[0];
        var path = $"/v2/persons/{before.GetProperty("id").GetString()}";

        using var answer = await SendAsync(session, HttpMethod.Patch, path, """{"preferred_name":null,"last_name":"Neu","employments":[{"status":"INACTIVE"}]}""");

        answer.Status.ShouldBe(204);
        answer.Text.ShouldBeEmpty();
        var after = await session.GetJsonAsync(path);
        after.GetProperty("preferred_name").GetString().ShouldBe("");
        after.GetProperty("last_name").GetString().ShouldBe("Neu");
        after.GetProperty("first_name").GetString().ShouldBe(before.GetProperty("first_name").GetString());
        after.GetProperty("status").GetString().ShouldBe(before.GetProperty("status").GetString(), "employments are not changed through the person");
    }

    [Fact]
    public async Task Update_ThatChangesNothing_LeavesTheTimeOfTheLastChange()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var before = (await session.GetJsonAsync("/v2/persons?limit=1")).GetProperty("_data")[0];
        var path = $"/v2/persons/{before.GetProperty("id").GetString()}";

        using var answer = await SendAsync(session, HttpMethod.Patch, path, $$"""{"last_name":"{{before.GetProperty("last_name").GetString()}}"}""");

        (await session.GetJsonAsync(path)).GetProperty("updated_at").GetString().ShouldBe(before.GetProperty("updated_at").GetString());
    }

    [Fact]
    public async Task Update_EmailOfAnother_Returns400AndChangesNothing()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var two = (await session.GetJsonAsync("/v2/persons?limit=2")).GetProperty("_data");
        var path = $"/v2/persons/{two[0].GetProperty("id").GetString()}";

        using var taken = await SendAsync(
            session, HttpMethod.Patch, path, $$"""{"last_name":"Neu","email":"{{two[1].GetProperty("email").GetString()!.ToUpperInvariant()}}"}""");
        using var own = await SendAsync(session, HttpMethod.Patch, path, """{"email":"new@sandbox.example"}""");

        taken.Status.ShouldBe(400);
        own.Status.ShouldBe(204);
        var after = await session.GetJsonAsync(path);
        after.GetProperty("last_name").GetString().ShouldBe(two[0].GetProperty("last_name").GetString());
        after.GetProperty("email").GetString().ShouldBe("new@sandbox.example");
        using var free = await session.PostJsonAsync(
            "/v1/company/employees", $$$"""{"employee":{"first_name":"A","last_name":"B","email":"{{{two[0].GetProperty("email").GetString()}}}"}}""");
        free.Status.ShouldBe(200, "the old address is free again");
    }

    [Fact]
    public async Task Delete_APerson_TakesAbsencesAndPayWithItAndItsIdIsNotGivenAgain()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var highest = (await session.GetJsonAsync("/v2/persons?limit=50")).GetProperty("_data").EnumerateArray()
            .Max(person => long.Parse(person.GetProperty("id").GetString()!));

        using var gone = await SendAsync(session, HttpMethod.Delete, $"/v2/persons/{highest}", null);
        using var again = await SendAsync(session, HttpMethod.Delete, $"/v2/persons/{highest}", null);

        gone.Status.ShouldBe(204);
        again.Status.ShouldBe(404);
        (await session.GetJsonAsync($"/v2/absence-periods?person.id={highest}")).GetProperty("_data").GetArrayLength().ShouldBe(0);
        (await session.GetJsonAsync($"/v2/compensations?person.id={highest}")).GetProperty("_data").GetArrayLength().ShouldBe(0);
        using var created = await SendAsync(session, HttpMethod.Post, "/v2/persons", """{"first_name":"A","last_name":"B"}""");
        long.Parse(created.Json.GetProperty("id").GetString()!).ShouldBeGreaterThan(highest);
    }

    [Fact]
    public async Task Writes_TokenThatMayOnlyRead_Are401LikeReadsWithoutTheRight()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 3, Scopes = [SandboxScopes.PersonioPersonsRead] });

        using var create = await SendAsync(session, HttpMethod.Post, "/v2/persons", """{"first_name":"A","last_name":"B"}""");
        using var read = await session.GetAsync("/v2/persons");

        create.Status.ShouldBe(401);
        read.Status.ShouldBe(200);
    }

    [Fact]
    public async Task List_AttributesThatAreNotReleased_AreMissingNotNull()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 3, ReadableAttributes = ["last_name", "dynamic_553205"] });

        var person = (await session.GetJsonAsync("/v2/persons?limit=1")).GetProperty("_data")[0];

        person.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "last_name", "custom_attributes", "employments", "_meta"]);
        person.GetProperty("custom_attributes").GetArrayLength().ShouldBe(1);
    }

    private static Task<Answer> SendAsync(SandboxSession session, HttpMethod method, string path, string? json) => session.SendAsync(
        method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);
}
