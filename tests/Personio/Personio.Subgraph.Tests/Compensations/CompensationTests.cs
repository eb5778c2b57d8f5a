using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Compensations;

public sealed class CompensationTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Compensations_OfEmployees_AreOneListingOfTheMonth()
    {
        shared.Session.TakeCalls();

        var data = await shared.Session.DataAsync("""
            {
              employees(first: 20) {
                nodes { id compensations(from: "2026-10-01", to: "2026-10-31") { value currency interval type { name category } employee { id } legalEntity { id } } }
              }
            }
            """);

        var paid = data.GetProperty("employees").GetProperty("nodes").EnumerateArray().SelectMany(employee =>
        {
            var own = employee.GetProperty("compensations").EnumerateArray().ToList();
            own.ShouldAllBe(pay => pay.GetProperty("employee").GetProperty("id").GetString() == employee.GetProperty("id").GetString());
            return own;
        }).ToList();
        paid.ShouldNotBeEmpty();
        paid.ShouldContain(pay => pay.GetProperty("type").GetProperty("category").GetString() == "FIXED_SALARY");
        paid.ShouldAllBe(pay => pay.GetProperty("currency").GetString()!.Length == 3);
        var calls = shared.Session.TakeCalls();
        calls.Select(call => call.Path).Distinct().ShouldBe(["/v1/company/employees", "/v2/compensations"]);
        calls.Count(call => call.Path == "/v2/compensations" && !call.Query.Contains("cursor=", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Compensations_OfALegalEntityOrdered_AreThoseInThatOrder()
    {
        var data = await shared.Session.DataAsync("""
            {
              compensations(from: "2026-10-01", to: "2026-10-31", legalEntityId: "172", first: 10, order: [{ value: DESC }]) {
                nodes { value currency legalEntity { id name } }
              }
            }
            """);

        var paid = data.GetProperty("compensations").GetProperty("nodes").EnumerateArray().ToList();
        paid.Count.ShouldBeGreaterThan(1);
        paid.ShouldAllBe(pay => pay.GetProperty("legalEntity").GetProperty("id").GetString() == "172");
        paid.Select(pay => pay.GetProperty("value").GetDecimal()).ShouldBe(paid.Select(pay => pay.GetProperty("value").GetDecimal()).OrderDescending());
    }

    [Theory]
    [InlineData("2026-10-31", "2026-10-01", "before it starts")]
    [InlineData("2025-01-01", "2026-01-01", "longer than a year")]
    public async Task Compensations_PeriodThatCannotBe_IsRefusedWithoutACall(string from, string to, string reason)
    {
        shared.Session.TakeCalls();

        var answer = await shared.Session.AskAsync(
            "query ($from: LocalDate!, $to: LocalDate!) { compensations(from: $from, to: $to) { nodes { id } } }", new { from, to });

        var error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldContain(reason);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task CompensationTypes_AsAList_HaveTheirCategories()
    {
        var data = await shared.Session.DataAsync("{ compensationTypes { id name category } }");

        data.GetProperty("compensationTypes").EnumerateArray().Select(type => type.GetProperty("category").GetString()).ShouldContain("ONE_TIME");
        data.GetProperty("compensationTypes").EnumerateArray().ShouldAllBe(type => type.GetProperty("category").ValueKind == JsonValueKind.String);
    }
}
