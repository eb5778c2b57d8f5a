using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Compensations;

public sealed class CreateCompensationTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Create = """
        mutation ($input: CreateCompensationInput!) {
          createCompensation(input: $input) {
            compensation { id value currency interval effectiveFrom comment employee { id } type { id name } }
            errors { __typename ... on Error { message code } ... on ValidationError { field } }
          }
        }
        """;

    [Fact]
    public async Task CreateCompensation_WhatPersonioTakes_IsReadBackAndListed()
    {
        var employee = await EmployeeAsync();
        var type = await TypeAsync("ONE_TIME");

        var payload = (await shared.Session.DataAsync(Create, new
        {
            input = new { employeeId = employee, typeId = type, value = 750.25m, effectiveFrom = "2026-11-10", currency = "EUR", comment = "Referral" },
        })).GetProperty("createCompensation");

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        var entered = payload.GetProperty("compensation");
        entered.GetProperty("value").GetDecimal().ShouldBe(750.25m);
        entered.GetProperty("comment").GetString().ShouldBe("Referral");
        entered.GetProperty("type").GetProperty("id").GetString().ShouldBe(type);
        entered.GetProperty("employee").GetProperty("id").GetString().ShouldBe(employee);
        var listed = await shared.Session.DataAsync(
            "query ($ids: [ID!]) { compensations(from: \"2026-11-01\", to: \"2026-11-30\", employeeIds: $ids) { nodes { id } } }", new { ids = new[] { employee } });
        listed.GetProperty("compensations").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())
            .ShouldContain(entered.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("employeeId", "ada", "INVALID_FORMAT")]
    [InlineData("typeId", " ", "REQUIRED")]
    [InlineData("value", -1, "OUT_OF_RANGE")]
    [InlineData("value", 1.005, "INVALID_FORMAT")]
    [InlineData("currency", "euro", "INVALID_FORMAT")]
    [InlineData("interval", "UNKNOWN", "INVALID_VALUE")]
    [InlineData("comment", " ", "REQUIRED")]
    public async Task CreateCompensation_WrongValue_IsNamedWithoutACall(string field, object value, string code)
    {
        var input = new Dictionary<string, object>
        {
            ["employeeId"] = "1", ["typeId"] = "t", ["value"] = 1, ["effectiveFrom"] = "2026-11-01", [field] = value,
        };
        shared.Session.TakeCalls();

        var payload = (await shared.Session.DataAsync(Create, new { input })).GetProperty("createCompensation");

        payload.GetProperty("compensation").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("__typename").GetString().ShouldBe("ValidationError");
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateCompensation_OfNobody_IsRefusedByPersonio()
    {
        var type = await TypeAsync("ONE_TIME");

        var payload = (await shared.Session.DataAsync(
            Create, new { input = new { employeeId = "999999999", typeId = type, value = 1, effectiveFrom = "2026-11-01" } })).GetProperty("createCompensation");

        payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task CreateCompensationType_NewOne_IsAmongTheTypes()
    {
        var payload = (await shared.Session.DataAsync("""
            mutation { createCompensationType(input: { name: "Spot bonus", category: ONE_TIME }) { compensationType { id name category } errors { __typename } } }
            """)).GetProperty("createCompensationType");

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        var data = await shared.Session.DataAsync("{ compensationTypes { id name } }");
        data.GetProperty("compensationTypes").EnumerateArray().Select(type => type.GetProperty("id").GetString())
            .ShouldContain(payload.GetProperty("compensationType").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(" ", "ONE_TIME", "name", "REQUIRED")]
    [InlineData("Base", "FIXED_SALARY", "category", "INVALID_VALUE")]
    public async Task CreateCompensationType_WrongValue_IsNamedWithoutACall(string name, string category, string field, string code)
    {
        shared.Session.TakeCalls();

        var payload = (await shared.Session.DataAsync("""
            mutation ($input: CreateCompensationTypeInput!) {
              createCompensationType(input: $input) { compensationType { id } errors { ... on ValidationError { field code } } }
            }
            """, new { input = new { name, category } })).GetProperty("createCompensationType");

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    private async Task<string> EmployeeAsync() => (await shared.Session.DataAsync("{ employees(first: 1) { nodes { id } } }"))
        .GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;

    private async Task<string> TypeAsync(string category) => (await shared.Session.DataAsync("{ compensationTypes { id category } }"))
        .GetProperty("compensationTypes").EnumerateArray().First(type => type.GetProperty("category").GetString() == category).GetProperty("id").GetString()!;
}
