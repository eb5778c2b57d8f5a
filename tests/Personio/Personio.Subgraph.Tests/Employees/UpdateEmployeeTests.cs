using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

public sealed class UpdateEmployeeTests : IAsyncLifetime
{
    private const string Update = """
        mutation ($input: UpdateEmployeeInput!) {
          updateEmployee(input: $input) {
            employee {
              id firstName lastName preferredName email gender position status employmentType hireDate contractEndDate probationPeriodEnd
              weeklyWorkingHours supervisor { id } department { id name } team { id name } office { name } legalEntityName
              costCenters { id percentage } customAttributes { key value }
            }
            ignored
            unapplied { fields code message }
            errors { __typename ... on Error { code message } ... on ValidationError { field } ... on ConflictError { existingId } }
          }
        }
        """;

    private const string V1 = "/v1/company/employees/";

    private SubgraphSession _session = null!;
    private string _id = null!;
    private string _other = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SubgraphSession.StartAsync();
        var nodes = (await _session.DataAsync("{ employees(first: 5, where: { status: { eq: ACTIVE } }) { nodes { id } } }")).GetProperty("employees").GetProperty("nodes");
        (_id, _other) = (nodes[3].GetProperty("id").GetString()!, nodes[4].GetProperty("id").GetString()!);
        _session.TakeCalls();
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task UpdateEmployee_FieldsOfV1_AreChangedByOneCallAndReadBack()
    {
        var payload = await UpdateAsync(new()
        {
            ["firstName"] = "Ada", ["lastName"] = " Lovelace ", ["preferredName"] = "Countess", ["gender"] = "FEMALE", ["position"] = "Analyst", ["status"] = "LEAVE",
            ["hireDate"] = "2024-02-01", ["weeklyWorkingHours"] = 32.5, ["supervisorId"] = _other,
            ["customAttributes"] = new[] { new { key = "dynamic_553201", value = "A-17" }, new { key = "dynamic_553202", value = "1990-12-10" } },
        });

        Paths().ShouldBe([$"PATCH {V1}{_id}", $"GET {V1}{_id}"]);
        var employee = payload.GetProperty("employee");
        Texts(employee, "firstName", "lastName", "preferredName", "gender", "position", "status", "hireDate")
            .ShouldBe(["Ada", "Lovelace", "Countess", "FEMALE", "Analyst", "LEAVE", "2024-02-01"]);
        employee.GetProperty("weeklyWorkingHours").GetDecimal().ShouldBe(32.5m);
        employee.GetProperty("supervisor").GetProperty("id").GetString().ShouldBe(_other);
        employee.GetProperty("customAttributes").EnumerateArray().Select(a => $"{a.GetProperty("key")} {a.GetProperty("value")}").ShouldContain("dynamic_553201 A-17");
        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("ignored").GetArrayLength().ShouldBe(0);
        payload.GetProperty("unapplied").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task UpdateEmployee_FieldsOfV2_AreChangedOfTheLatestEmployment()
    {
        var units = await _session.DataAsync("{ teams(first: 1) { nodes { id } } costCenters(first: 2) { nodes { id } } }");
        var team = units.GetProperty("teams").GetProperty("nodes")[0].GetProperty("id").GetString();
        var centers = units.GetProperty("costCenters").GetProperty("nodes").EnumerateArray().Select(c => c.GetProperty("id").GetString()).ToList();
        var before = (await _session.DataAsync("query ($id: ID) { employee(id: $id) { department { id } } }", new { id = _id })).GetProperty("employee");
        _session.TakeCalls();

        var payload = await UpdateAsync(new()
        {
            ["contractEndDate"] = "2027-06-30", ["probationPeriodEnd"] = "2026-12-31", ["employmentType"] = "EXTERNAL", ["fullTimeWeeklyWorkingHours"] = 38, ["teamId"] = team,
            ["costCenters"] = new[] { new { costCenterId = centers[0], percentage = 60 }, new { costCenterId = centers[1], percentage = 40 } },
        });

        var paths = Paths();
        paths.Count.ShouldBe(3);
        paths[0].ShouldBe($"GET /v2/persons/{_id}/employments");
        paths[1].ShouldStartWith($"PATCH /v2/persons/{_id}/employments/");
        paths[2].ShouldBe($"GET {V1}{_id}");
        var employee = payload.GetProperty("employee");
        Texts(employee, "contractEndDate", "probationPeriodEnd", "employmentType").ShouldBe(["2027-06-30", "2026-12-31", "EXTERNAL"]);
        employee.GetProperty("team").GetProperty("id").GetString().ShouldBe(team);
        employee.GetProperty("department").GetRawText().ShouldContain(before.GetProperty("department").GetProperty("id").GetString()!);
        employee.GetProperty("costCenters").EnumerateArray().Select(c => c.GetProperty("percentage").GetDecimal()).ShouldBe([60m, 40m], ignoreOrder: true);
    }

    [Fact]
    public async Task UpdateEmployee_NullWhereItMayBe_Clears()
    {
        await UpdateAsync(new() { ["preferredName"] = "P", ["supervisorId"] = _other, ["contractEndDate"] = "2027-06-30" });

        var payload = await UpdateAsync(new()
        {
            ["preferredName"] = null, ["supervisorId"] = null, ["contractEndDate"] = null, ["teamId"] = null, ["costCenters"] = Array.Empty<object>(),
            ["customAttributes"] = new[] { new { key = "dynamic_553201", value = (string?)null } },
        });

        var employee = payload.GetProperty("employee");
        employee.GetProperty("preferredName").ToString().ShouldBe("");
        employee.GetProperty("supervisor").ValueKind.ShouldBe(JsonValueKind.Null);
        employee.GetProperty("contractEndDate").ValueKind.ShouldBe(JsonValueKind.Null);
        employee.GetProperty("team").ValueKind.ShouldBe(JsonValueKind.Null);
        employee.GetProperty("costCenters").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task UpdateEmployee_NamesThatPersonioDoesNotHave_AreSkippedAndToldSo()
    {
        var payload = await UpdateAsync(new() { ["department"] = "No such", ["office"] = "Nowhere", ["legalEntity"] = "Nobody", ["position"] = "Clerk" });

        payload.GetProperty("ignored").GetArrayLength().ShouldBe(3);
        payload.GetProperty("employee").GetProperty("position").GetString().ShouldBe("Clerk");
    }

    [Fact]
    public async Task UpdateEmployee_ValuesThatPersonioKeepsWithoutAWord_AreNamed()
    {
        var payload = await UpdateAsync(new()
        {
            ["weeklyWorkingHours"] = null, ["department"] = "No such", ["position"] = "Clerk",
            ["customAttributes"] = new[] { new { key = "dynamic_553201", value = "A-17" }, new { key = "dynamic_999999", value = "lost" } },
        });

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("employee").GetProperty("position").GetString().ShouldBe("Clerk");
        Unapplied(payload).ShouldBe(["[\"weeklyWorkingHours\",\"department\"] NOT_TAKEN_OVER", "[\"customAttributes[1]\"] NOT_CONFIRMED"]);
    }

    /// <summary>Every field that is compared, as Personio writes it back: what was taken over is not called into question.</summary>
    [Fact]
    public async Task UpdateEmployee_EachFieldTakenOver_IsNotNamed()
    {
        var places = (await _session.DataAsync("{ departments(first: 1) { nodes { name } } offices(first: 1) { nodes { name } } employees(first: 1) { nodes { legalEntityName } } }"));

        var payload = await UpdateAsync(new()
        {
            ["firstName"] = " Ada", ["preferredName"] = null, ["gender"] = null, ["position"] = null, ["status"] = "LEAVE", ["hireDate"] = "2024-02-01", ["weeklyWorkingHours"] = 32.50,
            ["supervisorId"] = null, ["email"] = "Ada.New@sandbox.example", ["contractEndDate"] = "2027-06-30", ["probationPeriodEnd"] = null, ["employmentType"] = "EXTERNAL",
            ["department"] = places.GetProperty("departments").GetProperty("nodes")[0].GetProperty("name").GetString(),
            ["office"] = places.GetProperty("offices").GetProperty("nodes")[0].GetProperty("name").GetString(),
            ["legalEntity"] = places.GetProperty("employees").GetProperty("nodes")[0].GetProperty("legalEntityName").GetString(),
            ["customAttributes"] = new[] { new { key = "dynamic_553201", value = "A-17" }, new { key = "dynamic_553202", value = "1990-12-10" } },
        });

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        Unapplied(payload).ShouldBeEmpty();
    }

    [Fact]
    public async Task UpdateEmployee_AttributeThatMayNotBeRead_IsNotConfirmed()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { ReadableAttributes = ["first_name"] });

        var payload = (await session.DataAsync(Update, new { input = new { id = _id, firstName = "Ada", position = "Clerk" } })).GetProperty("updateEmployee");

        Unapplied(payload).ShouldBe(["[\"position\"] NOT_CONFIRMED"]);
    }

