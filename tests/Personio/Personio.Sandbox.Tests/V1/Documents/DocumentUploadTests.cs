using System.Net.Http.Headers;
using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Documents;

public sealed class DocumentUploadTests
{
    private const string Path = "/v1/company/documents";
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    [Fact]
    public async Task Categories_AreAllThereAtOnce()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var categories = await session.GetJsonAsync("/v1/company/document-categories");

        categories.GetProperty("success").GetBoolean().ShouldBeTrue();
        categories.GetProperty("data")[0].GetRawText().ShouldBe("""{"id":701,"type":"DocumentCategory","attributes":{"name":"Contracts"}}""");
    }

    [Theory]
    [InlineData(false, "category")]
    [InlineData(true, "category_id")]
    public async Task Upload_ADocument_Returns201WithEmployeeAndCategory(bool asInSchema, string key)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new() { DocumentCategoryAsInSchema = asInSchema } });

        using var answer = await UploadAsync(session, Form(session, "Contract", "contract.pdf", "%PDF"u8.ToArray()));

        answer.Status.ShouldBe(201, answer.Text);
        var attributes = answer.Json.GetProperty("data").GetProperty("attributes");
        attributes.EnumerateObject().Select(member => member.Name).ShouldBe(["title", "date", "comment", "employee", key]);
        attributes.GetProperty("title").GetString().ShouldBe("Contract");
        attributes.GetProperty("employee").GetProperty("attributes").EnumerateObject().Select(member => member.Name)
            .ShouldBe(["id", "first_name", "last_name", "email"]);
        attributes.GetProperty(key).GetProperty("id").GetInt64().ShouldBe(705);
    }

    [Theory]
    [InlineData("run.exe", 1)]
    [InlineData("contract.pdf.exe", 1)]
    [InlineData("noextension", 1)]
    [InlineData("large.zip", (30 * 1024 * 1024) + 1)]
    public async Task Upload_FileThatIsNotTaken_Returns422AboutTheFile(string name, int size)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await UploadAsync(session, Form(session, "x", name, new byte[size]));

        answer.Status.ShouldBe(422, answer.Text);
        var error = answer.Json.GetProperty("error");
        error.GetProperty("code").GetInt32().ShouldBe(0);
        error.GetProperty("message").GetString().ShouldBe("The given data was invalid.");
        error.GetProperty("error_data").GetProperty("file").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Upload_BodyBeyondAnyFile_Returns413()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        session.Http.DefaultRequestHeaders.ExpectContinue = true;

        using var answer = await UploadAsync(session, Form(session, "x", "a.zip", new byte[33 * 1024 * 1024]));

        answer.Status.ShouldBe(413);
    }

    [Theory]
    [InlineData(true, "Bitte geben Sie category id ein, um fortzufahren.")]
    [InlineData(false, "The category id field is required.")]
    public async Task Upload_MultipartWithoutBoundary_SaysThatTheFieldsAreMissing(bool german, string message)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new() { GermanMessages = german } });
        var content = new StringContent("--x\r\nContent-Disposition: form-data; name=\"category_id\"\r\n\r\n705\r\n--x--\r\n");
        content.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data");

        using var answer = await UploadAsync(session, content);

        answer.Status.ShouldBe(422, answer.Text);
        answer.Json.GetProperty("error").GetProperty("error_data").GetProperty("category_id")[0].GetString().ShouldBe(message);
    }

    [Theory]
    [InlineData("employee_id", "[Employee] 999")]
    [InlineData("category_id", "[DocumentCategory] 999")]
    public async Task Upload_ForWhatDoesNotExist_Returns404WithCode0(string field, string model)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await UploadAsync(session, Form(session, "x", "a.pdf", [1], (field, "999")));

        answer.Status.ShouldBe(404, answer.Text);
        answer.Json.GetProperty("error").GetRawText().ShouldBe($$"""{"code":0,"message":"No query results for model {{model}}"}""");
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("employee_id", "five")]
    [InlineData("date", "02.02.2026")]
    public async Task Upload_InvalidField_Returns422NamingIt(string field, string value)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await UploadAsync(session, Form(session, "x", "a.pdf", [1], (field, value)));

        answer.Status.ShouldBe(422, answer.Text);
        answer.Json.GetProperty("error").GetProperty("error_data").EnumerateObject().Single().Name.ShouldBe(field);
    }

    [Fact]
    public async Task Upload_TitleOf256Characters_Returns422()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var fits = await UploadAsync(session, Form(session, new string('x', 255), "a.pdf", [1]));
        using var answer = await UploadAsync(session, Form(session, new string('x', 256), "a.pdf", [1]));

        fits.Status.ShouldBe(201);
        answer.Status.ShouldBe(422);
    }

    [Fact]
    public async Task Upload_SixtyFirstInAMinute_Returns429()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { RateLimits = SandboxRateLimits.Documented, TimeProvider = clock });
        for (var upload = 0; upload < 60; upload++)
        {
            using var allowed = await UploadAsync(session, new StringContent(""));
            allowed.Status.ShouldBe(422);
        }

        using var answer = await UploadAsync(session, new StringContent(""));

        answer.Status.ShouldBe(429);
    }

    [Theory]
    [InlineData(SandboxScopes.DocumentsRead, 200, 403)]
    [InlineData(SandboxScopes.DocumentsWrite, 403, 422)]
    public async Task Right_OfTheToken_DecidesWhatItOpens(string scope, int reading, int writing)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [scope] });

        using var read = await session.GetAsync("/v1/company/document-categories");
        using var written = await UploadAsync(session, new StringContent(""));

        (read.Status, written.Status).ShouldBe((reading, writing));
    }

    private static Task<Answer> UploadAsync(SandboxSession session, HttpContent content)
        => session.SendAsync(HttpMethod.Post, Path, content, session.V1Token);

    private static MultipartFormDataContent Form(
        SandboxSession session, string title, string fileName, byte[] file, (string Field, string Value)? instead = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = title, ["employee_id"] = $"{session.Server.Company.ChiefExecutiveId}", ["category_id"] = "705", ["date"] = "2026-02-02",
        };
        if (instead is { } other)
        {
            fields[other.Field] = other.Value;
        }

        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value, Encoding.UTF8), name);
        }

        form.Add(new ByteArrayContent(file), "file", fileName);
        return form;
    }
}
