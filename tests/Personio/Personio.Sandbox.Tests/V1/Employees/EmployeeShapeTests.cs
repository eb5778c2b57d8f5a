using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Employees;

public sealed class EmployeeShapeTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private static readonly string[] Types = ["standard", "date", "integer", "decimal", "list", "link", "tags", "multiline"];

    [Fact]
    public async Task Attributes_OfEveryEmployee_AreWrapped()
    {
        foreach (var attribute in (await AllAsync()).SelectMany(employee => employee.EnumerateObject()))
        {
            string[] members = attribute.Name is "fix_salary" or "hourly_salary"
                ? ["label", "value", "type", "universal_id", "currency"]
                : ["label", "value", "type", "universal_id"];
            attribute.Value.EnumerateObject().Select(member => member.Name).ShouldBe(members);
            Types.ShouldContain(attribute.Value.GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task Id_IsAnIntegerLikeTheDocumentedExample()
    {
        var employee = (await AllAsync())[0];

        var id = employee.GetProperty("id");
        id.GetProperty("value").GetInt64().ShouldBeGreaterThan(4_711_000);
        id.GetRawText().ShouldBe($$"""{"label":"ID","value":{{id.GetProperty("value").GetInt64()}},"type":"integer","universal_id":"id"}""");
    }

    [Fact]
    public async Task Dates_AreLocalMidnightWithTheOffsetOfBerlin()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var dates = (await AllAsync()).Select(employee => Value(employee, "hire_date").GetString()!).ToArray();

        foreach (var text in dates)
        {
            text.ShouldMatch(@"^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$");
            var date = DateTimeOffset.Parse(text);
            date.Offset.ShouldBe(berlin.GetUtcOffset(date.DateTime), text);
        }

        dates.ShouldContain(text => text.EndsWith("+01:00", StringComparison.Ordinal));
        dates.ShouldContain(text => text.EndsWith("+02:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Supervisor_HoldsWrappedAttributesAndDepartmentFlatOnes()
    {
        var employee = (await AllAsync()).First(candidate => Value(candidate, "supervisor").ValueKind == JsonValueKind.Object);

        var supervisor = Value(employee, "supervisor");
        supervisor.GetProperty("type").GetString().ShouldBe("Employee");
        supervisor.GetProperty("attributes").EnumerateObject().Select(attribute => attribute.Name)
            .ShouldBe(["id", "first_name", "last_name", "email"]);
        supervisor.GetProperty("attributes").GetProperty("id").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Number);
        var department = Value(employee, "department");
        department.GetProperty("type").GetString().ShouldBe("Department");
        department.GetProperty("attributes").GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Number);
        department.GetProperty("attributes").GetProperty("name").ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public async Task ChiefExecutive_HasNoSupervisorNoTeamAndNoCostCenter()
    {
        var id = shared.Session.Server.Company.ChiefExecutiveId;

        var chief = (await AllAsync()).Single(employee => Value(employee, "id").GetInt64() == id);

        Value(chief, "supervisor").ValueKind.ShouldBe(JsonValueKind.Null);
        Value(chief, "team").ValueKind.ShouldBe(JsonValueKind.Null);
        Value(chief, "cost_centers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Emptiness_DependsOnTheType()
    {
        var employees = await AllAsync();

        Kinds(employees, "termination_date").ShouldBe([JsonValueKind.Null, JsonValueKind.String], ignoreOrder: true);
        Kinds(employees, "termination_reason").ShouldBe([JsonValueKind.String]);
        Kinds(employees, "dynamic_553201").ShouldBe([JsonValueKind.String]);
        Kinds(employees, "dynamic_553202").ShouldBe([JsonValueKind.Null, JsonValueKind.String], ignoreOrder: true);
        Kinds(employees, "dynamic_553203").ShouldBe([JsonValueKind.Null, JsonValueKind.Number], ignoreOrder: true);
        Kinds(employees, "dynamic_553207").ShouldBe([JsonValueKind.String]);
        Kinds(employees, "weekly_working_hours").ShouldBe([JsonValueKind.String]);
        Kinds(employees, "fix_salary").ShouldBe([JsonValueKind.Number]);
        employees.ShouldContain(employee => Value(employee, "termination_reason").GetString() == "");
    }

    [Fact]
    public async Task CustomAttributes_CoverEveryType()
    {
        var employee = (await AllAsync())[0];

        employee.EnumerateObject().Where(attribute => attribute.Name.StartsWith("dynamic_", StringComparison.Ordinal))
            .Select(attribute => attribute.Value.GetProperty("type").GetString())
            .ShouldBe(Types, ignoreOrder: true);
    }

    [Theory]
    [InlineData(false, "Deutsch,")]
    [InlineData(true, "[\"")]
    public async Task Tags_AreACommaListOrJsonInAString(bool json, string sign)
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 120, Strictness = new SandboxStrictness { TagsAsJson = json } });

        var list = await session.GetJsonAsync("/v1/company/employees?limit=100&attributes[]=dynamic_553207");

        list.GetProperty("data").EnumerateArray().Select(employee => Value(employee.GetProperty("attributes"), "dynamic_553207").GetString()!)
            .ShouldContain(text => text.StartsWith(sign, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WorkSchedule_HasAnIdBeyondInt32AndHoursByWeekday()
    {
        var schedule = Value((await AllAsync())[0], "work_schedule").GetProperty("attributes");

        schedule.GetProperty("id").GetInt64().ShouldBeGreaterThan(int.MaxValue);
        schedule.GetProperty("monday").GetString()!.ShouldMatch(@"^\d\d:\d\d$");
        schedule.GetProperty("sunday").GetString().ShouldBe("00:00");
    }

    private async Task<JsonElement[]> AllAsync()
    {
        var first = await shared.Session.GetJsonAsync("/v1/company/employees?limit=100");
        var second = await shared.Session.GetJsonAsync("/v1/company/employees?limit=100&offset=100");
        return [.. first.GetProperty("data").EnumerateArray().Concat(second.GetProperty("data").EnumerateArray())
            .Select(employee => employee.GetProperty("attributes"))];
    }

    private static JsonElement Value(JsonElement attributes, string key) => attributes.GetProperty(key).GetProperty("value");

    private static IEnumerable<JsonValueKind> Kinds(JsonElement[] employees, string key)
        => employees.Select(employee => Value(employee, key).ValueKind).Distinct();
}
