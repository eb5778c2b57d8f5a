using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.TimeOffs;

public sealed class TimeOffListTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Path = "/v1/company/time-offs";

    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task Types_Listed_AreOfBothUnitsWithoutMetadata()
    {
        using var answer = await Session.GetAsync("/v1/company/time-off-types?limit=200&offset=0");

        answer.Header("Authorization").ShouldBe($"Bearer {Session.V1Token}", "it is handed on here");
        answer.Json.TryGetProperty("metadata", out _).ShouldBeFalse();
        var types = answer.Json.GetProperty("data").EnumerateArray().Select(Attributes).ToArray();
        types.Length.ShouldBe(Session.Server.Company.AbsenceTypes);
        types.Select(type => type.GetProperty("unit").GetString()).Distinct().ShouldBe(["day", "hour"]);
        types.ShouldContain(type => type.GetProperty("category").ValueKind == JsonValueKind.Null);
        types[0].EnumerateObject().Select(member => member.Name).ShouldBe(["id", "id_v2", "name", "category", "unit", "approval_required"]);
    }

    [Fact]
    public async Task Types_Offset_CountsRows()
    {
        var all = (await Session.GetJsonAsync("/v1/company/time-off-types")).GetProperty("data").EnumerateArray().Select(Id).ToArray();

        var page = (await Session.GetJsonAsync("/v1/company/time-off-types?limit=2&offset=3")).GetProperty("data").EnumerateArray().Select(Id);

        page.ShouldBe(all[3..5]);
    }

    [Fact]
    public async Task List_Offset_CountsPagesFromOne()
    {
        using var first = await Session.GetAsync($"{Path}?limit=50&offset=1");
        var second = await Session.GetJsonAsync($"{Path}?limit=50&offset=2");

        first.Header("Authorization").ShouldBe($"Bearer {Session.V1Token}");
        var total = first.Json.GetProperty("metadata").GetProperty("total_elements").GetInt32();
        first.Json.GetProperty("metadata").GetProperty("total_pages").GetInt32().ShouldBe((total + 49) / 50);
        first.Json.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(1);
        second.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(2);
        (second.GetProperty("offset").GetInt32(), second.GetProperty("limit").GetInt32()).ShouldBe((2, 50));
        Ids(first.Json).Length.ShouldBe(50);
        Ids(first.Json).Intersect(Ids(second)).ShouldBeEmpty();
        Ids(first.Json).ShouldBeInOrder(SortDirection.Descending, "the newest first");
    }

    [Fact]
    public async Task List_OffsetZero_IsPageOneAgain()
    {
        var zero = await Session.GetJsonAsync($"{Path}?limit=20&offset=0");
        var one = await Session.GetJsonAsync($"{Path}?limit=20&offset=1");

        Ids(zero).ShouldBe(Ids(one));
        zero.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task List_PagedByRows_LosesEverythingAfterTheFirstPage()
    {
        var total = (await Session.GetJsonAsync($"{Path}?limit=50")).GetProperty("metadata").GetProperty("total_elements").GetInt32();

        var page = await Session.GetJsonAsync($"{Path}?limit=50&offset=50");

        total.ShouldBeGreaterThan(100);
        total.ShouldBeLessThan(50 * 49, "so that there is no page 50");
        Ids(page).ShouldBeEmpty();
        page.GetProperty("success").GetBoolean().ShouldBeTrue("no error tells of it");
    }

    [Theory]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=0", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("offset=x", "offset")]
    [InlineData("start_date=2026-13-01", "start_date")]
    [InlineData("updated_to=yesterday", "updated_to")]
    [InlineData("employees=1", "employees")]
    [InlineData("employees[]=1,2", "employees")]
    [InlineData("employees[]=Mira", "employees")]
    public async Task List_ParameterThatCannotBe_Returns422NamingIt(string query, string field)
    {
        using var answer = await Session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(422, answer.Text);
        var error = answer.Json.GetProperty("error");
        error.GetProperty("error_data").EnumerateObject().Select(member => member.Name).ShouldBe([field]);
        error.GetProperty("message").GetString().ShouldBe("The given data failed to pass validation.");
    }

    [Fact]
    public async Task List_Clamping_LowersTheLimit()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 60, Strictness = new() { ClampLimits = true } });

        var page = await session.GetJsonAsync($"{Path}?limit=1000");

        page.GetProperty("limit").GetInt32().ShouldBe(200);
        Ids(page).Length.ShouldBe(200);
    }

    [Fact]
    public async Task List_Window_FindsWhatTouchesItOnBothDays()
    {
        var all = await AllAsync("");
        var some = all.First(row => Day(row, "end_date") > Day(row, "start_date"));
        var (first, last) = (Day(some, "start_date")!.Value, Day(some, "end_date")!.Value);

        (await FindsAsync(last, last.AddDays(9))).ShouldBeTrue("on its last day");
        (await FindsAsync(first.AddDays(-9), first)).ShouldBeTrue("on its first day");
        (await FindsAsync(last.AddDays(1), null)).ShouldBeFalse("the day after");
        (await FindsAsync(null, first.AddDays(-1))).ShouldBeFalse("the day before");

        async Task<bool> FindsAsync(DateOnly? from, DateOnly? to) => (await AllAsync(
            $"employees[]={Employee(some)}&start_date={from:yyyy-MM-dd}&end_date={to:yyyy-MM-dd}")).Any(row => Number(row) == Number(some));
    }

    [Fact]
    public async Task List_OpenEnd_IsNullAndFoundForEver()
    {
        var open = (await AllAsync("")).First(row => row.GetProperty("end_date").ValueKind == JsonValueKind.Null);

        (await AllAsync("start_date=2199-01-01")).ShouldContain(row => Number(row) == Number(open));
        open.GetProperty("days_count").GetDecimal().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task List_Employees_AreRepeatedWithBrackets()
    {
        var people = (await AllAsync("")).Select(Employee).Distinct().Take(2).ToArray();

        var rows = await AllAsync($"employees[]={people[0]}&employees[]={people[1]}&employees[]=1");

        rows.Select(Employee).Distinct().Order().ShouldBe(people.Order());
    }

    [Fact]
    public async Task List_HalfDays_AreNumbersAndCountHalf()
    {
        var half = (await AllAsync("")).First(row => row.GetProperty("half_day_start").ValueKind == JsonValueKind.Number
            && row.GetProperty("half_day_start").GetInt32() + row.GetProperty("half_day_end").GetInt32() == 1);

        Day(half, "start_date").ShouldBe(Day(half, "end_date"));
        half.GetProperty("days_count").GetDecimal().ShouldBe(0.5m);
    }

    [Fact]
    public async Task List_Rows_AreAsPersonioWritesThem()
    {
        var rows = await AllAsync("");
        var row = rows[0];

        row.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "id", "id_v2", "status", "comment", "start_date", "end_date", "days_count", "half_day_start", "half_day_end", "time_off_type", "employee",
            "created_by", "certificate", "created_at", "updated_at",
        ]);
        row.GetProperty("start_date").GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$");
        row.GetProperty("employee").GetProperty("attributes").EnumerateObject().Select(member => member.Name)
            .ShouldBe(["id", "first_name", "last_name", "email"]);
        row.GetProperty("certificate").GetProperty("status").GetString().ShouldBe("not-required");
        rows.Select(one => one.GetProperty("status").GetString()).Distinct().Order().ShouldBe(["approved", "pending", "rejected"]);
        rows.ShouldAllBe(one => one.GetProperty("comment").ValueKind == JsonValueKind.String, "empty where there is none");
    }

    [Fact]
    public async Task Get_One_IsTheRowOfTheList()
    {
        var row = (await AllAsync("")).First();

        using var one = await Session.GetAsync($"{Path}/{Number(row)}");

        one.Json.GetProperty("data").GetProperty("attributes").GetRawText().ShouldBe(row.GetRawText());
        one.Header("Authorization").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("99999999999999999999")]
    [InlineData("abc")]
    public async Task Get_Unknown_Returns404(string id)
    {
        using var answer = await Session.GetAsync($"{Path}/{id}");

        answer.Status.ShouldBe(404);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe("The absence period was not found.");
    }

    [Fact]
    public async Task Lists_OfBothGenerations_HaveTheSameAbsences()
    {
        var v1 = (await AllAsync("")).Select(row => row.GetProperty("id_v2").GetString()!).ToHashSet();
        var v2 = new HashSet<string>();
        for (var path = "/v2/absence-periods?limit=100"; path is not null;)
        {
            var page = await Session.GetJsonAsync(path);
            v2.UnionWith(page.GetProperty("_data").EnumerateArray().Where(row => row.GetProperty("starts_from").GetProperty("type").ValueKind == JsonValueKind.String)
                .Select(row => row.GetProperty("id").GetString()!));
            path = page.GetProperty("_meta").GetProperty("links").TryGetProperty("next", out var next) ? new Uri(next.GetProperty("href").GetString()!).PathAndQuery : null;
        }

        v1.SetEquals(v2).ShouldBeTrue();
    }

    [Fact]
    public async Task List_TokenThatMayNot_Returns403()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 5, Scopes = [SandboxScopes.EmployeesRead] });

        using var answer = await session.GetAsync(Path);

        answer.Status.ShouldBe(403);
    }

    [Fact]
    public async Task List_AttributesNotReleased_AreMissingHereToo()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 5, ReadableAttributes = ["first_name"] });

        var row = (await session.GetJsonAsync(Path)).GetProperty("data")[0];

        Attributes(row).GetProperty("employee").GetProperty("attributes").EnumerateObject().Select(member => member.Name).ShouldBe(["id", "first_name"]);
    }

    [Fact]
    public async Task List_DuplicatesAcrossPages_BeginEveryPageWithTheLastRowOfTheOneBefore()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 20, Strictness = new() { DuplicateRowsAcrossPages = true } });

        var first = Ids(await session.GetJsonAsync($"{Path}?limit=10&offset=1"));
        var second = Ids(await session.GetJsonAsync($"{Path}?limit=10&offset=2"));

        second[0].ShouldBe(first[^1]);
        second[1..].Intersect(first).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_WithTheReportedLeak_FindsTheDaysBesideTheWindow()
    {
        await using var leaking = await SandboxSession.StartAsync(new SandboxOptions { Employees = 120, Strictness = new() { TimeOffFilterLeaksADay = true } });
        var some = (await AllAsync("")).First(row => Day(row, "end_date") is not null);
        var before = Day(some, "start_date")!.Value.AddDays(-1);
        var query = $"{Path}?employees[]={Employee(some)}&start_date=2020-01-01&end_date={before:yyyy-MM-dd}";

        Ids(await leaking.GetJsonAsync(query)).ShouldContain(Number(some));
        Ids(await Session.GetJsonAsync(query)).ShouldNotContain(Number(some));
    }

    [Fact]
    public async Task List_HalfDaysAsBooleansAndWithoutTypes_AsTheSwitchesSay()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 5, Strictness = new() { HalfDaysAsBooleans = true, HideAbsenceTypes = true } });

        var row = Attributes((await session.GetJsonAsync(Path)).GetProperty("data")[0]);

        row.GetProperty("half_day_start").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
        row.GetProperty("time_off_type").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<JsonElement[]> AllAsync(string query)
    {
        var rows = new List<JsonElement>();
        for (var page = 1; ; page++)
        {
            var answer = await Session.GetJsonAsync($"{Path}?{query}&offset={page}");
            rows.AddRange(answer.GetProperty("data").EnumerateArray().Select(Attributes));
            if (page >= answer.GetProperty("metadata").GetProperty("total_pages").GetInt32())
            {
                return [.. rows];
            }
        }
    }

    private static long[] Ids(JsonElement page) => [.. page.GetProperty("data").EnumerateArray().Select(Id)];

    private static long Id(JsonElement element) => Number(Attributes(element));

    private static JsonElement Attributes(JsonElement element) => element.GetProperty("attributes");

    private static long Number(JsonElement row) => row.GetProperty("id").GetInt64();

    private static long Employee(JsonElement row) => row.GetProperty("employee").GetProperty("attributes").GetProperty("id").GetProperty("value").GetInt64();

    private static DateOnly? Day(JsonElement row, string name) => row.GetProperty(name).GetString() is { } text ? DateOnly.Parse(text[..10]) : null;
}
