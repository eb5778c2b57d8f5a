using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Absences;

public sealed class AbsencePeriodTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Path = "/v2/absence-periods";

    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task List_WithoutParameters_ReturnsHundredAndAnAbsoluteNextLink()
    {
        var list = await Session.GetJsonAsync(Path);

        list.EnumerateObject().Select(member => member.Name).ShouldBe(["_data", "_meta"]);
        list.GetProperty("_data").GetArrayLength().ShouldBe(100);
        var next = new Uri(Link(list, "next")!);
        next.GetLeftPart(UriPartial.Authority).ShouldBe(Session.Server.BaseAddress.GetLeftPart(UriPartial.Authority));
        next.Query.ShouldContain("cursor=");
    }

    [Theory]
    [InlineData(null, "http://api.personio.de/")]
    [InlineData("https", "https://api.personio.de/")]
    [InlineData("gopher", "http://api.personio.de/")]
    public async Task List_ThroughAProxyUnderPersoniosName_HasLinksThatLeadThroughIt(string? forwarded, string start)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Session.V2Token);
        request.Headers.Host = "api.personio.de";
        if (forwarded is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", forwarded);
        }

        using var answer = await Session.Http.SendAsync(request);
        using var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Link(list.RootElement, "next")!.ShouldStartWith(start);
    }

    [Fact]
    public async Task List_FollowingNextLinks_ReturnsEveryPeriodOnce()
    {
        var ids = (await AllAsync(Path + "?limit=70")).Select(period => period.GetProperty("id").GetString()).ToArray();

        ids.Length.ShouldBe(Session.Server.Company.AbsencePeriods);
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public async Task List_LastPage_HasNoNextLink()
    {
        var list = await Session.GetJsonAsync(Path + "?person.id=1");

        list.GetProperty("_data").GetArrayLength().ShouldBe(0);
        Link(list, "next").ShouldBeNull();
        Link(list, "self").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("limit=0", "Provided value for limit is not valid")]
    [InlineData("limit=101", "Provided value for limit is not valid")]
    [InlineData("limit=x", "Provided value for limit is not valid")]
    [InlineData("cursor=made-up", "Provided request parameters are invalid.")]
    [InlineData("id=not-a-uuid", "Provided request parameters are invalid.")]
    [InlineData("person.id=abc", "Provided request parameters are invalid.")]
    [InlineData("starts_from.date_time.gte=2026-01-01", "Provided request parameters are invalid.")]
    [InlineData("updated_at.gte=yesterday", "Provided request parameters are invalid.")]
    [InlineData("id.nooperator=1", "Provided filter encoding is invalid.")]
    [InlineData("starts_from.date.gte=2026-01-01", "Provided filter encoding is invalid.")]
    [InlineData("starts_from.date_time.gt=2026-01-01T00:00:00", "Provided filter encoding is invalid.")]
    [InlineData("person.id.in=1", "Provided filter encoding is invalid.")]
    public async Task List_BadParameter_Returns400(string query, string detail)
    {
        using var answer = await Session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(400);
        answer.MediaType.ShouldBe("application/problem+json");
        var error = answer.Json.GetProperty("errors")[0];
        error.EnumerateObject().Select(member => member.Name).ShouldBe(["title", "detail", "type", "_meta"]);
        error.GetProperty("detail").GetString().ShouldBe(detail);
        error.GetProperty("type").GetString().ShouldBe("https://developer.personio.de/reference/errors#common.bad_request");
    }

    [Fact]
    public async Task List_CursorWithOtherFilters_Returns400()
    {
        var next = Link(await Session.GetJsonAsync(Path + "?limit=1"), "next")!;

        using var answer = await Session.GetAsync(new Uri(next).PathAndQuery + "&person.id=4711");

        answer.Status.ShouldBe(400);
    }

    [Fact]
    public async Task List_UnknownParameter_IsIgnored()
    {
        using var answer = await Session.GetAsync(Path + "?colour=blue&limit=1");

        answer.Status.ShouldBe(200);
    }

    [Fact]
    public async Task List_ByPerson_TakesCommaListAndRepeatedName()
    {
        var people = (await AllAsync(Path)).Select(Person).Distinct().Take(3).ToArray();

        var byComma = await AllAsync($"{Path}?person.id={string.Join(',', people)}");
        var byRepetition = await AllAsync($"{Path}?{string.Join('&', people.Select(id => "person.id=" + id))}");

        byComma.Select(Person).Distinct().ShouldBe(people, ignoreOrder: true);
        byRepetition.Select(Id).ShouldBe(byComma.Select(Id));
    }

    [Fact]
    public async Task List_ByIdAndType_AndsTheFilters()
    {
        var some = (await AllAsync(Path)).Take(30).ToArray();
        var type = some[0].GetProperty("absence_type").GetProperty("id").GetString();

        var found = await AllAsync($"{Path}?id={string.Join(',', some.Select(Id))}&absence_type.id={type}");

        found.Select(Id).ShouldBe(
            some.Where(period => period.GetProperty("absence_type").GetProperty("id").GetString() == type).Select(Id), ignoreOrder: true);
    }

    [Theory]
    [InlineData("starts_from.date_time.gte", "ends_at.date_time.lte")]
    [InlineData("ends_at.date_time.gte", "starts_from.date_time.lte")]
    public async Task List_ByDates_ReturnsWhatOverlaps(string from, string to)
    {
        var start = new DateTime(2026, 4, 6);
        var end = new DateTime(2026, 4, 20);

        var found = await AllAsync($"{Path}?{from}=2026-04-06T00:00:00.000&{to}=2026-04-20T00:00:00.000");

        var expected = (await AllAsync(Path)).Where(period => Start(period) <= end && (End(period) ?? DateTime.MaxValue) > start).ToArray();
        expected.ShouldContain(period => Start(period) < start);
        found.Select(Id).ShouldBe(expected.Select(Id), ignoreOrder: true);
    }

    [Fact]
    public async Task List_ByUpdatedAt_IsInclusive()
    {
        var all = await AllAsync(Path);
        var updated = all[0].GetProperty("updated_at").GetString()!;

        var found = await AllAsync($"{Path}?updated_at.gte={updated}&updated_at.lte={updated}");

        found.Select(Id).ShouldContain(Id(all[0]));
        found.ShouldAllBe(period => period.GetProperty("updated_at").GetString() == updated);
    }

    [Fact]
    public async Task Period_OfAnyKind_HasTheDocumentedMembers()
    {
        foreach (var period in await AllAsync(Path))
        {
            period.EnumerateObject().Select(member => member.Name).ShouldBe(
            [
                "id", "person", "absence_type", "starts_from", "ends_at", "timezone_id", "comment", "approval", "created_at", "updated_at", "_meta",
            ]);
            period.GetProperty("person").GetProperty("id").ValueKind.ShouldBe(JsonValueKind.String);
            period.GetProperty("timezone_id").GetString().ShouldBe("Europe/Berlin");
            period.GetProperty("starts_from").GetProperty("date_time").GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$");
            period.GetProperty("created_at").GetString()!.ShouldEndWith("Z");
        }
    }

    [Fact]
    public async Task Period_OfADayType_StartsAndEndsAtMidnightAndEndsExclusively()
    {
        var days = await OfUnitAsync("DAY");

        days.ShouldAllBe(period => Start(period).TimeOfDay == TimeSpan.Zero && (End(period) ?? Start(period)).TimeOfDay == TimeSpan.Zero);
        days.ShouldAllBe(period => End(period) == null || End(period) > Start(period));
        days.ShouldContain(period => Half(period, "starts_from") == "FIRST_HALF" && Half(period, "ends_at") == "SECOND_HALF");
        days.ShouldContain(period => Half(period, "starts_from") == "SECOND_HALF" && End(period) == Start(period).AddDays(1));
        days.ShouldContain(period => Half(period, "ends_at") == "FIRST_HALF" && End(period) == Start(period).AddDays(1));
    }

    [Fact]
    public async Task Period_OfAnHourType_HasTrueTimesAndNoHalves()
    {
        var hours = await OfUnitAsync("HOUR");

        hours.ShouldNotBeEmpty();
        hours.ShouldAllBe(period => Half(period, "starts_from") == null && Half(period, "ends_at") == null);
        hours.ShouldAllBe(period => End(period)!.Value.Date == Start(period).Date && End(period) > Start(period));
    }

    [Fact]
    public async Task Period_OpenEnded_HasNullEndAndIsSickLeave()
    {
        var open = (await AllAsync(Path)).Where(period => period.GetProperty("ends_at").ValueKind == JsonValueKind.Null).ToArray();

        open.Length.ShouldBe(Session.Server.Company.OpenEndedAbsences);
        open.ShouldNotBeEmpty();
        var type = await Session.GetJsonAsync("/v2/absence-types/" + open[0].GetProperty("absence_type").GetProperty("id").GetString());
        type.GetProperty("category").GetString().ShouldBe("SICK_LEAVE");
    }

    [Fact]
    public async Task Get_KnownId_ReturnsTheBareObject()
    {
        var listed = (await Session.GetJsonAsync(Path + "?limit=1")).GetProperty("_data")[0];

        var single = await Session.GetJsonAsync($"{Path}/{Id(listed)}");

        single.GetRawText().ShouldBe(listed.GetRawText());
    }

    [Theory]
    [InlineData("/v2/absence-periods/00000000-0000-4000-8000-000000000000")]
    [InlineData("/v2/absence-periods/none")]
    [InlineData("/v2/absence-types/00000000-0000-4000-8000-000000000000")]
    public async Task Get_UnknownId_Returns404OfTheResource(string path)
    {
        using var answer = await Session.GetAsync(path);

        answer.Status.ShouldBe(404);
        var error = answer.Json.GetProperty("errors")[0];
        error.GetProperty("type").GetString().ShouldBe("https://developer.personio.de/reference/errors#common.resource_not_found");
        error.GetProperty("_meta").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task Types_List_HasIdNameCategoryAndUnit()
    {
        var types = (await Session.GetJsonAsync("/v2/absence-types")).GetProperty("_data").EnumerateArray().ToArray();

        types.ShouldAllBe(type => type.EnumerateObject().Select(member => member.Name).SequenceEqual(new[] { "id", "name", "category", "unit" }));
        types.Select(type => type.GetProperty("unit").GetString()).Distinct().ShouldBe(["DAY", "HOUR"], ignoreOrder: true);
        types.Select(type => type.GetProperty("category").GetString()).ShouldContain("PAID_VACATION");
        var single = await Session.GetJsonAsync("/v2/absence-types/" + Id(types[0]));
        single.GetRawText().ShouldBe(types[0].GetRawText());
    }

    [Fact]
    public async Task Types_PagedByOne_ReturnsEveryTypeOnce()
    {
        var ids = (await AllAsync("/v2/absence-types?limit=1")).Select(Id).ToArray();

        ids.Length.ShouldBe(Session.Server.Company.AbsenceTypes);
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    private async Task<JsonElement[]> OfUnitAsync(string unit)
    {
        var types = (await AllAsync("/v2/absence-types")).Where(type => type.GetProperty("unit").GetString() == unit).Select(Id).ToArray();
        return await AllAsync($"{Path}?absence_type.id={string.Join(',', types)}");
    }

    private async Task<JsonElement[]> AllAsync(string path)
    {
        var items = new List<JsonElement>();
        for (string? next = path; next is not null;)
        {
            var page = await Session.GetJsonAsync(next);
            items.AddRange(page.GetProperty("_data").EnumerateArray());
            next = Link(page, "next") is { } link ? new Uri(link).PathAndQuery : null;
        }

        return [.. items];
    }

    private static string? Link(JsonElement list, string name)
        => list.GetProperty("_meta").GetProperty("links").TryGetProperty(name, out var link) ? link.GetProperty("href").GetString() : null;

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;

    private static string Person(JsonElement period) => period.GetProperty("person").GetProperty("id").GetString()!;

    private static string? Half(JsonElement period, string bound)
        => period.GetProperty(bound) is { ValueKind: JsonValueKind.Object } value ? value.GetProperty("type").GetString() : null;

    private static DateTime Start(JsonElement period) => Time(period.GetProperty("starts_from"));

    private static DateTime? End(JsonElement period)
        => period.GetProperty("ends_at") is { ValueKind: JsonValueKind.Object } end ? Time(end) : null;

    private static DateTime Time(JsonElement bound)
        => DateTime.ParseExact(bound.GetProperty("date_time").GetString()!, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
