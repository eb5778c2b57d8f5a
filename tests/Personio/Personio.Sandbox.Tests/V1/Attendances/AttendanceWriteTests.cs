using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Attendances;

public sealed class AttendanceWriteTests
{
    private const string Path = "/v1/company/attendances";
    private const string Overlap = "Existing overlapping attendances periods";
    private static readonly SandboxOptions Small = new() { Employees = 12 };

    [Fact]
    public async Task Create_Batch_AnswersTheIdsInItsOrder()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, Row(session, "13:00", "17:00"), Row(session, "08:00", "12:00", ""","comment":"early","project_id":82101"""));

        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.GetProperty("data").GetProperty("message").GetString().ShouldBe("success");
        var ids = answer.Json.GetProperty("data").GetProperty("id").EnumerateArray().Select(id => id.GetInt64()).ToArray();
        var rows = (await RowsAsync(session)).ToDictionary(row => row.GetProperty("id").GetInt64(), row => row.GetProperty("attributes"));
        ids.Select(id => rows[id].GetProperty("start_time").GetString()).ShouldBe(["13:00", "08:00"]);
        rows[ids[1]].GetProperty("comment").GetString().ShouldBe("early");
        rows[ids[1]].GetProperty("project").GetProperty("id").GetInt64().ShouldBe(82101);
        rows[ids[0]].GetProperty("project").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Json.GetProperty("data").GetProperty("id_v2").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Create_OneRowThatOverlaps_Returns400AndStoresTheOthers()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(
            session, Row(session, "13:00", "17:00"), Row(session, "16:00", "18:00"), Row(session, "12:00", "11:00"), Row(session, "18:00", "19:00", ""","project_id":82108"""));

        answer.Status.ShouldBe(400, answer.Text);
        var error = answer.Json.GetProperty("error");
        (error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString()).ShouldBe((400, "Error when trying to insert Attendances periods rows"));
        var details = error.GetProperty("detailed_message").EnumerateArray().ToArray();
        details.Select(row => row.GetProperty("success").GetBoolean()).ShouldBe([true, false, false, false]);
        details.Select(row => row.GetProperty("error_msg").GetString()).ShouldBe(
        [
            null, Overlap, "Start time 2027-03-01T12:00:00.000Z has to be smaller than end time 2027-03-01T11:00:00.000Z",
            "The project does not exist or is not active.",
        ]);
        details[0].EnumerateObject().Select(member => member.Name).ShouldBe(
            ["success", "error_msg", "id", "employee", "date", "start_time", "end_time", "break", "comment", "project_id"]);
        details[1].GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Null);
        (await RowsAsync(session)).Select(row => row.GetProperty("id").GetInt64()).ShouldBe([details[0].GetProperty("id").GetInt64()]);
    }

    [Fact]
    public async Task Create_TheSameAgain_OverlapsItself()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var first = await PostAsync(session, Row(session, "09:00", null));

        using var again = await PostAsync(session, Row(session, "09:00", "17:00"));

        (first.Status, again.Status).ShouldBe((200, 400));
        again.Json.GetProperty("error").GetProperty("detailed_message")[0].GetProperty("error_msg").GetString().ShouldBe(Overlap);
    }

    [Theory]
    [InlineData("""{"attendances":[]}""")]
    [InlineData("""{"attendances":{"employee":1}}""")]
    [InlineData("""{"attendances":[5]}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("[]")]
    public async Task Create_WithoutRows_AsksForThemInGerman(string body)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(Path, body);

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("Bitte geben Sie attendances ein, um fortzufahren.");
    }

    [Theory]
    [InlineData("""{"date":"2027-03-01","start_time":"09:00","end_time":"10:00","break":0}""", "employee")]
    [InlineData("""{"employee":$,"start_time":"09:00","end_time":"10:00","break":0}""", "date")]
    [InlineData("""{"employee":$,"date":"2027-03-01","end_time":"10:00","break":0}""", "start time")]
    [InlineData("""{"employee":$,"date":"2027-03-01","start_time":"09:00","end_time":"10:00"}""", "break")]
    [InlineData("""{"employee":$,"date":"01.03.2027","start_time":"09:00","end_time":"10:00","break":0}""", "date")]
    [InlineData("""{"employee":$,"date":"2027-03-01","start_time":"9:00","end_time":"10:00","break":0}""", "start time")]
    [InlineData("""{"employee":$,"date":"2027-03-01","start_time":"09:00","end_time":"24:00","break":0}""", "end time")]
    [InlineData("""{"employee":$,"date":"2027-03-01","start_time":"22:00","end_time":"06:00","break":0}""", "smaller")]
    [InlineData("""{"employee":$,"date":"2027-03-01","start_time":"09:00","end_time":"10:00","break":60}""", "break")]
    [InlineData("""{"employee":$,"date":"2027-03-01","start_time":"09:00","end_time":"10:00","break":-1}""", "break")]
    [InlineData("""{"employee":1,"date":"2027-03-01","start_time":"09:00","end_time":"10:00","break":0}""", "employee")]
    [InlineData("""{"employee":{"id":$},"date":"2027-03-01","start_time":"09:00","end_time":"10:00","break":0}""", "employee")]
    public async Task Create_RowThatCannotBe_IsToldByIt(string row, string word)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, row.Replace("$", session.Server.Company.ChiefExecutiveId.ToString()), Row(session, "18:00", "19:00"));

        answer.Status.ShouldBe(400, answer.Text);
        var details = answer.Json.GetProperty("error").GetProperty("detailed_message");
        details[0].GetProperty("error_msg").GetString()!.ShouldContain(word);
        details[1].GetProperty("success").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Create_OfMoreThanAHundredEmployees_StoresNothing()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 101 });
        var people = (await PeopleAsync(session)).Select(id => Row(id, "09:00", "10:00")).ToArray();
        people.Length.ShouldBe(101);

        using var tooMany = await PostAsync(session, people);
        (await RowsAsync(session)).ShouldBeEmpty();
        using var enough = await PostAsync(session, people[..100]);

        (tooMany.Status, enough.Status).ShouldBe((400, 200));
    }

    [Theory]
    [InlineData("", "confirmed")]
    [InlineData(""","skip_approval":true""", "confirmed")]
    [InlineData(""","skip_approval":false""", "pending")]
    public async Task Create_WithoutSkippingApproval_IsPending(string more, string status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostJsonAsync(Path, $$"""{"attendances":[{{Row(session, "09:00", "17:00")}}]{{more}}}""");

        answer.Status.ShouldBe(200, answer.Text);
        (await RowsAsync(session)).ShouldHaveSingleItem().GetProperty("attributes").GetProperty("status").GetString().ShouldBe(status);
    }

    [Theory]
    [InlineData("attendances[][{0}]")]
    [InlineData("attendances[0][{0}]")]
    public async Task Create_AsAForm_IsTheSame(string name)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.PostFormAsync(
            Path,
            (string.Format(name, "employee"), session.Server.Company.ChiefExecutiveId.ToString()),
            (string.Format(name, "date"), "2027-03-01"),
            (string.Format(name, "start_time"), "09:00"),
            (string.Format(name, "end_time"), "12:00"),
            (string.Format(name, "break"), "15"));

        answer.Status.ShouldBe(200, answer.Text);
        (await RowsAsync(session)).ShouldHaveSingleItem().GetProperty("attributes").GetProperty("break").GetInt32().ShouldBe(15);
    }

    [Theory]
    [InlineData("""{"end_time":"18:00","break":30}""", "09:00", "18:00", 30, "c")]
    [InlineData("""{"start_time":"08:00","end_time":"16:00"}""", "08:00", "16:00", 60, "c")]
    [InlineData("""{"attendances":{"comment":"new"},"skip_approval":true}""", "09:00", "17:00", 60, "new")]
    [InlineData("""{"comment":null}""", "09:00", "17:00", 60, "")]
    [InlineData("""{"end_time":null}""", "09:00", null, 60, "c")]
    [InlineData("""{"employee":1,"comment":"x"}""", "09:00", "17:00", 60, "x")]
    public async Task Update_ChangesWhatIsNamedAlone(string body, string start, string? end, int pause, string comment)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await CreateAsync(session, Row(session, "09:00", "17:00", ",\"comment\":\"c\"").Replace("\"break\":0", "\"break\":60"));

        using var answer = await PatchAsync(session, id, body);

        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.GetProperty("data").GetProperty("message").GetString().ShouldBe("The attendance period was updated.");
        var row = (await RowsAsync(session)).ShouldHaveSingleItem();
        var attributes = row.GetProperty("attributes");
        row.GetProperty("id").GetInt64().ShouldBe(id);
        (attributes.GetProperty("start_time").GetString(), attributes.GetProperty("end_time").GetString(), attributes.GetProperty("break").GetInt32(), attributes.GetProperty("comment").GetString())
            .ShouldBe((start, end, pause, comment));
        attributes.GetProperty("employee").GetInt64().ShouldBe(session.Server.Company.ChiefExecutiveId);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"employee":1}""", 400)]
    [InlineData("""{"start_time":"18:00"}""", 400)]
    [InlineData("""{"start_time":null}""", 400)]
    [InlineData("""{"skip_approval":"perhaps"}""", 400)]
    [InlineData("""{"end_time":"19:30"}""", 400)]
    [InlineData("""{"skip_approval":false}""", 200)]
    [InlineData("""{"date":"2027-03-02"}""", 200)]
    public async Task Update_IsCheckedAsDocumented(string body, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await CreateAsync(session, Row(session, "09:00", "17:00"));
        await CreateAsync(session, Row(session, "19:00", "20:00"));

        using var answer = await PatchAsync(session, id, body);
        using var missing = await PatchAsync(session, 1, body);

        (answer.Status, missing.Status).ShouldBe((status, 404), answer.Text);
        missing.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("The attendance period was not found.");
    }

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 400)]
    public async Task Update_OfTheStartAlone_OverlapsItselfWithTheSwitch(bool isOn, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new SandboxStrictness { AttendanceStartAloneOverlaps = isOn } });
        var id = await CreateAsync(session, Row(session, "09:00", "17:00"));

        using var alone = await PatchAsync(session, id, """{"start_time":"10:00"}""");
        using var both = await PatchAsync(session, id, """{"start_time":"10:00","end_time":"17:00"}""");

        (alone.Status, both.Status).ShouldBe((status, 200));
        (alone.Text.Contains(Overlap)).ShouldBe(isOn);
    }

    [Fact]
    public async Task Delete_Twice_Returns404TheSecondTime()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await CreateAsync(session, Row(session, "09:00", "17:00"));

        using var deleted = await DeleteAsync(session, $"{id}");
        using var again = await DeleteAsync(session, $"{id}?skip_approval=true");
        using var bad = await DeleteAsync(session, "abc");

        (deleted.Status, again.Status, bad.Status).ShouldBe((200, 404, 400));
        deleted.Json.GetProperty("data").GetProperty("message").GetString().ShouldBe("The attendance period was deleted.");
        bad.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("Bad Request");
    }

    [Fact]
    public async Task Delete_WithoutSkippingApproval_LeavesItPending()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await CreateAsync(session, Row(session, "09:00", "17:00"));

        using var deleted = await DeleteAsync(session, $"{id}?skip_approval=false");

        deleted.Status.ShouldBe(200);
        (await RowsAsync(session)).ShouldHaveSingleItem().GetProperty("attributes").GetProperty("status").GetString().ShouldBe("pending");
    }

    [Fact]
    public async Task Overlap_WithoutRows_IsToldAsTheSwitchSays()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new SandboxStrictness { OverlapWithoutRows = true } });
        await CreateAsync(session, Row(session, "09:00", "17:00"));

        using var answer = await PostAsync(session, Row(session, "10:00", "11:00"));

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe(Overlap);
        answer.Json.GetProperty("error").TryGetProperty("detailed_message", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Create_TenRowsOfABatch_AsTheSwitchSays()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new SandboxStrictness { TenRowsOfABatch = true } });

        using var answer = await PostAsync(session, [.. Enumerable.Range(8, 12).Select(hour => Row(session, $"{hour:00}:00", $"{hour:00}:30"))]);

        answer.Json.GetProperty("data").GetProperty("id").GetArrayLength().ShouldBe(10);
        (await RowsAsync(session)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task Tokens_AreHandedOnByTheListAlone()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var list = await session.GetAsync($"{Path}?start_date=2027-03-01&end_date=2027-03-01");
        using var create = await PostAsync(session, Row(session, "09:00", "17:00"));

        list.Header("Authorization").ShouldBe($"Bearer {session.V1Token}");
        create.Header("Authorization").ShouldBeNull();
    }

    [Theory]
    [InlineData(SandboxScopes.AttendancesRead, 200, 403)]
    [InlineData(SandboxScopes.AttendancesWrite, 403, 200)]
    public async Task Rights_AreThoseOfAttendances(string scope, int read, int write)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [scope] });

        using var list = await session.GetAsync($"{Path}?start_date=2027-03-01&end_date=2027-03-01");
        using var create = await PostAsync(session, Row(session, "09:00", "17:00"));

        (list.Status, create.Status).ShouldBe((read, write));
    }

    [Theory]
    [InlineData("GET", Path)]
    [InlineData("POST", Path)]
    [InlineData("PATCH", Path + "/1")]
    [InlineData("DELETE", Path + "/1")]
    [InlineData("GET", Path + "/projects")]
    [InlineData("POST", Path + "/projects")]
    [InlineData("PATCH", Path + "/projects/1")]
    [InlineData("DELETE", Path + "/projects/1")]
    public async Task AttendancesGone_Returns410_AndV2GoesOn(string method, string path)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new SandboxStrictness { AttendancesGone = true } });

        using var answer = await session.SendAsync(new HttpMethod(method), path, null, session.V1Token);
        using var employees = await session.GetAsync("/v1/company/employees?limit=1");
        using var periods = await session.GetAsync("/v2/attendance-periods?limit=1");

        (answer.Status, employees.Status, periods.Status).ShouldBe((410, 200, 200));
    }

    internal static string Row(SandboxSession session, string start, string? end, string more = "") => Row(session.Server.Company.ChiefExecutiveId, start, end, more);

    internal static async Task<long> CreateAsync(SandboxSession session, string row)
    {
        using var created = await PostAsync(session, row);
        created.Status.ShouldBe(200, created.Text);
        return created.Json.GetProperty("data").GetProperty("id")[0].GetInt64();
    }

    internal static Task<Answer> PatchAsync(SandboxSession session, long id, string body)
        => session.SendAsync(HttpMethod.Patch, $"{Path}/{id}", new StringContent(body, Encoding.UTF8, "application/json"), session.V1Token);

    internal static Task<Answer> DeleteAsync(SandboxSession session, string id) => session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V1Token);

    internal static async Task<List<JsonElement>> RowsAsync(SandboxSession session)
        => [.. (await session.GetJsonAsync($"{Path}?start_date=2027-03-01&end_date=2027-03-02&includePending=true")).GetProperty("data").EnumerateArray()];

    private static string Row(long employee, string start, string? end, string more = "")
        => $$"""{"employee":{{employee}},"date":"2027-03-01","start_time":"{{start}}","end_time":{{(end is null ? "null" : $"\"{end}\"")}},"break":0{{more}}}""";

    private static Task<Answer> PostAsync(SandboxSession session, params string[] rows)
        => session.PostJsonAsync(Path, $$"""{"attendances":[{{string.Join(',', rows)}}]}""");

    private static async Task<List<long>> PeopleAsync(SandboxSession session)
    {
        var people = new List<long>();
        foreach (var offset in (int[])[0, 100])
        {
            var page = await session.GetJsonAsync($"/v1/company/employees?limit=100&offset={offset}&attributes[]=id");
            people.AddRange(page.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64()));
        }

        return people;
    }
}
