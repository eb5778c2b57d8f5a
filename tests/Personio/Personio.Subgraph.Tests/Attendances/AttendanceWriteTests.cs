using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Attendances;

public sealed class AttendanceWriteTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Create = """
        mutation ($input: CreateAttendancesInput!) {
          createAttendances(input: $input) {
            outcomes { row attendance { id type start end employee { id } } errors { __typename message code ... on ValidationError { field } } }
            errors { __typename ... on Error { code } ... on ValidationError { field } }
          }
        }
        """;

    [Fact]
    public async Task CreateAttendances_PartlyRefused_SaysWhichRowsAreIn()
    {
        var (one, other) = await PeopleAsync();

        var payload = await CreateAsync(
        [
            Row(one, "2026-11-14T08:00:00", "2026-11-14T12:00:00"),
            Row(one, "2026-11-14T08:30:00", "2026-11-14T09:00:00"),
            Row("99999999", "2026-11-14T08:00:00", "2026-11-14T12:00:00"),
            Row(other, "2026-11-14T08:00:00", "2026-11-14T12:00:00"),
        ]);

        var outcomes = payload.GetProperty("outcomes").EnumerateArray().ToList();
        outcomes.Select(outcome => outcome.GetProperty("row").GetInt32()).ShouldBe([0, 1, 2, 3]);
        outcomes.Select(outcome => outcome.GetProperty("attendance").ValueKind == JsonValueKind.Object).ShouldBe([true, false, false, true]);
        outcomes[0].GetProperty("attendance").GetProperty("employee").GetProperty("id").GetString().ShouldBe(one);
        outcomes[1].GetProperty("errors").GetArrayLength().ShouldBeGreaterThan(0);
        outcomes[2].GetProperty("errors").GetArrayLength().ShouldBeGreaterThan(0);
        outcomes[3].GetProperty("errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task CreateAttendances_TwiceWithOneKey_EntersOnceAndAnswersAlike()
    {
        var (_, person) = await PeopleAsync();
        object[] rows = [Row(person, "2026-11-15T08:00:00", "2026-11-15T12:00:00"), Row(person, "2026-11-15T09:00:00", "2026-11-15T10:00:00")];

        var first = await CreateAsync(rows, "sunday");
        shared.Session.TakeCalls();
        var second = await CreateAsync(rows, "sunday");

        JsonElement.DeepEquals(second, first).ShouldBeTrue($"{first}\n{second}");
        shared.Session.TakeCalls().ShouldNotContain(call => call.Method == "POST");
    }

    [Theory]
    [InlineData("employeeId", "ada", "INVALID_FORMAT")]
    [InlineData("type", "UNKNOWN", "INVALID_VALUE")]
    [InlineData("end", "2026-11-14T07:00:00", "CONTRADICTION")]
    [InlineData("end", "2026-11-15T08:00:01", "OUT_OF_RANGE")]
    public async Task CreateAttendances_WrongValueInARow_IsNamedAndNothingIsSent(string field, string value, string code)
    {
        var row = Row("1", "2026-11-14T08:00:00", "2026-11-14T12:00:00");
        row[field] = value;
        shared.Session.TakeCalls();

        var payload = await CreateAsync([Row("1", "2026-11-14T08:00:00", "2026-11-14T12:00:00"), row]);

        payload.GetProperty("outcomes").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe(($"rows[1].{field}", code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateAttendances_BreakOnAProject_IsRefused()
    {
        var row = Row("1", "2026-11-14T08:00:00", "2026-11-14T12:00:00");
        (row["type"], row["projectId"]) = ("BREAK", "1");

        var payload = await CreateAsync([row]);

        payload.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("rows[0].projectId");
    }

    [Fact]
    public async Task Attendance_UpdatedAndDeleted_IsReadBackAndGone()
    {
        var (person, _) = await PeopleAsync();
        var id = (await CreateAsync([Row(person, "2026-11-08T08:00:00", "2026-11-08T12:00:00")]))
            .GetProperty("outcomes")[0].GetProperty("attendance").GetProperty("id").GetString();

        var updated = (await shared.Session.DataAsync("""
            mutation ($input: UpdateAttendanceInput!) { updateAttendance(input: $input) { attendance { end comment } errors { __typename } } }
            """, new { input = new { id, end = "2026-11-08T11:00:00", comment = "shorter" } })).GetProperty("updateAttendance");
        const string Delete = "mutation ($id: ID!) { deleteAttendance(input: { id: $id }) { attendanceId errors { __typename } } }";
        var deleted = (await shared.Session.DataAsync(Delete, new { id })).GetProperty("deleteAttendance");
        var again = (await shared.Session.DataAsync(Delete, new { id })).GetProperty("deleteAttendance");

        updated.GetProperty("attendance").GetProperty("comment").GetString().ShouldBe("shorter", updated.ToString());
        updated.GetProperty("attendance").GetProperty("end").GetString()!.ShouldStartWith("2026-11-08T11:00:00");
        deleted.GetProperty("attendanceId").GetString().ShouldBe(id);
        again.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("NotFoundError");
    }

    [Theory]
    [InlineData("{\"id\":\"x\"}", "input", "REQUIRED")]
    [InlineData("{\"id\":\"x\",\"start\":null}", "start", "REQUIRED")]
    [InlineData("{\"id\":\"x\",\"start\":\"2026-11-08T12:00:00\",\"end\":\"2026-11-08T11:00:00\"}", "end", "CONTRADICTION")]
    public async Task UpdateAttendance_WrongValue_IsNamedWithoutACall(string input, string field, string code)
    {
        shared.Session.TakeCalls();

        var payload = (await shared.Session.DataAsync("""
            mutation ($input: UpdateAttendanceInput!) { updateAttendance(input: $input) { attendance { id } errors { ... on ValidationError { field code } } } }
            """, new { input = JsonDocument.Parse(input).RootElement })).GetProperty("updateAttendance");

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    private static Dictionary<string, object> Row(string employeeId, string start, string end) => new()
    {
        ["employeeId"] = employeeId, ["start"] = start, ["end"] = end,
    };

    private async Task<JsonElement> CreateAsync(IReadOnlyList<object> rows, string? idempotencyKey = null) =>
        (await shared.Session.DataAsync(Create, new { input = new { rows, idempotencyKey } })).GetProperty("createAttendances");

    // Two who work on no weekend.
    private async Task<(string One, string Other)> PeopleAsync()
    {
        var nodes = (await shared.Session.DataAsync("{ employees(first: 2, where: { status: { eq: ACTIVE } }) { nodes { id } } }"))
            .GetProperty("employees").GetProperty("nodes");
        return (nodes[0].GetProperty("id").GetString()!, nodes[1].GetProperty("id").GetString()!);
    }
}
