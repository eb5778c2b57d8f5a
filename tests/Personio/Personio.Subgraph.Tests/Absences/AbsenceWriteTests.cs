using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Absences;

public sealed class AbsenceWriteTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Create = """
        mutation ($input: CreateAbsenceInput!) {
          createAbsence(input: $input) {
            absence { id startDate endDate startsAtMidday unit approvalStatus comment employee { id } type { id } }
            errors { __typename ... on Error { message code } ... on ValidationError { field } }
          }
        }
        """;

    [Fact]
    public async Task Absence_FromEntryToDeletion_IsReadBackEachTime()
    {
        var (employee, type) = await SomebodyAsync();
        var input = new { employeeId = employee, typeId = type, comment = "Away", skipApproval = true, time = new { days = new { startDate = "2029-03-01", endDate = "2029-03-05" } } };

        var created = (await shared.Session.DataAsync(Create, new { input })).GetProperty("createAbsence");
        created.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, created.ToString());
        created.GetProperty("absence").GetProperty("endDate").GetString().ShouldBe("2029-03-05");
        created.GetProperty("absence").GetProperty("approvalStatus").GetString().ShouldBe("APPROVED");
        var id = created.GetProperty("absence").GetProperty("id").GetString();

        var overlapping = (await shared.Session.DataAsync(Create, new { input })).GetProperty("createAbsence");
        overlapping.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("ConflictError");

        var updated = (await shared.Session.DataAsync("""
            mutation ($input: UpdateAbsenceInput!) { updateAbsence(input: $input) { absence { startDate endDate } errors { __typename } } }
            """, new { input = new { id, time = new { days = new { startDate = "2029-03-02", endDate = "2029-03-04" } } } })).GetProperty("updateAbsence");
        updated.GetProperty("absence").GetProperty("startDate").GetString().ShouldBe("2029-03-02", updated.ToString());

        const string Delete = "mutation ($id: ID!) { deleteAbsence(input: { id: $id }) { absenceId errors { __typename } } }";
        (await shared.Session.DataAsync(Delete, new { id })).GetProperty("deleteAbsence").GetProperty("absenceId").GetString().ShouldBe(id);
        (await shared.Session.DataAsync(Delete, new { id })).GetProperty("deleteAbsence").GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
    }

    [Theory]
    [InlineData("{\"employeeId\":\"ada\"}", "employeeId", "INVALID_FORMAT")]
    [InlineData("{\"typeId\":\" \"}", "typeId", "REQUIRED")]
    [InlineData("{\"substituteId\":\"x\"}", "substituteId", "INVALID_FORMAT")]
    [InlineData("{\"substituteId\":\"1\"}", "substituteId", "CONTRADICTION")]
    [InlineData("{\"comment\":\" \"}", "comment", "REQUIRED")]
    [InlineData("{\"time\":{\"days\":{\"startDate\":\"2029-03-05\",\"endDate\":\"2029-03-01\"}}}", "time.days.endDate", "CONTRADICTION")]
    [InlineData("{\"time\":{\"days\":{\"startDate\":\"2029-03-05\",\"endDate\":\"2029-03-05\",\"startsAtMidday\":true,\"endsAtMidday\":true}}}", "time.days.endsAtMidday", "CONTRADICTION")]
    [InlineData("{\"time\":{\"hours\":{\"startsAt\":\"2029-03-05T10:00:00\",\"endsAt\":\"2029-03-05T10:00:00\"}}}", "time.hours.endsAt", "CONTRADICTION")]
    public async Task CreateAbsence_WrongValue_IsNamedWithoutACall(string wrong, string field, string code)
    {
        var input = new Dictionary<string, object>
        {
            ["employeeId"] = "1", ["typeId"] = "t", ["time"] = new { days = new { startDate = "2029-03-01" } },
        };
        foreach (var member in JsonDocument.Parse(wrong).RootElement.EnumerateObject())
        {
            input[member.Name] = member.Value;
        }

        shared.Session.TakeCalls();

        var payload = (await shared.Session.DataAsync(Create, new { input })).GetProperty("createAbsence");

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"id\":\"x\"}", "input", "REQUIRED")]
    [InlineData("{\"id\":\" \",\"comment\":\"a\"}", "id", "REQUIRED")]
    [InlineData("{\"id\":\"x\",\"time\":{\"days\":{\"startDate\":\"2029-03-05\",\"endDate\":\"2029-03-01\"}}}", "time.days.endDate", "CONTRADICTION")]
    public async Task UpdateAbsence_WrongValue_IsNamedWithoutACall(string input, string field, string code)
    {
        shared.Session.TakeCalls();

        var payload = (await shared.Session.DataAsync("""
            mutation ($input: UpdateAbsenceInput!) { updateAbsence(input: $input) { absence { id } errors { ... on ValidationError { field code } } } }
            """, new { input = JsonDocument.Parse(input).RootElement })).GetProperty("updateAbsence");

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    private async Task<(string Employee, string Type)> SomebodyAsync()
    {
        var data = await shared.Session.DataAsync("{ employees(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } absenceTypes { id category unit } }");
        return (
            data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!,
            data.GetProperty("absenceTypes").EnumerateArray().First(type => type.GetProperty("category").GetString() == "PAID_VACATION").GetProperty("id").GetString()!);
    }
}
