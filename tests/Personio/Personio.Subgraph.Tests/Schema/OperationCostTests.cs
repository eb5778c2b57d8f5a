using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Schema;

/// <summary>What operations on the product's schema cost: a call to Personio is 20, and 1,000 are allowed.</summary>
public sealed class OperationCostTests(SharedSession shared) : IClassFixture<SharedSession>
{
    [Theory]
    [InlineData("applications.graphql", 222, 65.99999999999999)]
    [InlineData("applications-of-a-candidate.graphql", 322, 61.050000000000004)]
    [InlineData("jobs.graphql", 141, 84.99999999999999)]
    [InlineData("open-positions.graphql", 122, 104.49999999999999)]
    [InlineData("create-application.graphql", 46, 4.05)]
    [InlineData("upload-application-document.graphql", 25, 4)]
    [InlineData("request-document-upload.graphql", 6, 5)]
    [InlineData("request-application-document-upload.graphql", 6, 5)]
    [InlineData("create-compensation.graphql", 43, 3.05)]
    [InlineData("create-compensation-type.graphql", 23, 4)]
    [InlineData("absence-days.graphql", 129, 57.25)]
    [InlineData("change-absence.graphql", 67, 5.05)]
    [InlineData("correct-time.graphql", 65, 5.05)]
    [InlineData("create-project.graphql", 43, 4)]
    [InlineData("delete-project.graphql", 22, 3)]
    [InlineData("enter-time.graphql", 106, 5.05)]
    [InlineData("project-members.graphql", 106, 27)]
    [InlineData("projects.graphql", 261, 272)]
    [InlineData("request-absence.graphql", 45, 3.05)]
    [InlineData("time-sheet.graphql", 142, 105.49999999999999)]
    [InlineData("update-project.graphql", 43, 4)]
    [InlineData("create-employee.graphql", 63, 4)]
    [InlineData("employee-directory.graphql", 92, 78)]
    [InlineData("delete-document.graphql", 22, 3)]
    [InlineData("documents-of-a-person.graphql", 62, 73)]
    [InlineData("update-document.graphql", 43, 3.05)]
    [InlineData("upload-document.graphql", 45, 3.05)]
    [InlineData("find-employees.graphql", 255, 23)]
    [InlineData("organisation.graphql", 261, 426)]
    [InlineData("department-members.graphql", 33, 65)]
    [InlineData("job-catalog.graphql", 61, 62)]
    [InlineData("payroll-of-a-month.graphql", 103, 64)]
    [InlineData("report-rows.graphql", 73, 11.5)]
    [InlineData("reporting-line.graphql", 55, 16)]
    [InlineData("team-calendar.graphql", 641, 852)]
    [InlineData("who-is-away.graphql", 81, 63)]
    public async Task OperationFile_AsItIs_FitsItsBudgetAndCallsNobodyToKnow(string file, double field, double type)
    {
        shared.Session.TakeCalls();

        var cost = await shared.Session.CostAsync(await File.ReadAllTextAsync(RepositoryFiles.PathOf($"schema/operations/{file}")));

        (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble()).ShouldBe((field, type));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Operation_WithFiftyCallsAndOne_IsRefusedBeforeTheFirst()
    {
        shared.Session.TakeCalls();
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"e{i}: employees(first: 200) {{ nodes {{ id }} }}"));
        var response = await shared.Session.AskAsync($"{{ {fields} }}");

        response.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("extensions").GetProperty("code").GetString())
            .ShouldBe(["MAX_TYPE_COST_EXCEEDED"]);
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    /// <summary>An order, and a filter Personio does not know, read all employees; how many there are, no text says.</summary>
    [Theory]
    [InlineData("", 41)]
    [InlineData(", order: [{ lastName: ASC }]", 141)]
    [InlineData(", where: { lastName: { eq: \"x\" } }", 142)]
    [InlineData(", where: { lastName: { eq: \"x\" } }, order: [{ lastName: ASC }]", 242)]
    public async Task Employees_FilteredOrOrdered_WeighAsReadingTheCompanyDoes(string arguments, double field) => (await shared.Session.CostAsync(
            $"{{ employees(first: 1{arguments}) {{ nodes {{ id }} }} }}"))
        .GetProperty("fieldCost").GetDouble().ShouldBe(field);

    [Theory]
    [InlineData("100000")]
    [InlineData("2147483647")]
    public async Task Employees_PageBeyondTheLargest_IsTheClientsMistakeAndNoPrice(string first)
    {
        shared.Session.TakeCalls();

        var response = await shared.Session.AskAsync($"{{ employees(first: {first}) {{ nodes {{ id }} }} }}");

        var error = response.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        error.GetProperty("message").GetString()!.ShouldContain("at most 200 items");
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Operation_WithReportsOfReports_IsRefused() => (await shared.Session.CostAsync(
            "{ employees(first: 200) { nodes { directReports { directReports { directReports { id } } } } } }"))
        .GetProperty("typeCost").GetDouble().ShouldBeGreaterThan(1_000);
}
