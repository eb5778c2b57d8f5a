using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Applications;

public sealed class CreateApplicationTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Errors = "errors { __typename ... on Error { message code } ... on ValidationError { field } ... on ConflictError { existingId } }";

    private const string Create = $$"""
        mutation ($input: CreateApplicationInput!) {
          createApplication(input: $input) {
            application { id applicationDate currentStage { type } candidate { email firstName phone } job { id } documents { nodes { name } } }
            {{Errors}}
          }
        }
        """;

    private const string Upload = $"mutation ($input: UploadApplicationDocumentInput!) {{ uploadApplicationDocument(input: $input) {{ file {{ id size fileName }} {Errors} }} }}";

    [Fact]
    public async Task CreateApplication_WithFilesAndAttributes_IsReadBack()
    {
        var file = (await UploadAsync(Pdf("Anna's CV.pdf"))).GetProperty("file");
        var input = await InputAsync("anna.creates@applicants.test");
        input["message"] = "Hello";
        input["applicationDate"] = "2026-11-02";
        input["phase"] = new { system = "OFFER" };
        input["tags"] = new[] { "fair" };
        input["files"] = new[] { new { id = file.GetProperty("id").GetString(), fileName = "Anna's CV.pdf", category = "CV" } };
        input["attributes"] = new[] { new { id = "phone", value = "+49 30 1" }, new { id = "custom_attribute_102", value = "Friends" } };

        var payload = await CreateAsync(input);

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        var application = payload.GetProperty("application");
        application.GetProperty("applicationDate").GetString().ShouldBe("2026-11-02");
        application.GetProperty("currentStage").GetProperty("type").GetString().ShouldBe("offer");
        application.GetProperty("candidate").GetProperty("email").GetString().ShouldBe("anna.creates@applicants.test");
        application.GetProperty("candidate").GetProperty("phone").GetString().ShouldBe("+49 30 1");
        application.GetProperty("job").GetProperty("id").GetString().ShouldBe((string)input["jobPositionId"]);
        application.GetProperty("documents").GetProperty("nodes").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task CreateApplication_PhaseOfTheCompany_IsWhereItBegins()
    {
        var input = await InputAsync("phase@applicants.test");
        var stages = (await shared.Session.DataAsync("query ($id: ID!) { job(id: $id) { category { stages { id type } } } }", new { id = input["jobPositionId"] }))
            .GetProperty("job").GetProperty("category").GetProperty("stages");
        var stage = stages[stages.GetArrayLength() - 1];
        input["phase"] = new { custom = stage.GetProperty("id").GetString() };

        var payload = await CreateAsync(input);

        payload.GetProperty("application").GetProperty("currentStage").GetProperty("type").GetString().ShouldBe(stage.GetProperty("type").GetString(), payload.ToString());
    }

    [Fact]
    public async Task CreateApplication_SecondTimeForOneJob_IsAConflictThatNamesTheFirst()
    {
        var input = await InputAsync("twice@applicants.test");
        var first = (await CreateAsync(input)).GetProperty("application").GetProperty("id").GetString();
        shared.Session.TakeCalls();

        var payload = await CreateAsync(input);

        payload.GetProperty("application").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), error.GetProperty("existingId").GetString())
            .ShouldBe(("ConflictError", "ALREADY_APPLIED", first));
        shared.Session.TakeCalls().Select(call => call.Method).ShouldBe(["POST", "GET"]);
    }

    [Fact]
    public async Task CreateApplication_TwiceWithOneKey_IsEnteredOnce()
    {
        var input = await InputAsync("once@applicants.test");
        input["idempotencyKey"] = "one-application";
        shared.Session.TakeCalls();

        var first = await CreateAsync(input);
        var second = await CreateAsync(input);

        first.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, first.ToString());
        second.GetProperty("application").GetProperty("id").GetString().ShouldBe(first.GetProperty("application").GetProperty("id").GetString());
        shared.Session.TakeCalls().Count(call => call.Method == "POST").ShouldBe(1);
        input["message"] = "Another one";
        (await CreateAsync(input)).GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("IDEMPOTENCY_KEY_REUSED");
    }

    [Theory]
    [InlineData("jobPositionId", "1")]
    [InlineData("recruitingChannelId", "99")]
    public async Task CreateApplication_ReferenceThatPersonioDoesNotHave_IsNamed(string field, string value)
    {
        var input = await InputAsync("reference@applicants.test");
        input[field] = value;

        var error = (await CreateAsync(input)).GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();

        (error.GetProperty("__typename").GetString(), error.GetProperty("field").GetString(), error.GetProperty("code").GetString())
            .ShouldBe(("ValidationError", field, "REFUSED_BY_PERSONIO"));
    }

    [Theory]
    [InlineData("""{ "jobPositionId": "welder" }""", "jobPositionId", "INVALID_FORMAT")]
    [InlineData("""{ "firstName": " " }""", "firstName", "REQUIRED")]
    [InlineData("""{ "lastName": "" }""", "lastName", "REQUIRED")]
    [InlineData("""{ "email": " " }""", "email", "REQUIRED")]
    [InlineData("""{ "email": "nobody" }""", "email", "INVALID_FORMAT")]
    [InlineData("""{ "message": "" }""", "message", "REQUIRED")]
    [InlineData("""{ "applicationDate": "2999-01-01" }""", "applicationDate", "OUT_OF_RANGE")]
    [InlineData("""{ "recruitingChannelId": "board" }""", "recruitingChannelId", "INVALID_FORMAT")]
    [InlineData("""{ "externalPostingId": " " }""", "externalPostingId", "REQUIRED")]
    [InlineData("""{ "phase": { "custom": "first" } }""", "phase.custom", "INVALID_FORMAT")]
    [InlineData("""{ "tags": ["fair", " "] }""", "tags[1]", "REQUIRED")]
    [InlineData("""{ "tags": ["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17","18","19","20","21"] }""", "tags", "TOO_LONG")]
    [InlineData("""{ "files": [{ "id": "1", "fileName": "a.pdf", "category": "CV" }] }""", "files[0].id", "INVALID_FORMAT")]
    [InlineData("""{ "files": [{ "id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "fileName": " ", "category": "CV" }] }""", "files[0].fileName", "REQUIRED")]
    [InlineData("""{ "files": [{ "id": "6f9619ff-8b86-d011-b42d-00c04fc964ff", "fileName": "../a.pdf", "category": "CV" }] }""", "files", "INVALID_FORMAT")]
    [InlineData("""{ "attributes": [{ "id": "shoe_size", "value": "42" }] }""", "attributes[0].id", "INVALID_VALUE")]
    [InlineData("""{ "attributes": [{ "id": "custom_attribute_x", "value": "42" }] }""", "attributes[0].id", "INVALID_VALUE")]
    [InlineData("""{ "attributes": [{ "id": "phone", "value": "1" }, { "id": "phone", "value": "2" }] }""", "attributes[1].id", "CONTRADICTION")]
    [InlineData("""{ "attributes": [{ "id": "location", "value": " " }] }""", "attributes[0].value", "REQUIRED")]
    [InlineData("""{ "attributes": [{ "id": "gender", "value": "m" }] }""", "attributes[0].value", "INVALID_VALUE")]
    [InlineData("""{ "attributes": [{ "id": "birthday", "value": "1.2.1990" }] }""", "attributes[0].value", "INVALID_FORMAT")]
    [InlineData("""{ "idempotencyKey": " " }""", "idempotencyKey", "REQUIRED")]
    public async Task CreateApplication_WrongValue_IsNamedWithoutACall(string wrong, string field, string code)
    {
        var input = await InputAsync("wrong@applicants.test");
        foreach (var property in JsonDocument.Parse(wrong).RootElement.EnumerateObject())
        {
            input[property.Name] = property.Value;
        }

        shared.Session.TakeCalls();

        var payload = await CreateAsync(input);

        payload.GetProperty("application").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("__typename").GetString(), error.GetProperty("field").GetString(), error.GetProperty("code").GetString())
            .ShouldBe(("ValidationError", field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateApplication_SeveralWrongValues_AreAllNamed()
    {
        var payload = await CreateAsync(new() { ["jobPositionId"] = "x", ["firstName"] = " ", ["lastName"] = " ", ["email"] = "x" });

        payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString())
            .ShouldBe(["jobPositionId", "firstName", "lastName", "email"]);
    }

    [Fact]
    public async Task UploadApplicationDocument_FileOfTheRequest_IsAnsweredWithItsId()
    {
        var payload = (await shared.Session.UploadAsync(
                Upload, new { input = new { source = new { file = (string?)null } } }, "variables.input.source.file", "Letter.pdf", [.. "%PDF-1.7 a letter"u8]))
            .GetProperty("data").GetProperty("uploadApplicationDocument");

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        Guid.TryParse(payload.GetProperty("file").GetProperty("id").GetString(), out _).ShouldBeTrue();
        payload.GetProperty("file").GetProperty("fileName").GetString().ShouldBe("Letter.pdf");
    }

    [Fact]
    public async Task UploadApplicationDocument_TwiceWithOneKey_IsOneUpload()
    {
        shared.Session.TakeCalls();

        var first = await UploadAsync(Pdf("Once.pdf"), "one-file");
        var second = await UploadAsync(Pdf("Once.pdf"), "one-file");
        var other = await UploadAsync(Pdf("Other.pdf"), "one-file");

        second.GetProperty("file").GetProperty("id").GetString().ShouldBe(first.GetProperty("file").GetProperty("id").GetString());
        other.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("IDEMPOTENCY_KEY_REUSED");
        shared.Session.TakeCalls().ShouldHaveSingleItem().Path.ShouldBe("/v1/recruiting/applications/documents");
    }

    [Theory]
    [InlineData("a.exe", "JVBERg==", null, "source", "INVALID_VALUE")]
    [InlineData("../a.pdf", "JVBERg==", null, "source.base64.fileName", "INVALID_FORMAT")]
    [InlineData("a.pdf", "not base64", null, "source.base64.content", "INVALID_FORMAT")]
    [InlineData("a.pdf", "JVBERg==", " ", "idempotencyKey", "REQUIRED")]
    public async Task UploadApplicationDocument_WrongValue_IsNamedWithoutACall(string fileName, string content, string? key, string field, string code)
    {
        shared.Session.TakeCalls();

        var payload = await UploadAsync(new { base64 = new { fileName, content } }, key);

        payload.GetProperty("file").ValueKind.ShouldBe(JsonValueKind.Null);
        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe((field, code));
        shared.Session.TakeCalls().ShouldBeEmpty();
    }

    private static object Pdf(string fileName) => new { base64 = new { fileName, content = Convert.ToBase64String("%PDF-1.7 a file"u8) } };

    private async Task<JsonElement> CreateAsync(Dictionary<string, object> input) =>
        (await shared.Session.DataAsync(Create, new { input })).GetProperty("createApplication");

    private async Task<JsonElement> UploadAsync(object source, string? idempotencyKey = null) =>
        (await shared.Session.DataAsync(Upload, new { input = new { source, idempotencyKey } })).GetProperty("uploadApplicationDocument");

    private async Task<Dictionary<string, object>> InputAsync(string email)
    {
        var position = (await shared.Session.DataAsync("{ openPositions(first: 1) { nodes { id } } }")).GetProperty("openPositions").GetProperty("nodes")[0];
        return new Dictionary<string, object>
        {
            ["jobPositionId"] = position.GetProperty("id").GetString()!,
            ["firstName"] = "Anna",
            ["lastName"] = "Berg",
            ["email"] = email,
        };
    }
}
