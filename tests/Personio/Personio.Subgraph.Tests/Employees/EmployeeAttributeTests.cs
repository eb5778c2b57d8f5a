using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

/// <summary>What Personio tells of employees beyond the plain fields: own attributes, pay, terms, and what it leaves out.</summary>
public sealed class EmployeeAttributeTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Typed = """
        key label type value dataClass
        typedValue {
          __typename
          ... on TextAttributeValue { text }
          ... on DateAttributeValue { date }
          ... on IntegerAttributeValue { integer }
          ... on DecimalAttributeValue { decimal }
          ... on MoneyAttributeValue { amount currency }
          ... on OptionAttributeValue { option }
          ... on TagsAttributeValue { tags }
          ... on LinkAttributeValue { url }
          ... on JsonAttributeValue { json }
        }
        """;

    [Fact]
    public async Task CustomAttributes_OfEveryType_HaveValuesOfTheirTypes()
    {
        var attributes = await EveryoneAsync($"customAttributes {{ {Typed} }}", "customAttributes");

        Kinds(attributes, "date").ShouldBe(["DateAttributeValue"]);
        Kinds(attributes, "integer").ShouldBe(["IntegerAttributeValue"]);
        Kinds(attributes, "decimal").ShouldBe(["DecimalAttributeValue"]);
        Kinds(attributes, "list").ShouldBe(["OptionAttributeValue"]);
        Kinds(attributes, "link").ShouldBe(["LinkAttributeValue"]);
        Kinds(attributes, "tags").ShouldBe(["TagsAttributeValue"]);
        Kinds(attributes, "multiline").ShouldBe(["TextAttributeValue"]);
        Kinds(attributes, "standard").ShouldBe(["TextAttributeValue"]);
        attributes.Where(a => a.GetProperty("value").ValueKind == JsonValueKind.Null).ShouldAllBe(a => a.GetProperty("typedValue").ValueKind == JsonValueKind.Null);

        // Nobody knows what the company put into its own; of those that Personio knows the name of it does.
        attributes.Select(a => $"{a.GetProperty("label")} {a.GetProperty("dataClass")}").ShouldContain("Birthday PERSONAL");
        attributes.Select(a => $"{a.GetProperty("label")} {a.GetProperty("dataClass")}").ShouldContain("Badge number UNCLASSIFIED");
    }

    [Fact]
    public async Task CustomAttributes_TheirOptions_CostOneCallForAll()
    {
        shared.Session.TakeCalls();

        var attributes = await EveryoneAsync("customAttributes { type options }", "customAttributes");

        attributes.Where(a => a.GetProperty("type").GetString() is "list" or "tags").ShouldAllBe(a => a.GetProperty("options").GetArrayLength() > 0);
        shared.Session.TakeCalls().Select(call => call.Path).ShouldBe(["/v1/company/employees", "/v1/company/employees/attributes"]);
    }

    [Fact]
    public async Task Attributes_AllOrSome_ComeAsPersonioSendsThem()
    {
        shared.Session.TakeCalls();
        var data = await shared.Session.DataAsync($$"""
            {
              employees(first: 1) {
                nodes { id email all: attributes { {{Typed}} } pay: attributes(keys: ["fix_salary", "fix_salary_interval"]) { {{Typed}} } }
              }
            }
            """);

        var employee = data.GetProperty("employees").GetProperty("nodes")[0];
        var all = employee.GetProperty("all").EnumerateArray().ToDictionary(a => a.GetProperty("key").GetString()!);
        all["email"].GetProperty("value").GetString().ShouldBe(employee.GetProperty("email").GetString());
        all["email"].GetProperty("dataClass").GetString().ShouldBe("PERSONAL");
        all["id"].GetProperty("dataClass").GetString().ShouldBe("TECHNICAL");
        all["work_schedule"].GetProperty("typedValue").GetProperty("__typename").GetString().ShouldBe("JsonAttributeValue");
        all["fix_salary"].GetProperty("typedValue").GetProperty("__typename").GetString().ShouldBe("MoneyAttributeValue");
        employee.GetProperty("pay").EnumerateArray().Select(a => $"{a.GetProperty("key")} {a.GetProperty("dataClass")}")
            .ShouldBe(["fix_salary PAY", "fix_salary_interval PAY"]);
        shared.Session.TakeCalls().ShouldHaveSingleItem().Query.ShouldNotContain("attributes");
    }

    [Fact]
    public async Task Terms_OfAnEmployee_AreAskedForAlone()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("""
            {
              employees(first: 20) {
                nodes {
                  fixSalary { amount currency } fixSalaryInterval hourlySalary { amount }
                  workSchedule { id name monday sunday } holidayCalendar { name country state } absenceEntitlement { id name category entitlement }
                }
              }
            }
            """);

        var employees = data.GetProperty("employees").GetProperty("nodes").EnumerateArray().ToList();
        var paid = employees.First(e => e.GetProperty("fixSalary").GetProperty("amount").GetDecimal() > 0);
        paid.GetProperty("fixSalary").GetProperty("currency").GetString().ShouldBe("EUR");
        paid.GetProperty("fixSalaryInterval").GetString().ShouldBeOneOf("monthly", "yearly");
        employees.ShouldContain(e => e.GetProperty("workSchedule").ValueKind == JsonValueKind.Object && e.GetProperty("workSchedule").GetProperty("monday").GetString()!.Contains(':'));
        employees.ShouldContain(e => e.GetProperty("holidayCalendar").ValueKind == JsonValueKind.Object && e.GetProperty("holidayCalendar").GetProperty("country").GetString() == "DE");
        employees.ShouldContain(e => e.GetProperty("absenceEntitlement").EnumerateArray().Any(a => a.GetProperty("entitlement").GetDecimal() > 0));
        var query = Uri.UnescapeDataString(shared.Session.TakeCalls().ShouldHaveSingleItem().Query);
        query.ShouldContain("attributes[]=fix_salary&");
        query.ShouldContain("attributes[]=work_schedule");
        query.ShouldNotContain("first_name");
    }

    [Fact]
    public async Task Response_AttributesNotReleased_WarnsAndNamesTheSetting()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { ReadableAttributes = ["first_name", "supervisor"] });

        var response = await session.AskAsync("{ employees(first: 2) { nodes { firstName lastName fixSalary { amount } supervisor { id team { name } } } } }");

        response.TryGetProperty("errors", out _).ShouldBeFalse();
        var warning = response.GetProperty("extensions").GetProperty("warnings").EnumerateArray().ShouldHaveSingleItem();
        warning.GetProperty("code").GetString().ShouldBe("ATTRIBUTE_NOT_READABLE");
        warning.GetProperty("attributes").EnumerateArray().Select(a => a.GetString()).ShouldBe(["fix_salary", "last_name", "team"]);
        warning.GetProperty("message").GetString()!.ShouldContain("readable employee attributes");
    }

    [Theory]
    [InlineData("{ employees(first: 2) { nodes { terminationDate terminationReason } } }")]
    [InlineData("{ employee(id: \"1\") { lastName } }")]
    [InlineData("{ absenceTypes { id } }")]
    public async Task Response_AttributesThatAreOnlyEmpty_HasNoWarning(string query)
    {
        var response = await shared.Session.AskAsync(query);

        response.TryGetProperty("extensions", out _).ShouldBeFalse(response.ToString());
    }

    private async Task<List<JsonElement>> EveryoneAsync(string selection, string field)
    {
        var data = await shared.Session.DataAsync($$"""{ employees(first: 100) { nodes { {{selection}} } } }""");
        return [.. data.GetProperty("employees").GetProperty("nodes").EnumerateArray().SelectMany(e => e.GetProperty(field).EnumerateArray())];
    }

    private static IEnumerable<string?> Kinds(IEnumerable<JsonElement> attributes, string type) => attributes
        .Where(a => a.GetProperty("type").GetString() == type && a.GetProperty("typedValue").ValueKind == JsonValueKind.Object)
        .Select(a => a.GetProperty("typedValue").GetProperty("__typename").GetString())
        .Distinct();
}