    [Fact]
    public async Task UpdateEmployee_EmailAddress_IsThatOfThePersonAndNobodyElses()
    {
        (await UpdateAsync(new() { ["email"] = "new.address@sandbox.example" })).GetProperty("employee").GetProperty("email").GetString().ShouldBe("new.address@sandbox.example");
        Paths().ShouldBe([$"PATCH /v2/persons/{_id}", $"GET {V1}{_id}"]);
        var taken = (await _session.DataAsync("query ($id: ID) { employee(id: $id) { email } }", new { id = _other })).GetProperty("employee").GetProperty("email").GetString();

        var payload = await UpdateAsync(new() { ["email"] = taken });

        Errors(payload).ShouldBe(["ConflictError EMAIL_TAKEN"]);
        payload.GetProperty("errors")[0].GetProperty("existingId").GetString().ShouldBe(_other);
    }

    [Fact]
    public async Task UpdateEmployee_ReferencesThatDoNotExist_AreNamed()
    {
        Errors(await UpdateAsync(new() { ["supervisorId"] = "1" })).ShouldBe(["ValidationError supervisorId NOT_FOUND"]);
        Errors(await UpdateAsync(new()
        {
            ["teamId"] = "9999999", ["departmentId"] = "9999999", ["costCenters"] = new[] { new { costCenterId = "9999999", percentage = 100 } },
        })).ShouldBe(["ValidationError departmentId NOT_FOUND", "ValidationError teamId NOT_FOUND", "ValidationError costCenters[0].costCenterId NOT_FOUND"]);
    }

