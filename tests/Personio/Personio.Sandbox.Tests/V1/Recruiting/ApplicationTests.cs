using System.Net.Http.Headers;
using System.Text;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V1.Recruiting;

public sealed class ApplicationTests
{
    private const string Path = "/v1/recruiting/applications";
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    [Fact]
    public async Task Create_AnApplication_Returns201WithoutABodyAndIsReadThroughV2()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await CreateAsync(session, Complete(
            await JobAsync(session),
            """
            ,"recruiting_channel_id":3,"external_posting_id":"linkedin-2026","tags":["brand new"],"phase":{"type":"system","id":"offer"},
            "application_date":"2026-06-01","attributes":[{"id":"gender","value":"diverse"},{"id":"custom_attribute_102","value":"Friends"}]
            """));

        (answer.Status, answer.Text).ShouldBe((201, ""));
        var application = (await session.GetJsonAsync("/v2/recruiting/applications?candidate.email=ANA@b.test")).GetProperty("_data").EnumerateArray().Single();
        application.GetProperty("application_date").GetString().ShouldBe("2026-06-01");
        application.GetProperty("candidate").GetProperty("gender").GetString().ShouldBe("diverse");
        application.GetProperty("current_stage").GetRawText().ShouldBe("""{"id":null,"kind":"SYSTEM","name":null,"type":"offer"}""");
        application.GetProperty("channel").GetProperty("name").GetString().ShouldBe("LinkedIn");
    }

    [Theory]
    [InlineData(null, "screening")]
    [InlineData("""{"type":"custom","id":902}""", "interview")]
    [InlineData("""{"type":"custom","id":4711}""", "new")]
    [InlineData("""{"type":"system","id":"unassigned"}""", "new")]
    public async Task Create_Phase_IsTheGivenOneTheFirstOneOrUnassigned(string? phase, string type)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var job = await JobAsync(session, category: "51");

        using var answer = await CreateAsync(session, Complete(job, phase is null ? "" : $$""","phase":{{phase}}"""));

        answer.Status.ShouldBe(201, answer.Text);
        var application = (await session.GetJsonAsync("/v2/recruiting/applications?candidate.email=ana@b.test")).GetProperty("_data")[0];
        application.GetProperty("current_stage").GetProperty("type").GetString().ShouldBe(type);
    }

    [Theory]
    [InlineData("""{"last_name":"B","email":"a@b.test","job_position_id":$job}""", "first_name", "errors.attribute-validation.required-attribute")]
    [InlineData("""{"first_name":" ","last_name":"B","email":"a@b.test","job_position_id":$job}""", "first_name", "errors.attribute-validation.required-attribute")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a","job_position_id":$job}""", "email", "errors.attribute-validation.invalid-email-format")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.test","job_position_id":"$job"}""", "job_position_id", "errors.attribute-validation.invalid-type")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.test","job_position_id":1}""", "job_position_id", "errors.job-position.not-published")]
    [InlineData("""$all,"application_date":"1.6.2026"}""", "application_date", "errors.attribute-validation.invalid-date-format")]
    [InlineData("""$all,"application_date":"2026-06-16"}""", "application_date", "errors.date-validation.date-in-the-future")]
    [InlineData("""$all,"phase":{"type":"system","id":"hired"}}""", "phase", "errors.phase-validation.invalid-system-phase")]
    [InlineData("""$all,"recruiting_channel_id":99}""", "recruiting_channel_id", "errors.posting-validation.channel-not-found")]
    [InlineData("""$all,"recruiting_channel_id":4,"external_posting_id":"linkedin-2026"}""", "external_posting_id", "errors.posting-validation.posting-not-found")]
    [InlineData("""$all,"files":[{"uuid":"66121e48-2a2d-4158-a21d-f36c3453df1a","original_filename":"a.pdf","category":"cv"}]}""", "files", "errors.file-validation.file-not-exists")]
    [InlineData("""$all,"files":[{"uuid":"66121e48-2a2d-4158-a21d-f36c3453df1a","original_filename":"a.pdf","category":"poem"}]}""", "files.category", "errors.file-validation.unknown-file-category")]
    [InlineData("""$all,"attributes":[{"id":"shoe_size","value":"40"}]}""", "shoe_size", "errors.attribute-validation.unknown")]
    [InlineData("""$all,"attributes":[{"id":"gender","value":"f"}]}""", "gender", "errors.attribute-validation.unknown-attribute-option")]
    [InlineData("""$all,"attributes":[{"id":"custom_attribute_102","value":"Radio"}]}""", "custom_attribute_102", "errors.attribute-validation.unknown-attribute-option")]
    [InlineData("""$all,"attributes":[{"id":"birthday","value":"2.1.1990"}]}""", "birthday", "errors.attribute-validation.invalid-date-format")]
    [InlineData("""$all,"attributes":[{"id":"phone"}]}""", "phone", "errors.attribute-validation.required-attribute")]
    [InlineData("[]", "body", "errors.attribute-validation.invalid-type")]
    [InlineData("{", "body", "errors.attribute-validation.invalid-type")]
    public async Task Create_InvalidField_Returns400WithItsReason(string body, string field, string reason)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var job = await JobAsync(session);
        var all = Complete(job)[..^1];

        using var answer = await CreateAsync(session, body.Replace("$job", job).Replace("$all", all));

        answer.Status.ShouldBe(400, answer.Text);
        var error = answer.Json.GetProperty("errors").EnumerateArray().Single();
        error.GetProperty("field").GetString().ShouldBe(field);
        error.GetProperty("errors")[0].GetProperty("reason").GetString().ShouldBe(reason);
    }

    [Fact]
    public async Task Create_SamePersonForTheSameJob_Returns400AndForAnotherJob201()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var jobs = await PublishedAsync(session);

        using var first = await CreateAsync(session, Complete(jobs[0]));
        using var again = await CreateAsync(session, Complete(jobs[0]).Replace("ana@b.test", "ANA@B.test"));
        using var other = await CreateAsync(session, Complete(jobs[1]));

        (first.Status, again.Status, other.Status).ShouldBe((201, 400, 201));
        again.Json.GetProperty("errors")[0].GetProperty("errors")[0].GetProperty("reason").GetString().ShouldBe("errors.applicant-already-exists");
        var candidates = (await session.GetJsonAsync("/v2/recruiting/candidates?email=ana@b.test")).GetProperty("_data");
        candidates.EnumerateArray().Single().GetProperty("applications").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("{}", "sandbox-recruiting-token", "100042", 400)]
    [InlineData("{}", "wrong", "100042", 400)]
    [InlineData(null, "wrong", "100042", 401)]
    [InlineData(null, "$v1", "100042", 401)]
    [InlineData(null, "$v2", "100042", 401)]
    [InlineData(null, "sandbox-recruiting-token", "1", 401)]
    [InlineData(null, "sandbox-recruiting-token", null, 401)]
    public async Task Create_Key_IsLookedAtAfterTheShapeOfTheBody(string? body, string key, string? company, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var token = key.Replace("$v1", session.V1Token).Replace("$v2", session.V2Token);

        using var answer = await SendAsync(session, Path, Json(body ?? Complete(await JobAsync(session))), token, company);

        answer.Status.ShouldBe(status, answer.Text);
        if (status == 401)
        {
            answer.Text.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Create_CompanyWithoutRecruiting_Returns403WithItsReason()
    {
        await using var session = await SandboxSession.StartAsync(Small with { MissingFeatures = [SandboxFeature.Recruiting] });

        using var answer = await CreateAsync(session, Complete("2140200"));
        using var read = await session.GetAsync("/v2/recruiting/applications");

        (answer.Status, read.Status).ShouldBe((403, 403));
        answer.Text.ShouldContain("feature.recruiting.disabled");
    }

    [Fact]
    public async Task Create_TwentyFirstInAMinute_IsLockedOutForAMinute()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { RateLimits = SandboxRateLimits.Documented, TimeProvider = clock });
        for (var call = 0; call < 20; call++)
        {
            using var allowed = call % 2 == 0 ? await CreateAsync(session, "{}") : await UploadAsync(session, "cv.pdf", [1]);
            allowed.Status.ShouldBeOneOf(200, 400);
        }

        using var refused = await UploadAsync(session, "cv.pdf", [1]);
        clock.Advance(TimeSpan.FromSeconds(61));
        using var after = await CreateAsync(session, "{}");

        (refused.Status, after.Status).ShouldBe((429, 400));
        refused.Json.GetProperty("errors")[0].GetProperty("status").GetString().ShouldBe("429", "the recruiting API has error bodies of its own");
        refused.Header("Retry-After").ShouldBe("60");
    }

    [Theory]
    [InlineData("cv.pdf", "application/pdf", "pdf")]
    [InlineData("slides.ppt", "application/vnd.ms-powerpoint", "ptt")]
    public async Task Upload_AFile_IsDescribedAndKeptForAnApplication(string name, string mediaType, string extension)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var uploaded = await UploadAsync(session, name, [1, 2, 3]);

        uploaded.Status.ShouldBe(200, uploaded.Text);
        var uuid = uploaded.Json.GetProperty("uuid").GetString();
        uploaded.Json.GetRawText().ShouldBe(
            $$"""{"uuid":"{{uuid}}","size":3,"mimetype":"{{mediaType}}","original_filename":"{{name}}","extension":"{{extension}}"}""");
        var files = $$""","files":[{"uuid":"{{uuid}}","original_filename":"Lebenslauf","category":"cv"}]""";
        using var created = await CreateAsync(session, Complete(await JobAsync(session), files));
        created.Status.ShouldBe(201, created.Text);
        var application = (await session.GetJsonAsync("/v2/recruiting/applications?candidate.email=ana@b.test")).GetProperty("_data")[0];
        var documents = await session.GetJsonAsync($"/v2/document-management/documents?owner_id={application.GetProperty("id").GetString()}");
        documents.GetProperty("_data").EnumerateArray().Single().GetProperty("name").GetString().ShouldBe("Lebenslauf");
        using var again = await CreateAsync(session, Complete(await JobAsync(session), files).Replace("ana@", "bea@"));
        again.Text.ShouldContain("file-not-exists");
    }

    [Theory]
    [InlineData("photo.jpeg", 1, 422, "errors.invalid-file-type")]
    [InlineData("run.exe", 1, 422, "errors.invalid-file-type")]
    [InlineData("film.mp4", (20 * 1024 * 1024) + 1, 413, "errors.file-too-big")]
    public async Task Upload_FileThatIsNotTaken_IsRefusedWithItsReason(string name, int size, int status, string reason)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await UploadAsync(session, name, new byte[size]);

        answer.Status.ShouldBe(status, answer.Text);
        answer.Json.GetProperty("errors")[0].GetProperty("errors")[0].GetProperty("reason").GetString().ShouldBe(reason);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("application/pdf")]
    public async Task Upload_BodyThatIsNoForm_Returns400WithTheUndocumentedBody(string mediaType)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var content = new ByteArrayContent("JVBERi0="u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);

        using var answer = await SendAsync(session, $"{Path}/documents", content);

        answer.Status.ShouldBe(400);
        answer.Text.ShouldBe("""{"error":{"reason":"Invalid multipart request body and/or headers supplied."}}""");
    }

    private static string Complete(string job, string more = "")
        => $$"""{"first_name":"Ana","last_name":"B","email":"ana@b.test","job_position_id":{{job}}{{more}}}""";

    private static async Task<string> JobAsync(SandboxSession session, string? category = null) => (await PublishedAsync(session, category))[0];

    /// <summary>Jobs that somebody has applied for are published.</summary>
    private static async Task<string[]> PublishedAsync(SandboxSession session, string? category = null)
        => [.. (await session.GetJsonAsync("/v2/recruiting/applications?limit=200")).GetProperty("_data").EnumerateArray()
            .Select(application => application.GetProperty("job"))
            .Where(job => category is null || job.GetProperty("category").GetProperty("id").GetString() == category)
            .Select(job => job.GetProperty("id").GetString()!).Distinct()];

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static Task<Answer> CreateAsync(SandboxSession session, string body) => SendAsync(session, Path, Json(body));

    private static Task<Answer> UploadAsync(SandboxSession session, string name, byte[] bytes)
        => SendAsync(session, $"{Path}/documents", new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } });

    private static Task<Answer> SendAsync(
        SandboxSession session, string path, HttpContent content, string token = SandboxCredentials.DefaultRecruitingToken, string? company = SandboxCredentials.DefaultCompanyId)
    {
        session.Http.DefaultRequestHeaders.Remove("X-Company-ID");
        if (company is not null)
        {
            session.Http.DefaultRequestHeaders.Add("X-Company-ID", company);
        }

        return session.SendAsync(HttpMethod.Post, path, content, token);
    }
}
