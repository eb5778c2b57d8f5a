using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

public sealed class EmployeeTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Fact]
    public async Task Employee_KnownId_HasTheValuesOfTheList()
    {
        var listed = (await shared.Session.DataAsync("{ employees(first: 1) { nodes { id firstName email hireDate status } } }"))
            .GetProperty("employees").GetProperty("nodes")[0];

        var read = await shared.Session.DataAsync(
            "query ($id: ID!) { employee(id: $id) { id firstName email hireDate status } }", new { id = listed.GetProperty("id").GetString() });

        JsonElement.DeepEquals(read.GetProperty("employee"), listed).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("not-a-number")]
    [InlineData("../../v2/persons")]
    public async Task Employee_UnknownId_IsNullWithoutError(string id)
    {
        var data = await shared.Session.DataAsync("query ($id: ID!) { employee(id: $id) { firstName } }", new { id });

        data.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Supervisor_UpTheLine_EndsAtSomebodyWithoutOne()
    {
        var data = await shared.Session.DataAsync("""
            {
              employees(first: 20) {
                nodes { supervisor { id supervisor { id supervisor { id supervisor { id supervisor { id supervisor { id } } } } } } }
              }
            }
            """);

        foreach (var employee in data.GetProperty("employees").GetProperty("nodes").EnumerateArray())
        {
            var levels = 0;
            for (var next = employee; next.TryGetProperty("supervisor", out var up) && up.ValueKind != JsonValueKind.Null; next = up)
            {
                levels++;
            }

            levels.ShouldBeLessThan(6);
        }
    }

    [Fact]
    public async Task DirectReports_OfASupervisor_HoldWhoNamesThem()
    {
        var data = await shared.Session.DataAsync("{ employees(first: 10) { nodes { id supervisor { id directReports { id } } } } }");

        foreach (var employee in data.GetProperty("employees").GetProperty("nodes").EnumerateArray())
        {
            if (employee.GetProperty("supervisor") is { ValueKind: JsonValueKind.Object } supervisor)
            {
                supervisor.GetProperty("directReports").EnumerateArray().Select(r => r.GetProperty("id").GetString())
                    .ShouldContain(employee.GetProperty("id").GetString());
            }
        }
    }

    [Fact]
    public async Task Absences_OfAnEmployee_OverlapThePeriodAndComeNewestFirst()
    {
        var data = await shared.Session.DataAsync("""
            { employees(first: 50) { nodes { absences(from: "2026-03-01", to: "2026-08-31", first: 100) { totalCount nodes { startDate endDate } } } } }
            """);

        var all = data.GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .Select(e => e.GetProperty("absences").GetProperty("nodes").EnumerateArray().ToList()).ToList();
        all.Sum(a => a.Count).ShouldBeGreaterThan(20);
        foreach (var absences in all)
        {
            var starts = absences.ConvertAll(a => a.GetProperty("startDate").GetString()!);
            starts.ShouldBe(starts.OrderDescending(StringComparer.Ordinal));
            starts.ShouldAllBe(s => string.CompareOrdinal(s, "2026-08-31") <= 0);
            absences.ShouldAllBe(a => a.GetProperty("endDate").ValueKind == JsonValueKind.Null
                || string.CompareOrdinal(a.GetProperty("endDate").GetString(), "2026-03-01") >= 0);
        }
    }

    [Fact]
    public async Task Employees_AttributesTheCredentialMayNotRead_AreNull()
    {
        await using var session = await SubgraphSession.StartAsync(new SandboxOptions { ReadableAttributes = ["first_name"] });

        var data = await session.DataAsync("{ employees(first: 3) { nodes { id firstName lastName position } } }");

        foreach (var employee in data.GetProperty("employees").GetProperty("nodes").EnumerateArray())
        {
            employee.GetProperty("firstName").GetString().ShouldNotBeNullOrEmpty();
            employee.GetProperty("lastName").ValueKind.ShouldBe(JsonValueKind.Null);
            employee.GetProperty("position").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }
}