    [Theory]
    [InlineData("position")]
    [InlineData("probationPeriodEnd")]
    [InlineData("email")]
    public async Task UpdateEmployee_NobodyOfThisId_IsNotFound(string field)
    {
        var payload = await UpdateAsync(new() { ["id"] = "1", [field] = field switch { "email" => "a@b.example", "position" => "Clerk", _ => "2027-01-01" } });

        Errors(payload).ShouldBe(["NotFoundError NOT_FOUND"]);
    }

    [Fact]
    public async Task UpdateEmployee_LaterPartRefused_SaysWhatIsInAndWhatIsNot()
    {
        _session.Sandbox.AddFault(new SandboxFault { Status = 403, Method = "PATCH", PathPrefix = "/v2/persons" });

        var payload = await UpdateAsync(new() { ["position"] = "Clerk", ["contractEndDate"] = "2027-06-30", ["email"] = "other@sandbox.example" });

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("employee").GetProperty("position").GetString().ShouldBe("Clerk");
        Unapplied(payload).ShouldBe(["[\"contractEndDate\"] NOT_PERMITTED", "[\"email\"] NOT_TRIED"]);
    }

    [Fact]
    public async Task UpdateEmployee_FirstPartRefused_ChangesNothing()
    {
        _session.Sandbox.AddFault(new SandboxFault { Status = 403, Method = "PATCH", PathPrefix = V1 });

        var payload = await UpdateAsync(new() { ["position"] = "Clerk", ["contractEndDate"] = "2027-06-30" });

        Errors(payload).ShouldBe(["NotPermittedError NOT_PERMITTED"]);
        payload.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
        Paths().ShouldBe([$"PATCH {V1}{_id}"]);
    }

    [Fact]
    public async Task UpdateEmployee_ChangedButNotReadable_IsNoRefusal()
    {
        _session.Sandbox.AddFault(new SandboxFault { Status = 403, Method = "GET", PathPrefix = V1, Count = null });

        var response = await _session.AskAsync(Update, new { input = new { id = _id, position = "Clerk" } });

        var error = response.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("UPSTREAM_FORBIDDEN");
        error.GetProperty("message").GetString()!.ShouldStartWith($"The employee {_id} was changed, but could not be read afterwards.");
    }

