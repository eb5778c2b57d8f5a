using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Employees;

public sealed class EmployeeUpdateTests
{
    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Fact]
    public async Task Update_Json_Returns200WithTheIdAndAnEmptyMeta()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;

        using var answer = await PatchAsync(session, id, """{"employee":{"position":"Baker","hire_date":"2015-03-29T13:00:00Z"}}""");

        answer.Status.ShouldBe(200);
        answer.Text.ShouldBe($$$"""{"success":true,"data":{"id":{{{id}}}},"meta":[]}""");
        answer.Header("Authorization").ShouldNotBeNull("employees echo the token");
        var after = await AttributesAsync(session, id);
        Value(after, "position").GetString().ShouldBe("Baker");
        Value(after, "hire_date").GetString().ShouldBe("2015-03-29T00:00:00+01:00", "a time is cut to its midnight");
    }

    [Fact]
    public async Task Update_Form_TakesBracketedNames()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;

        using var answer = await session.SendAsync(
            HttpMethod.Patch,
            $"/v1/company/employees/{id}",
            new FormUrlEncodedContent([KeyValuePair.Create("employee[department]", "Sales")]),
            session.V1Token);

        answer.Status.ShouldBe(200);
        Value(await AttributesAsync(session, id), "department").GetProperty("attributes").GetProperty("name").GetString().ShouldBe("Sales");
    }

    [Theory]
    [InlineData("\"email\":\"new@sandbox.example\"")]
    [InlineData("\"termination_date\":\"2026-12-31\",\"last_working_day\":\"2026-12-31\",\"contract_end_date\":\"2026-12-31\"")]
    [InlineData("\"shoe_size\":43,\"team\":\"Eiger\",\"fix_salary\":1")]
    [InlineData("\"first_name\":\"\",\"last_name\":null,\"department\":\"\",\"office\":null,\"status\":\"\"")]
    [InlineData("\"custom_attributes\":{\"dynamic_1\":\"x\"}")]
    public async Task Update_WhatCannotBeChangedOrBlanked_IsIgnoredWith200(string members)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;
        var before = await AttributesAsync(session, id);

        using var answer = await PatchAsync(session, id, $$$"""{"employee":{{{{members}}}}}""");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("meta").GetArrayLength().ShouldBe(0);
        (await AttributesAsync(session, id)).GetRawText().ShouldBe(before.GetRawText(), "not even the time of the last change moves");
    }

    [Fact]
    public async Task Update_StatusInactive_LeavesTheFourDatesOfAnEndAlone()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;

        using var answer = await PatchAsync(session, id, """{"employee":{"status":"inactive"}}""");

        var after = await AttributesAsync(session, id);
        Value(after, "status").GetString().ShouldBe("inactive");
        foreach (var date in new[] { "termination_date", "last_working_day", "contract_end_date" })
        {
            Value(after, date).ValueKind.ShouldBe(JsonValueKind.Null);
        }

        (await session.GetJsonAsync($"/v2/persons/{id}")).GetProperty("status").GetString().ShouldBe("INACTIVE");
    }

    [Fact]
    public async Task Update_SupervisorNull_UnsetsAndAbsentKeeps()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = (await session.GetJsonAsync("/v1/company/employees")).GetProperty("data").EnumerateArray()
            .Select(employee => employee.GetProperty("attributes"))
            .First(attributes => Value(attributes, "supervisor").ValueKind == JsonValueKind.Object)
            .GetProperty("id").GetProperty("value").GetInt64();

        using var kept = await PatchAsync(session, id, """{"employee":{"position":"Baker"}}""");
        Value(await AttributesAsync(session, id), "supervisor").ValueKind.ShouldBe(JsonValueKind.Object);
        using var cleared = await PatchAsync(session, id, """{"employee":{"supervisor_id":null}}""");

        Value(await AttributesAsync(session, id), "supervisor").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Update_OneselfOrNobodyAsSupervisor_Returns422WithTheDocumentedText()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;

        using var oneself = await PatchAsync(session, id, $$$"""{"employee":{"supervisor_id":{{{id}}}}}""");
        using var nobody = await PatchAsync(session, id, """{"employee":{"supervisor_id":1}}""");

        oneself.Status.ShouldBe(422);
        nobody.Text.ShouldBe("""{"success":false,"error":{"code":422,"message":"Supervisor with ID 1 not found"}}""");
    }

    [Fact]
    public async Task Update_UnknownRelation_IsNotedInMetaAndTheRestIsDone()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;

        using var answer = await PatchAsync(session, id, """{"employee":{"office":"Moon","position":"Seer"}}""");

        answer.Json.GetProperty("meta").GetArrayLength().ShouldBe(1);
        Value(await AttributesAsync(session, id), "position").GetString().ShouldBe("Seer");
    }

    [Fact]
    public async Task Update_CustomAttributes_SetsAndBlanks()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = session.Server.Company.ChiefExecutiveId;

        using var set = await PatchAsync(session, id, """{"employee":{"custom_attributes":{"dynamic_553203":"3","dynamic_553205":"XL"}}}""");
        using var blanked = await PatchAsync(session, id, """{"employee":{"custom_attributes":{"dynamic_553203":""}}}""");
        using var wrong = await PatchAsync(session, id, """{"employee":{"custom_attributes":{"dynamic_553205":"XXXL"}}}""");

        var after = await AttributesAsync(session, id);
        Value(after, "dynamic_553203").ValueKind.ShouldBe(JsonValueKind.Null);
        Value(after, "dynamic_553205").GetString().ShouldBe("XL");
        wrong.Status.ShouldBe(422);
    }

    [Fact]
    public async Task Update_UnknownEmployee_Returns404()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PatchAsync(session, 1, """{"employee":{"position":"x"}}""");

        answer.Status.ShouldBe(404);
    }

    [Fact]
    public async Task Update_TokenThatMayOnlyRead_Returns403()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [SandboxScopes.EmployeesRead] });

        using var answer = await PatchAsync(session, session.Server.Company.ChiefExecutiveId, """{"employee":{"position":"x"}}""");

        answer.Status.ShouldBe(403);
    }

    private static Task<Answer> PatchAsync(SandboxSession session, long id, string json) => session.SendAsync(
        HttpMethod.Patch, $"/v1/company/employees/{id}", new StringContent(json, Encoding.UTF8, "application/json"), session.V1Token);

    private static async Task<JsonElement> AttributesAsync(SandboxSession session, long id)
        => (await session.GetJsonAsync($"/v1/company/employees/{id}")).GetProperty("data").GetProperty("attributes");

    private static JsonElement Value(JsonElement attributes, string key) => attributes.GetProperty(key).GetProperty("value");
}
