using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Absences;

/// <summary>Entering, changing and deleting absences, and their days.</summary>
public sealed class AbsencePeriodWriteTests
{
    private const string Path = "/v2/absence-periods";
    private const string Vacation = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1101";
    private const string Sickness = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1102";
    private const string ParentalLeave = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1104";
    private const string Unpaid = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1105";
    private const string Hours = "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1107";

    private static readonly SandboxOptions Small = new() { Employees = 20 };

    [Theory]
    [InlineData(Vacation, "", "PENDING")]
    [InlineData(Vacation, "?skip_approval=false", "PENDING")]
    [InlineData(Vacation, "?skip_approval=true", "APPROVED")]
    [InlineData(Sickness, "", "APPROVED")]
    public async Task Create_OfAType_IsApprovedAsItsTypeAndTheCallerSay(string type, string query, string status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var created = await PostAsync(session, Path + query, Days(session, type, "2027-03-01", "2027-03-05"));

        created.Status.ShouldBe(201, created.Text);
        created.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "_meta"]);
        var period = await session.GetJsonAsync($"{Path}/{created.Json.GetProperty("id").GetString()}");
        period.GetProperty("approval").GetProperty("status").GetString().ShouldBe(status);
        period.GetProperty("ends_at").GetProperty("date_time").GetString().ShouldBe("2027-03-06T00:00:00", "the midnight after the last day");
    }

    [Theory]
    [InlineData("2027-03-05", "2027-03-05", "FIRST_HALF", "SECOND_HALF", 409)]
    [InlineData("2027-03-06", "2027-03-06", "FIRST_HALF", "SECOND_HALF", 201)]
    [InlineData("2027-02-28", "2027-03-01", "FIRST_HALF", "FIRST_HALF", 201)]
    [InlineData("2027-02-28", "2027-03-01", "FIRST_HALF", "SECOND_HALF", 409)]
    public async Task Create_BesideAnother_OverlapsByHalves(string start, string end, string startHalf, string endHalf, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var first = await PostAsync(session, Path, Days(session, Sickness, "2027-03-01", "2027-03-05", "SECOND_HALF"));
        first.Status.ShouldBe(201, first.Text);

        using var second = await PostAsync(session, Path, Days(session, Sickness, start, end, startHalf, endHalf));

        second.Status.ShouldBe(status, second.Text);
    }

    [Theory]
    [InlineData(Vacation, "2027-03-02", "2027-03-01", "FIRST_HALF", "SECOND_HALF", 422)]
    [InlineData(Vacation, "2027-03-01", "2027-03-01", "SECOND_HALF", "FIRST_HALF", 422)]
    [InlineData(ParentalLeave, "2027-03-01", "2027-03-04", "SECOND_HALF", "SECOND_HALF", 422)]
    [InlineData(Hours, "2027-03-01", "2027-03-01", "FIRST_HALF", "SECOND_HALF", 422)]
    [InlineData(Unpaid, "2027-03-01", "2027-03-01", "FIRST_HALF", "SECOND_HALF", 422)]
    [InlineData(Vacation, "0001-03-01", "2027-03-01", "FIRST_HALF", "SECOND_HALF", 422)]
    [InlineData(Vacation, "2027-03-01", "2027-03-01", "MORNING", "SECOND_HALF", 400)]
    [InlineData("3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e9999", "2027-03-01", "2027-03-01", "FIRST_HALF", "SECOND_HALF", 400)]
    public async Task Create_WhatCannotBe_IsRefused(string type, string start, string end, string startHalf, string endHalf, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, Path, Days(session, type, start, end, startHalf, endHalf));

        answer.Status.ShouldBe(status, answer.Text);
    }

    [Theory]
    [InlineData("""{"date_time":"2027-03-01T00:00:00Z","type":"FIRST_HALF"}""", "starts_from.date_time")]
    [InlineData("""{"type":"FIRST_HALF"}""", "starts_from.date_time")]
    [InlineData("null", "starts_from")]
    public async Task Create_StartThatIsNoLocalTime_Returns400NamingIt(string start, string field)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = session.Server.Company.ChiefExecutiveId;

        using var answer = await PostAsync(
            session, Path, $$$"""{"person":{"id":"{{{person}}}"},"absence_type":{"id":"{{{Vacation}}}"},"starts_from":{{{start}}}}""");

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Create_SubstituteRequired_SaysSoInPersoniosWords()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await PostAsync(session, Path, Days(session, Unpaid, "2027-03-01", "2027-03-02"));

        var error = answer.Json.GetProperty("errors")[0];
        error.GetProperty("title").GetString().ShouldBe("Substitute required");
        error.GetProperty("detail").GetString().ShouldBe("A substitute is required for this absence type.");
        error.GetProperty("type").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Create_WithASubstitute_AsksThemAndKeepsThemFromBeingAway()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var person = session.Server.Company.ChiefExecutiveId;
        var other = await OtherAsync(session);
        var body = Days(session, Vacation, "2027-03-01", "2027-03-05");

        using var alone = await PostAsync(session, Path, body.Replace("}}", $$$"""}, "substitute":{"id":"{{{person}}}"}}""", StringComparison.Ordinal));
        using var asked = await PostAsync(session, Path, body.Replace("}}", $$$"""}, "substitute":{"id":"{{{other}}}"}}""", StringComparison.Ordinal));
        using var away = await PostAsync(session, Path, body.Replace($"\"{person}\"", $"\"{other}\"", StringComparison.Ordinal));

        alone.Status.ShouldBe(409, alone.Text);
        asked.Status.ShouldBe(201, asked.Text);
        (await session.GetJsonAsync($"{Path}/{Id(asked)}")).GetProperty("approval").GetProperty("status").GetString().ShouldBe("SUBSTITUTE_REQUESTED");
        away.Status.ShouldBe(409, away.Text);
        away.Json.GetProperty("errors")[0].GetProperty("title").GetString().ShouldBe("Requester is a substitute");
    }

    [Fact]
    public async Task Update_Times_AnswersNothingAndMovesUpdatedAt()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { TimeProvider = clock });
        using var created = await PostAsync(session, Path, Days(session, Sickness, "2027-03-01", "2027-03-05"));
        using var next = await PostAsync(session, Path, Days(session, Sickness, "2027-03-08", "2027-03-09"));
        clock.Advance(TimeSpan.FromHours(1));

        using var changed = await PatchAsync(session, Id(created), """{"ends_at":{"date_time":"2027-03-03T00:00:00","type":"FIRST_HALF"},"comment":"better"}""");
        using var open = await PatchAsync(session, Id(created), """{"ends_at":null}""");

        changed.Status.ShouldBe(204);
        changed.Text.ShouldBeEmpty();
        open.Status.ShouldBe(409, "an open end runs into the next absence");
        var period = await session.GetJsonAsync($"{Path}/{Id(created)}");
        period.GetProperty("ends_at").GetProperty("date_time").GetString().ShouldBe("2027-03-04T00:00:00");
        period.GetProperty("ends_at").GetProperty("type").GetString().ShouldBe("FIRST_HALF");
        period.GetProperty("comment").GetString().ShouldBe("better");
        period.GetProperty("created_at").GetString().ShouldBe("2026-06-15T09:00:00Z");
        period.GetProperty("updated_at").GetString().ShouldBe("2026-06-15T10:00:00Z");
    }

    [Fact]
    public async Task Update_WithTheReportedBug_KeepsTheComment()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new() { AbsenceChangesKeepComment = true } });
        using var created = await PostAsync(session, Path, Days(session, Sickness, "2027-03-01", "2027-03-05"));

        using var changed = await PatchAsync(session, Id(created), """{"comment":"better"}""");

        changed.Status.ShouldBe(204);
        (await session.GetJsonAsync($"{Path}/{Id(created)}")).GetProperty("comment").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Delete_Twice_Returns404AndListsNoTrace()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, Path, Days(session, Sickness, "2027-03-01", "2027-03-05"));

        using var first = await session.SendAsync(HttpMethod.Delete, $"{Path}/{Id(created)}", null, session.V2Token);
        using var second = await session.SendAsync(HttpMethod.Delete, $"{Path}/{Id(created)}", null, session.V2Token);

        (first.Status, second.Status).ShouldBe((204, 404));
        (await session.GetJsonAsync($"{Path}?starts_from.date_time.gte=2027-03-01T00:00:00")).GetProperty("_data").EnumerateArray()
            .ShouldAllBe(period => period.GetProperty("id").GetString() != Id(created));
    }

    [Fact]
    public async Task Breakdowns_OfDays_CountNeitherWeekendsNorHolidaysAndHalvesHalf()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, Path, Days(session, Sickness, "2027-04-29", "2027-05-06", "SECOND_HALF", "FIRST_HALF"));

        var days = (await session.GetJsonAsync($"{Path}/{Id(created)}/breakdowns")).GetProperty("_data").EnumerateArray().ToArray();

        // Labour Day is a Saturday in 2027, Ascension a Thursday: 6 May.
        days.Select(day => day.GetProperty("date").GetString()![5..]).ShouldBe(["04-29", "04-30", "05-01", "05-02", "05-03", "05-04", "05-05", "05-06"]);
        days.Select(Value).ShouldBe([0.5m, 1, 0, 0, 1, 1, 1, 0]);
        days.ShouldAllBe(day => day.GetProperty("effective_duration").GetProperty("unit").GetString() == "DAY");
    }

    [Fact]
    public async Task Breakdowns_OfHours_AreHours()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var body = Days(session, Hours, "2027-03-01", "2027-03-01").Replace("2027-03-01T00:00:00\",\"type\":\"FIRST_HALF\"", "2027-03-01T09:00:00\",\"type\":null", StringComparison.Ordinal)
            .Replace("2027-03-01T00:00:00\",\"type\":\"SECOND_HALF\"", "2027-03-01T10:30:00\",\"type\":null", StringComparison.Ordinal);
        using var created = await PostAsync(session, Path, body);

        var day = (await session.GetJsonAsync($"{Path}/{Id(created)}/breakdowns")).GetProperty("_data").EnumerateArray().ShouldHaveSingleItem();

        (Value(day), day.GetProperty("effective_duration").GetProperty("unit").GetString()).ShouldBe((1.5m, "HOUR"));
    }

    [Fact]
    public async Task Breakdowns_OfALongAbsence_ComeBy28Days()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        using var created = await PostAsync(session, Path, Days(session, ParentalLeave, "2027-03-01", "2027-04-09"));

        var page = await session.GetJsonAsync($"{Path}/{Id(created)}/breakdowns");
        var rest = await session.GetJsonAsync(new Uri(page.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!).PathAndQuery);
        using var tooMany = await session.GetAsync($"{Path}/{Id(created)}/breakdowns?limit=29");

        (page.GetProperty("_data").GetArrayLength(), rest.GetProperty("_data").GetArrayLength()).ShouldBe((28, 12));
        tooMany.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Write_TokenThatMayReadAlone_Returns403()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [SandboxScopes.PersonioAbsencesRead] });

        using var answer = await PostAsync(session, Path, "{}");

        answer.Status.ShouldBe(403);
    }

    private static string Days(
        SandboxSession session, string type, string start, string end, string startHalf = "FIRST_HALF", string endHalf = "SECOND_HALF") => $$$"""
        {"person":{"id":"{{{session.Server.Company.ChiefExecutiveId}}}"},"absence_type":{"id":"{{{type}}}"},"starts_from":{"date_time":"{{{start}}}T00:00:00","type":"{{{startHalf}}}"},"ends_at":{"date_time":"{{{end}}}T00:00:00","type":"{{{endHalf}}}"}}
        """.TrimEnd();

    private static async Task<string> OtherAsync(SandboxSession session)
        => (await session.GetJsonAsync("/v2/persons")).GetProperty("_data").EnumerateArray().Select(person => person.GetProperty("id").GetString()!)
            .First(id => id != session.Server.Company.ChiefExecutiveId.ToString());

    private static decimal Value(JsonElement day) => day.GetProperty("effective_duration").GetProperty("value").GetDecimal();

    private static string Id(Answer created) => created.Json.GetProperty("id").GetString()!;

    private static Task<Answer> PostAsync(SandboxSession session, string path, string json) => WriteAsync(session, HttpMethod.Post, path, json);

    private static Task<Answer> PatchAsync(SandboxSession session, string id, string json) => WriteAsync(session, HttpMethod.Patch, $"{Path}/{id}", json);

    private static Task<Answer> WriteAsync(SandboxSession session, HttpMethod method, string path, string json)
        => session.SendAsync(method, path, new StringContent(json, Encoding.UTF8, "application/json"), session.V2Token);
}