    [Theory]
    [InlineData("id", "", "id REQUIRED")]
    [InlineData("id", "x", "id INVALID_FORMAT")]
    [InlineData("firstName", null, "firstName REQUIRED")]
    [InlineData("lastName", " ", "lastName REQUIRED")]
    [InlineData("preferredName", " ", "preferredName REQUIRED")]
    [InlineData("email", null, "email REQUIRED")]
    [InlineData("email", "no address", "email INVALID_FORMAT")]
    [InlineData("gender", "UNKNOWN", "gender INVALID_VALUE")]
    [InlineData("position", "", "position REQUIRED")]
    [InlineData("status", null, "status INVALID_VALUE")]
    [InlineData("employmentType", null, "employmentType INVALID_VALUE")]
    [InlineData("weeklyWorkingHours", 169, "weeklyWorkingHours OUT_OF_RANGE")]
    [InlineData("fullTimeWeeklyWorkingHours", -1, "fullTimeWeeklyWorkingHours OUT_OF_RANGE")]
    [InlineData("supervisorId", "x", "supervisorId INVALID_FORMAT")]
    [InlineData("department", null, "department REQUIRED")]
    [InlineData("departmentId", "../x", "departmentId INVALID_FORMAT")]
    [InlineData("teamId", "", "teamId INVALID_FORMAT")]
    [InlineData("office", null, "office REQUIRED")]
    [InlineData("legalEntity", "", "legalEntity REQUIRED")]
    [InlineData("costCenters", null, "costCenters REQUIRED")]
    public async Task UpdateEmployee_WrongField_IsNamedWithoutACall(string field, object? value, string error) =>
        await RefusedAsync(new() { ["hireDate"] = "2024-02-01", [field] = value }, error);

    [Fact]
    public async Task UpdateEmployee_FieldsThatContradict_AreNamedWithoutACall()
    {
        await RefusedAsync([], "id REQUIRED");
        await RefusedAsync(new() { ["supervisorId"] = _id }, "supervisorId CONTRADICTION");
        await RefusedAsync(new() { ["department"] = "Sales", ["departmentId"] = "1" }, "departmentId CONTRADICTION");
        await RefusedAsync(
            new() { ["costCenters"] = new[] { Share("1", 60), Share("1", 0), Share("", 101) } },
            "costCenters[1].percentage OUT_OF_RANGE", "costCenters[2].costCenterId REQUIRED",
            "costCenters[2].percentage OUT_OF_RANGE", "costCenters CONTRADICTION", "costCenters OUT_OF_RANGE");
        await RefusedAsync(
            new() { ["customAttributes"] = new[] { Value("first_name", "x"), Value("dynamic_1", new string('x', 4_001)), Value("dynamic_1", "x") } },
            "customAttributes[0].key INVALID_FORMAT", "customAttributes[1].value TOO_LONG", "customAttributes CONTRADICTION");
        await RefusedAsync(
            new() { ["customAttributes"] = Enumerable.Range(0, 101).Select(i => Value($"dynamic_{i}", "x")).ToArray() }, "customAttributes TOO_LONG");

        static object Share(string id, int percentage) => new { costCenterId = id, percentage };
        static object Value(string key, string value) => new { key, value };
    }

    private async Task RefusedAsync(Dictionary<string, object?> input, params string[] errors)
    {
        _session.TakeCalls();
        var payload = await UpdateAsync(input);

        Errors(payload).ShouldBe(errors.Select(error => $"ValidationError {error}"));
        _session.TakeCalls().ShouldBeEmpty();
    }

    private static IEnumerable<string> Unapplied(JsonElement payload) =>
        payload.GetProperty("unapplied").EnumerateArray().Select(change => $"{change.GetProperty("fields")} {change.GetProperty("code")}");

    private async Task<JsonElement> UpdateAsync(Dictionary<string, object?> input)
    {
        input.TryAdd("id", _id);
        return (await _session.DataAsync(Update, new { input })).GetProperty("updateEmployee");
    }

    private List<string> Paths() => [.. _session.TakeCalls().Select(call => $"{call.Method} {call.Path}")];

    private static IEnumerable<string?> Texts(JsonElement employee, params string[] fields) => fields.Select(field => employee.GetProperty(field).GetString());

    private static IEnumerable<string> Errors(JsonElement payload) => payload.GetProperty("errors").EnumerateArray().Select(e =>
        string.Join(' ', new[] { "__typename", "field", "code" }.Where(name => e.TryGetProperty(name, out _)).Select(name => e.GetProperty(name).ToString())));
}
