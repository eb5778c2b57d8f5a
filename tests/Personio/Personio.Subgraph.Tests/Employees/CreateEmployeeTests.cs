using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

public sealed class CreateEmployeeTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Create = """
        mutation ($input: CreateEmployeeInput!) {
          createEmployee(input: $input) {
            employee { id firstName lastName email status hireDate }
            ignored
            errors {
              __typename
              ... on EmailAlreadyUsedError { message employee { id } }
              ... on SupervisorNotFoundError { message supervisorId }
              ... on InvalidEmployeeError { message field }
            }
          }
        }
        """;

    [Fact]
    public async Task CreateEmployee_NewPerson_CanBeReadBack()
    {
        var payload = await CreateAsync(new { firstName = "Grace", lastName = "Hopper", email = "grace@sandbox.example", hireDate = "2020-01-01" });

        payload.GetProperty("errors").GetArrayLength().ShouldBe(0);
        var created = payload.GetProperty("employee");
        created.GetProperty("status").GetString().ShouldBe("ACTIVE");
        var read = await shared.Session.DataAsync(
            "query ($id: ID!) { employee(id: $id) { email } }", new { id = created.GetProperty("id").GetString() });
        read.GetProperty("employee").GetProperty("email").GetString().ShouldBe("grace@sandbox.example");
    }

    [Fact]
    public async Task CreateEmployee_AddressOfSomebodyElse_TellsWhose()
    {
        var taken = (await shared.Session.DataAsync("{ employees(first: 1) { nodes { id email } } }")).GetProperty("employees").GetProperty("nodes")[0];

        var payload = await CreateAsync(new { firstName = "A", lastName = "B", email = taken.GetProperty("email").GetString() });

        payload.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors")[0];
        error.GetProperty("__typename").GetString().ShouldBe("EmailAlreadyUsedError");
        error.GetProperty("employee").GetProperty("id").GetString().ShouldBe(taken.GetProperty("id").GetString());
    }

    [Fact]
    public async Task CreateEmployee_UnknownSupervisor_IsNamed()
    {
        var payload = await CreateAsync(new { firstName = "A", lastName = "B", email = "ab@sandbox.example", supervisorId = "1" });

        var error = payload.GetProperty("errors")[0];
        error.GetProperty("__typename").GetString().ShouldBe("SupervisorNotFoundError");
        error.GetProperty("supervisorId").GetString().ShouldBe("1");
    }

    [Fact]
    public async Task CreateEmployee_SeveralMistakes_AreAllToldWithoutACall()
    {
        await using var session = await SubgraphSession.StartAsync();

        var response = await session.DataAsync(Create, new
        {
            input = new { firstName = " ", lastName = "B", email = "no address", weeklyWorkingHours = 200, supervisorId = "x" },
        });

        var errors = response.GetProperty("createEmployee").GetProperty("errors").EnumerateArray().ToList();
        errors.Where(e => e.TryGetProperty("field", out _)).Select(e => e.GetProperty("field").GetString())
            .ShouldBe(["firstName", "email", "weeklyWorkingHours"]);
        errors.Count.ShouldBe(4);
        session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateEmployee_UnknownDepartment_IsSkippedAndToldSo()
    {
        var payload = await CreateAsync(new { firstName = "C", lastName = "D", email = "cd@sandbox.example", department = "No such department" });

        payload.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Object);
        payload.GetProperty("ignored").GetArrayLength().ShouldBe(1);
    }

    private async Task<JsonElement> CreateAsync(object input) =>
        (await shared.Session.DataAsync(Create, new { input })).GetProperty("createEmployee");
}
