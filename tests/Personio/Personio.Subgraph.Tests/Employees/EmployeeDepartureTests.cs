using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Employees;

public sealed class EmployeeDepartureTests : IAsyncLifetime
{
    private const string Terminate = """
        mutation ($id: ID!) {
          terminateEmployee(input: { id: $id }) { employee { id terminationDate } notRecorded errors { __typename ... on Error { code } ... on ValidationError { field } } }
        }
        """;

    private const string Delete = """
        mutation ($id: ID!) { deleteEmployee(input: { id: $id }) { id errors { __typename ... on Error { code } ... on ValidationError { field } } } }
        """;

    private SubgraphSession _session = null!;
    private string _id = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SubgraphSession.StartAsync();
        _id = (await _session.DataAsync("{ employees(first: 1, where: { status: { eq: ACTIVE } }) { nodes { id } } }"))
            .GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        _session.TakeCalls();
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task TerminateEmployee_WhoWorksHere_IsInactiveAndTheRestIsSaidToBeMissing()
    {
        var payload = await AskAsync(Terminate, "terminateEmployee", _id);

        payload.GetProperty("employee").GetProperty("terminationDate").ValueKind.ShouldBe(JsonValueKind.Null);
        payload.GetProperty("notRecorded").EnumerateArray().Select(f => f.GetString())
            .ShouldBe(["TERMINATION_DATE", "LAST_WORKING_DAY", "TERMINATION_TYPE", "TERMINATION_REASON", "OFFBOARDING"]);
        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null);
        _session.TakeCalls().Select(call => call.Method).ShouldBe(["PATCH", "GET"]);
        (await _session.DataAsync("query ($id: ID) { employee(id: $id) { status } }", new { id = _id })).GetProperty("employee").GetProperty("status").GetString().ShouldBe("INACTIVE");
    }

    [Fact]
    public async Task DeleteEmployee_WhoExists_IsGoneAndSoAtTheSecondTime()
    {
        (await AskAsync(Delete, "deleteEmployee", _id)).GetProperty("id").GetString().ShouldBe(_id);
        _session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe($"/v2/persons/{_id}");

        (await _session.DataAsync("query ($id: ID) { employee(id: $id) { id firstName } }", new { id = _id })).GetProperty("employee").ValueKind.ShouldBe(JsonValueKind.Null);
        Errors(await AskAsync(Delete, "deleteEmployee", _id)).ShouldBe(["NotFoundError NOT_FOUND"]);
    }

    [Theory]
    [InlineData(Terminate, "terminateEmployee", "", "ValidationError id REQUIRED")]
    [InlineData(Terminate, "terminateEmployee", "x", "ValidationError id INVALID_FORMAT")]
    [InlineData(Delete, "deleteEmployee", " ", "ValidationError id REQUIRED")]
    [InlineData(Delete, "deleteEmployee", "../1", "ValidationError id INVALID_FORMAT")]
    public async Task Mutation_WrongId_IsNamedWithoutACall(string document, string field, string id, string error)
    {
        Errors(await AskAsync(document, field, id)).ShouldBe([error]);
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Terminate, "terminateEmployee", 404, "NotFoundError NOT_FOUND")]
    [InlineData(Terminate, "terminateEmployee", 403, "NotPermittedError NOT_PERMITTED")]
    [InlineData(Terminate, "terminateEmployee", 500, "UnknownOutcomeError UNKNOWN_OUTCOME")]
    [InlineData(Delete, "deleteEmployee", 403, "NotPermittedError NOT_PERMITTED")]
    public async Task Mutation_PersonioDoesNotDoIt_TellsWhyInThePayload(string document, string field, int status, string error)
    {
        _session.Sandbox.AddFault(new SandboxFault { Status = status, Method = field == "deleteEmployee" ? "DELETE" : "PATCH" });

        Errors(await AskAsync(document, field, _id)).ShouldBe([error]);
    }

    [Fact]
    public async Task TerminateEmployee_NobodyOfThisId_IsNotFound() =>
        Errors(await AskAsync(Terminate, "terminateEmployee", "1")).ShouldBe(["NotFoundError NOT_FOUND"]);

    private async Task<JsonElement> AskAsync(string document, string field, string id) => (await _session.DataAsync(document, new { id })).GetProperty(field);

    private static IEnumerable<string> Errors(JsonElement payload) => payload.GetProperty("errors").EnumerateArray().Select(e =>
        string.Join(' ', new[] { "__typename", "field", "code" }.Where(name => e.TryGetProperty(name, out _)).Select(name => e.GetProperty(name).ToString())));
}
