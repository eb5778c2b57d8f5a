using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Employees;

public sealed class EmployeeCreateTests
{
    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Fact]
    public async Task Create_Json_Returns200AndTheEmployeeCanBeReadAndListed()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var supervisor = session.Server.Company.ChiefExecutiveId;

        using var answer = await session.PostJsonAsync("/v1/company/employees", $$$"""
            {"employee":{"first_name":"Zoë", "last_name":"Müller","email":"zoe@sandbox.example","gender":"female","position":"Baker",
             "department":"Sales","office":"Wien","subcompany":"Sandbox Österreich GmbH","hire_date":"2026-07-01","weekly_working_hours":32.5,
             "supervisor_id":{{{supervisor}}},"custom_attributes":{"dynamic_553202":"1990-02-28","dynamic_553203":"2","dynamic_553207":"Deutsch,English"} } }
            """);

        answer.Status.ShouldBe(200);
        var id = answer.Json.GetProperty("data").GetProperty("id").GetInt64();
        answer.Text.ShouldBe($$$"""{"success":true,"data":{"id":{{{id}}},"message":"success"}}""");
        var created = (await session.GetJsonAsync($"/v1/company/employees/{id}")).GetProperty("data").GetProperty("attributes");
        Value(created, "first_name").GetString().ShouldBe("Zoë");
        Value(created, "status").GetString().ShouldBe("onboarding");
        Value(created, "hire_date").GetString().ShouldBe("2026-07-01T00:00:00+02:00");
        Value(created, "weekly_working_hours").GetString().ShouldBe("32.5");
        Value(created, "department").GetProperty("attributes").GetProperty("name").GetString().ShouldBe("Sales");
        Value(created, "supervisor").GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64().ShouldBe(supervisor);
        Value(created, "dynamic_553202").GetString().ShouldBe("1990-02-28T00:00:00+01:00");
        Value(created, "dynamic_553203").GetInt32().ShouldBe(2);
        Value(created, "dynamic_553207").GetString().ShouldBe("Deutsch,English");
        var found = await session.GetJsonAsync("/v1/company/employees?email=zoe@sandbox.example");
        found.GetProperty("metadata").GetProperty("total_elements").GetInt32().ShouldBe(1);
        session.Server.Company.Employees.ShouldBe(21);
    }

    [Fact]
    public async Task Create_Form_TakesBracketedNames()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostFormAsync(
            "/v1/company/employees",
            ("employee[first_name]", "Till"), ("employee[last_name]", "Kolb"), ("employee[email]", "till@sandbox.example"),
            ("employee[hire_date]", "2026-06-01"));

        answer.Status.ShouldBe(200);
        var id = answer.Json.GetProperty("data").GetProperty("id").GetInt64();
        var created = (await session.GetJsonAsync($"/v1/company/employees/{id}")).GetProperty("data").GetProperty("attributes");
        Value(created, "status").GetString().ShouldBe("active");
        Value(created, "department").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Create_WithoutRequiredFields_Returns422NamingThem()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync("/v1/company/employees", """{"employee":{"position":"Baker"}}""");

        answer.Status.ShouldBe(422);
        answer.Json.GetProperty("error").GetProperty("error_data").EnumerateObject().Select(field => field.Name)
            .ShouldBe(["first_name", "last_name", "email"]);
    }

    [Theory]
    [InlineData("\"status\":\"retired\"", "status")]
    [InlineData("\"gender\":\"x\"", "gender")]
    [InlineData("\"hire_date\":\"01.07.2026\"", "hire_date")]
    [InlineData("\"weekly_working_hours\":-1", "weekly_working_hours")]
    [InlineData("\"supervisor_id\":\"boss\"", "supervisor_id")]
    [InlineData("\"position\":[\"Baker\"]", "position")]
    [InlineData("\"custom_attributes\":{\"dynamic_553205\":\"XXXL\"}", "dynamic_553205")]
    public async Task Create_InvalidField_Returns422NamingIt(string member, string field)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(
            "/v1/company/employees", $$$"""{"employee":{"first_name":"A","last_name":"B","email":"a@sandbox.example",{{{member}}}}}""");

        answer.Status.ShouldBe(422);
        answer.Json.GetProperty("error").GetProperty("error_data").EnumerateObject().Select(error => error.Name).ShouldBe([field]);
    }

    [Fact]
    public async Task Create_EmailInUse_Returns422WhateverItsCase()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var list = await session.GetJsonAsync("/v1/company/employees?limit=1");
        var email = Value(list.GetProperty("data")[0].GetProperty("attributes"), "email").GetString()!.ToUpperInvariant();

        using var answer = await session.PostJsonAsync(
            "/v1/company/employees", $$$"""{"employee":{"first_name":"A","last_name":"B","email":"{{{email}}}"}}""");

        answer.Status.ShouldBe(422);
        answer.Json.GetProperty("error").GetProperty("error_data").GetProperty("email").GetArrayLength().ShouldBe(1);
        session.Server.Company.Employees.ShouldBe(20);
    }

    [Fact]
    public async Task Create_UnknownSupervisor_Returns422WithTheDocumentedText()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(
            "/v1/company/employees", """{"employee":{"first_name":"A","last_name":"B","email":"a@sandbox.example","supervisor_id":1}}""");

        answer.Status.ShouldBe(422);
        answer.Text.ShouldBe("""{"success":false,"error":{"code":422,"message":"Supervisor with ID 1 not found"}}""");
    }

    [Fact]
    public async Task Create_UnknownRelations_AreSkippedAndNoted()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync("/v1/company/employees", """
            {"employee":{"first_name":"A","last_name":"B","email":"a@sandbox.example","department":"Astrology","office":"Moon","subcompany":"ACME"}}
            """);

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("meta").EnumerateArray().Select(note => note.GetString()).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Create_ManyAtOnce_GivesEachItsOwnId()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => session.PostJsonAsync(
            "/v1/company/employees", $$$"""{"employee":{"first_name":"A","last_name":"B","email":"a{{{number}}}@sandbox.example"}}""")));

        answers.Select(answer => answer.Json.GetProperty("data").GetProperty("id").GetInt64()).Distinct().Count().ShouldBe(20);
        session.Server.Company.Employees.ShouldBe(40);
    }

    private static JsonElement Value(JsonElement attributes, string key) => attributes.GetProperty(key).GetProperty("value");
}
