using System.Text.Json;
using System.Text.Json.Nodes;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Mutations;

/// <summary>What Personio makes of a write comes out as the error that stands for it: each mutation, each outcome.</summary>
public sealed class MutationOutcomeTests
{
    private const string Somewhere = "https://graph.example.com";

    /// <summary>Calls nobody; what the addresses answer that they give out is in UploadFaultTests.</summary>
    private static readonly HashSet<string> WithoutACall = ["requestDocumentUpload", "requestApplicationDocumentUpload"];

    /// <summary>The call that each mutation writes with, and what its input needs beside ids.</summary>
    private static readonly Dictionary<string, (string Method, string Path, string Input)> Writes = new(StringComparer.Ordinal)
    {
        ["createAbsence"] = ("POST", "/v2/absence-periods", "{}"),
        ["updateAbsence"] = ("PATCH", "/v2/absence-periods", """{"comment":"later"}"""),
        ["deleteAbsence"] = ("DELETE", "/v2/absence-periods", "{}"),
        ["createApplication"] = ("POST", "/v1/recruiting/applications", """{"email":"ada@applicants.test"}"""),
        ["uploadApplicationDocument"] = ("POST", "/v1/recruiting/applications/documents", """{"source":{"base64":{"fileName":"cv.pdf","content":"JVBERg=="}}}"""),
        ["createAttendances"] = ("POST", "/v2/attendance-periods", "{}"),
        ["updateAttendance"] = ("PATCH", "/v2/attendance-periods", """{"comment":"later"}"""),
        ["deleteAttendance"] = ("DELETE", "/v2/attendance-periods", "{}"),
        ["createCompensation"] = ("POST", "/v2/compensations", "{}"),
        ["createCompensationType"] = ("POST", "/v2/compensations/types", """{"category":"ONE_TIME"}"""),
        ["uploadDocument"] = ("POST", "/v1/company/documents", """{"source":{"base64":{"fileName":"a.pdf","content":"JVBERg=="}}}"""),
        ["updateDocument"] = ("PATCH", "/v2/document-management/documents", """{"name":"Contract"}"""),
        ["deleteDocument"] = ("DELETE", "/v2/document-management/documents", "{}"),
        ["createEmployee"] = ("POST", "/v1/company/employees", """{"email":"ada@sandbox.example"}"""),
        ["updateEmployee"] = ("PATCH", "/v1/company/employees", """{"position":"Chief"}"""),
        ["terminateEmployee"] = ("PATCH", "/v1/company/employees", "{}"),
        ["deleteEmployee"] = ("DELETE", "/v2/persons", "{}"),
        ["createProject"] = ("POST", "/v2/projects", "{}"),
        ["updateProject"] = ("PATCH", "/v2/projects", """{"name":"Moon"}"""),
        ["deleteProject"] = ("DELETE", "/v2/projects", "{}"),
        ["addProjectMembers"] = ("POST", "/v2/projects", """{"employeeIds":["1"]}"""),
        ["removeProjectMembers"] = ("DELETE", "/v2/projects", """{"employeeIds":["1"]}"""),
        ["registerWebhook"] = ("POST", "/v2/webhooks", $$"""{"address":"{{Somewhere}}"}"""),
        ["testWebhook"] = ("POST", "/v2/webhooks", "{}"),
        ["deleteWebhook"] = ("DELETE", "/v2/webhooks", "{}"),
    };

    [Theory]
    [InlineData(404, "NotFoundError NOT_FOUND")]
    [InlineData(409, "ConflictError CONFLICT")]
    [InlineData(403, "NotPermittedError NOT_PERMITTED")]
    [InlineData(410, "UnsupportedByPersonioError UNSUPPORTED_BY_PERSONIO")]
    [InlineData(422, "ValidationError REFUSED_BY_PERSONIO")]
    [InlineData(429, "RateLimitedError RATE_LIMITED")]
    public async Task Mutation_PersonioRefuses_IsTheErrorForIt(int status, string error) => await EachEndsAsAsync(
        error,
        (method, path) => new SandboxFault { Status = status, RetryAfterSeconds = status == 429 ? 60 : null, Method = method, PathPrefix = path, Count = null });

    /// <summary>The call is carried out, or not, and nobody ever says which.</summary>
    [Fact]
    public async Task Mutation_AnswerOfPersonioLost_HasAnUnknownOutcome() => await EachEndsAsAsync(
        "UnknownOutcomeError UNKNOWN_OUTCOME",
        (method, path) => new SandboxFault { Disconnect = true, AfterTheCall = true, Method = method, PathPrefix = path, Count = null });

    [Fact]
    public void Mutation_OfTheSchema_HasARow() => MutationInputs.Mutations.Select(mutation => mutation.Name)
        .Except(WithoutACall, StringComparer.Ordinal)
        .Except(Writes.Keys, StringComparer.Ordinal)
        .ShouldBeEmpty("Say in Writes which call the mutation writes with.");

    private static async Task EachEndsAsAsync(string expected, Func<string, string, SandboxFault> fault)
    {
        await using var session = await SubgraphSession.StartAsync();
        using var desk = await HrDesk.OpenAsync(session.Sandbox);
        var webhook = await desk.RegisterWebhookAsync(new Uri($"{Somewhere}/webhooks/other"), "a-token-of-thirty-two-characters", "person.updated");
        var others = new List<string>();
        foreach (var (mutation, (method, path, changes)) in Writes)
        {
            var input = MutationInputs.Least(mutation);
            foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
            {
                input[name] = value?.DeepClone();
            }

            if (mutation == "testWebhook")
            {
                input["id"] = webhook;
            }

            session.Sandbox.AddFault(fault(method, path));
            var response = await session.AskAsync(MutationInputs.DocumentOf(mutation), new { input });
            session.Sandbox.ClearFaults();
            if (ErrorIn(response, mutation) != expected)
            {
                others.Add($"{mutation}: {response}");
            }
        }

        others.ShouldBeEmpty();
    }

    // The only row's, where there are rows.
    private static string? ErrorIn(JsonElement response, string mutation)
    {
        if (response.TryGetProperty("errors", out _))
        {
            return null;
        }

        var payload = response.GetProperty("data").GetProperty(mutation);
        var errors = (payload.TryGetProperty("outcomes", out var outcomes) ? outcomes[0] : payload).GetProperty("errors");
        return errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() == 1
            ? $"{errors[0].GetProperty("__typename").GetString()} {errors[0].GetProperty("code").GetString()}"
            : null;
    }
}
