using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Employees;

public sealed class EmployeeListTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private SandboxSession Session => shared.Session;

    [Fact]
    public async Task List_WithoutParameters_ReturnsFiftyOfAll()
    {
        var list = await Session.GetJsonAsync("/v1/company/employees");

        list.EnumerateObject().Select(member => member.Name).ShouldBe(["success", "metadata", "offset", "limit", "data"]);
        list.GetProperty("limit").GetInt32().ShouldBe(50);
        list.GetProperty("offset").GetInt32().ShouldBe(0);
        list.GetProperty("data").GetArrayLength().ShouldBe(50);
        list.GetProperty("metadata").GetRawText().ShouldBe("""{"total_elements":120,"current_page":0,"total_pages":3}""");
    }

    [Fact]
    public async Task List_PagedByRecords_ReturnsEveryEmployeeOnceInNoIdOrder()
    {
        var ids = new List<long>();
        for (var offset = 0; offset < 120; offset += 50)
        {
            ids.AddRange(Ids(await Session.GetJsonAsync($"/v1/company/employees?limit=50&offset={offset}")));
        }

        ids.Count.ShouldBe(120);
        ids.Distinct().Count().ShouldBe(120);
        ids.SequenceEqual(ids.Order()).ShouldBeFalse();
    }

    [Fact]
    public async Task List_LastPage_TellsItsZeroBasedNumber()
    {
        var list = await Session.GetJsonAsync("/v1/company/employees?limit=50&offset=100");

        list.GetProperty("data").GetArrayLength().ShouldBe(20);
        list.GetProperty("metadata").GetProperty("current_page").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task List_BeyondTheEnd_IsEmpty()
    {
        var list = await Session.GetJsonAsync("/v1/company/employees?offset=5000");

        list.GetProperty("data").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("attributes=first_name", "attributes")]
    [InlineData("attributes[]=first_name,last_name", "attributes")]
    [InlineData("updated_since=yesterday", "updated_since")]
    [InlineData("email=nobody", "email")]
    public async Task List_BadParameter_Returns422NamingIt(string query, string field)
    {
        using var answer = await Session.GetAsync("/v1/company/employees?" + query);

        answer.Status.ShouldBe(422);
        answer.Json.GetProperty("success").GetBoolean().ShouldBeFalse();
        answer.Json.GetProperty("error").GetProperty("error_data").EnumerateObject().Select(error => error.Name).ShouldBe([field]);
    }

    [Fact]
    public async Task List_LimitAboveMaximumWhenClamped_ReturnsHundred()
    {
        await using var lenient = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 120, Strictness = new SandboxStrictness { ClampLimits = true } });

        var list = await lenient.GetJsonAsync("/v1/company/employees?limit=1000");

        list.GetProperty("limit").GetInt32().ShouldBe(100);
        list.GetProperty("data").GetArrayLength().ShouldBe(100);
    }

    [Fact]
    public async Task List_ByEmail_ReturnsThatEmployeeAlone()
    {
        var first = (await Session.GetJsonAsync("/v1/company/employees?limit=1")).GetProperty("data")[0].GetProperty("attributes");
        var email = first.GetProperty("email").GetProperty("value").GetString();

        var list = await Session.GetJsonAsync("/v1/company/employees?email=" + email);

        Ids(list).ShouldBe([first.GetProperty("id").GetProperty("value").GetInt64()]);
    }

    [Fact]
    public async Task List_ByUnknownEmail_IsEmpty()
        => Ids(await Session.GetJsonAsync("/v1/company/employees?email=nobody@sandbox.example")).ShouldBeEmpty();

    [Fact]
    public async Task List_WithAttributes_ReturnsThoseAndTheId()
    {
        var list = await Session.GetJsonAsync("/v1/company/employees?limit=5&attributes[]=last_name&attributes[]=hire_date&attributes[]=no_such");

        foreach (var employee in list.GetProperty("data").EnumerateArray())
        {
            employee.GetProperty("attributes").EnumerateObject().Select(attribute => attribute.Name).ShouldBe(["id", "last_name", "hire_date"]);
        }
    }

    [Fact]
    public async Task List_WithAttributesWhenIdIsNotKept_ReturnsOnlyThose()
    {
        await using var other = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 3, Strictness = new SandboxStrictness { AttributesKeepId = false } });

        var list = await other.GetJsonAsync("/v1/company/employees?attributes[]=last_name");

        list.GetProperty("data")[0].GetProperty("attributes").EnumerateObject().Select(attribute => attribute.Name).ShouldBe(["last_name"]);
    }

    [Fact]
    public async Task List_UpdatedSince_ReturnsOnlyLaterChanges()
    {
        var since = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));

        var list = await Session.GetJsonAsync("/v1/company/employees?limit=100&updated_since=2026-01-01T00:00:00");

        var changed = list.GetProperty("data").EnumerateArray().ToArray();
        changed.Length.ShouldBeInRange(1, 100);
        changed.ShouldAllBe(employee => Value(employee, "last_modified_at").GetDateTimeOffset() > since);
    }

    [Fact]
    public async Task List_UpdatedSinceWithAttributes_SelectsByThoseAttributes()
    {
        var all = await Session.GetJsonAsync("/v1/company/employees?updated_since=2026-01-01");
        var byPosition = await Session.GetJsonAsync("/v1/company/employees?updated_since=2026-01-01&attributes[]=position");

        var total = byPosition.GetProperty("metadata").GetProperty("total_elements").GetInt32();
        total.ShouldBeGreaterThan(0);
        total.ShouldBeLessThan(all.GetProperty("metadata").GetProperty("total_elements").GetInt32());
    }

    [Fact]
    public async Task List_UpdatedSinceNow_IsEmpty()
        => Ids(await Session.GetJsonAsync("/v1/company/employees?updated_since=2026-06-15")).ShouldBeEmpty();

    [Fact]
    public async Task List_DuplicateRowsAcrossPages_RepeatsTheLastRowAndLosesNone()
    {
        await using var drifting = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 120, Strictness = new SandboxStrictness { DuplicateRowsAcrossPages = true } });
        var pages = new List<long[]>();
        for (var offset = 0; pages.Count == 0 || pages[^1].Length == 50; offset += 50)
        {
            pages.Add(Ids(await drifting.GetJsonAsync($"/v1/company/employees?limit=50&offset={offset}")));
        }

        pages[1][0].ShouldBe(pages[0][^1]);
        pages[2][0].ShouldBe(pages[1][^1]);
        pages.SelectMany(page => page).Distinct().Count().ShouldBe(120);
    }

    [Fact]
    public async Task List_ReadableAttributes_LeavesOthersOutEvenOfTheSupervisor()
    {
        await using var narrow = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 20, ReadableAttributes = ["first_name", "supervisor"] });

        var list = await narrow.GetJsonAsync("/v1/company/employees?attributes[]=email&attributes[]=first_name&attributes[]=supervisor");

        foreach (var employee in list.GetProperty("data").EnumerateArray())
        {
            employee.GetProperty("attributes").EnumerateObject().Select(attribute => attribute.Name).ShouldBe(["id", "first_name", "supervisor"]);
            if (Value(employee, "supervisor") is { ValueKind: JsonValueKind.Object } supervisor)
            {
                supervisor.GetProperty("attributes").EnumerateObject().Select(attribute => attribute.Name).ShouldBe(["id", "first_name"]);
            }
        }
    }

    private static long[] Ids(JsonElement list)
        => [.. list.GetProperty("data").EnumerateArray().Select(employee => Value(employee, "id").GetInt64())];

    private static JsonElement Value(JsonElement employee, string key) => employee.GetProperty("attributes").GetProperty(key).GetProperty("value");
}
