using System.Text.Json;
using Personio.Sandbox;
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
              ... on Error { message code }
              ... on ValidationError { field }
              ... on ConflictError { existingId }
              ... on RateLimitedError { retryAfterMs }
            }
          }
        }
        """;

    [Fact]
    public async Task CreateEmployee_NewPerson_CanBeReadBack()
    {
        var payload = await CreateAsync(new { firstName = "Grace", lastName = "Hopper", email = "grace@sandbox.example", hireDate = "2020-01-01" });

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);
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
        error.GetProperty("__typename").GetString().ShouldBe("ConflictError");
        error.GetProperty("code").GetString().ShouldBe("EMAIL_TAKEN");
        error.GetProperty("existingId").GetString().ShouldBe(taken.GetProperty("id").GetString());
    }

    [Fact]
    public async Task CreateEmployee_UnknownSupervisor_IsNamed()
    {
        var payload = await CreateAsync(new { firstName = "A", lastName = "B", email = "ab@sandbox.example", supervisorId = "1" });

        Mistakes(payload).ShouldBe(["ValidationError supervisorId NOT_FOUND"]);
    }

    [Fact]
    public async Task CreateEmployee_SeveralMistakes_AreAllToldWithoutACall()
    {
        await using var session = await SubgraphSession.StartAsync();

        var response = await session.DataAsync(Create, new
        {
            input = new
            {
                firstName = " ",
                lastName = new string('x', 256),
                email = "no address",
                preferredName = "",
                position = " ",
                department = " ",
                office = " ",
                legalEntity = " ",
                gender = "UNKNOWN",
                weeklyWorkingHours = 200,
                status = "UNKNOWN",
                supervisorId = "x",
            },
        });

        Mistakes(response.GetProperty("createEmployee")).ShouldBe([
            "ValidationError firstName REQUIRED",
            "ValidationError lastName TOO_LONG",
            "ValidationError email INVALID_FORMAT",
            "ValidationError preferredName REQUIRED",
            "ValidationError position REQUIRED",
            "ValidationError department REQUIRED",
            "ValidationError office REQUIRED",
            "ValidationError legalEntity REQUIRED",
            "ValidationError weeklyWorkingHours OUT_OF_RANGE",
            "ValidationError gender INVALID_VALUE",
            "ValidationError status INVALID_VALUE",
            "ValidationError supervisorId INVALID_FORMAT",
        ]);
        session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateEmployee_UnknownDepartment_IsSkippedAndToldSo()
    {
        var payload = await CreateAsync(new { firstName = "C", lastName = "D", email = "cd@sandbox.example", department = "No such department" });

        payload.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Object);
        payload.GetProperty("ignored").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task CreateEmployee_TakenAddressAndUnknownSupervisor_TellsBoth()
    {
        var taken = (await shared.Session.DataAsync("{ employees(first: 1) { nodes { email } } }")).GetProperty("employees").GetProperty("nodes")[0];

        var payload = await CreateAsync(new { firstName = "A", lastName = "B", email = taken.GetProperty("email").GetString(), supervisorId = "1" });

        Mistakes(payload).ShouldBe(["ConflictError  EMAIL_TAKEN", "ValidationError supervisorId NOT_FOUND"]);
    }

    [Theory]
    [InlineData(403, "NotPermittedError", "NOT_PERMITTED")]
    [InlineData(410, "UnsupportedByPersonioError", "UNSUPPORTED_BY_PERSONIO")]
    [InlineData(409, "ConflictError", "CONFLICT")]
    [InlineData(422, "ValidationError", "REFUSED_BY_PERSONIO")]
    [InlineData(500, "UnknownOutcomeError", "UNKNOWN_OUTCOME")]
    public async Task CreateEmployee_PersonioDoesNotMakeIt_TellsWhyInThePayload(int status, string type, string code)
    {
        await using var session = await SubgraphSession.StartAsync();
        session.Sandbox.AddFault(new SandboxFault { Status = status, Method = "POST", PathPrefix = "/v1/company/employees" });

        var payload = (await session.DataAsync(Create, new { input = new { firstName = "A", lastName = "B", email = "new@sandbox.example" } }))
            .GetProperty("createEmployee");

        payload.GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("ignored").ValueKind.ShouldBe(JsonValueKind.Null);
        Mistakes(payload).ShouldBe([$"{type}  {code}"]);
    }

    [Fact]
    public async Task CreateEmployee_RateLimitThatOutlastsTheOperation_TellsWhenToTryAgain()
    {
        await using var session = await SubgraphSession.StartAsync();
        session.Sandbox.AddFault(new SandboxFault { Status = 429, RetryAfterSeconds = 120, Method = "POST", PathPrefix = "/v1/company/employees" });

        var payload = (await session.DataAsync(Create, new { input = new { firstName = "A", lastName = "B", email = "new@sandbox.example" } }))
            .GetProperty("createEmployee");

        Mistakes(payload).ShouldBe(["RateLimitedError  RATE_LIMITED"]);
        payload.GetProperty("errors")[0].GetProperty("retryAfterMs").GetInt32().ShouldBeInRange(100_000, 120_000);
    }

    private static IEnumerable<string> Mistakes(JsonElement payload) => payload.GetProperty("errors").EnumerateArray().Select(e =>
        $"{e.GetProperty("__typename")} {(e.TryGetProperty("field", out var field) ? field : default)} {e.GetProperty("code")}");

    private async Task<JsonElement> CreateAsync(object input) =>
        (await shared.Session.DataAsync(Create, new { input })).GetProperty("createEmployee");
}
