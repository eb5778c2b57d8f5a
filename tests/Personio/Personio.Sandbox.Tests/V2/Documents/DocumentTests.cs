using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Documents;

public sealed class DocumentTests
{
    private const string Path = "/v2/document-management/documents";
    private static readonly SandboxOptions Small = new() { Employees = 3 };

    [Theory]
    [InlineData("", 400)]
    [InlineData("owner_id=", 400)]
    [InlineData("owner_id=1", 200)]
    [InlineData("owner_id=abc", 200)]
    [InlineData("owner_id=1&limit=200", 200)]
    [InlineData("owner_id=1&limit=300", 400)]
    [InlineData("owner_id=1&created_at.gte=yesterday", 400)]
    [InlineData("owner_id=1&created_at.gt=2026-01-01", 400)]
    public async Task List_Parameters_AreChecked(string query, int status)
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}?{query}");

        answer.Status.ShouldBe(status, answer.Text);
        if (status == 200)
        {
            answer.Json.GetProperty("_data").GetArrayLength().ShouldBe(0);
        }
    }

    [Fact]
    public async Task List_FirstDocument_HasTheKnownFields()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        var document = (await ListAsync(session)).First();

        document.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "name", "date", "comment", "category", "owner", "document_type", "size", "created_at", "virus_scan", "esignature"]);
        document.GetProperty("owner").GetProperty("id").GetString().ShouldBe($"{session.Server.Company.ChiefExecutiveId}");
    }

    [Fact]
    public async Task List_ByCategoryAndDay_NarrowsIt()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var contract = (await ListAsync(session)).First();
        var day = DateOnly.FromDateTime(contract.GetProperty("created_at").GetDateTime());

        (await ListAsync(session, "&category_id=701")).ShouldHaveSingleItem();
        (await ListAsync(session, "&category_id=999")).ShouldBeEmpty();
        (await ListAsync(session, $"&created_at.gte={day:yyyy-MM-dd}&category_id=701")).ShouldHaveSingleItem();
        (await ListAsync(session, $"&created_at.lt={day:yyyy-MM-dd}&category_id=701")).ShouldBeEmpty();
        (await ListAsync(session, $"&created_at.lt={day.AddDays(1):yyyy-MM-dd}&category_id=701")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task List_NextLink_KnowsTheOwnerItself()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        await UploadAsync(session, "second.pdf", [1]);

        var page = await session.GetJsonAsync($"{Path}?owner_id={session.Server.Company.ChiefExecutiveId}&limit=1");
        var next = page.GetProperty("_meta").GetProperty("links").GetProperty("next").GetProperty("href").GetString()!;

        next.ShouldNotContain("owner_id");
        (await session.GetJsonAsync(new Uri(next).PathAndQuery)).GetProperty("_data").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("Vertrag für Zoë.pdf", "application/pdf")]
    [InlineData("page.html", "text/html")]
    [InlineData("list.numbers", "application/octet-stream")]
    public async Task Download_WhatWasUploaded_IsTheSameBytesUnderItsName(string name, string mediaType)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        byte[] bytes = [0, 1, 2, 255, 13, 10];
        var id = await UploadAsync(session, name, bytes);

        using var response = await DownloadAsync(session, id);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(bytes);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe(name);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("../../etc/evil.pdf")]
    [InlineData("C:\\temp\\evil.pdf")]
    public async Task Download_FileWithAPathInItsName_HasOnlyTheName(string name)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await UploadAsync(session, name, [1]);

        using var response = await DownloadAsync(session, id);

        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("evil.pdf");
    }

    [Fact]
    public async Task Download_DocumentFromTheBeginning_IsAPdf()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var document = (await ListAsync(session)).First();

        using var response = await DownloadAsync(session, document.GetProperty("id").GetString()!);

        var bytes = await response.Content.ReadAsByteArrayAsync();
        Encoding.ASCII.GetString(bytes).ShouldStartWith("%PDF-1.4");
        bytes.Length.ShouldBe(document.GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task Download_Redirecting_LeadsToASignedAddressThatRefusesTokens()
    {
        await using var session = await SandboxSession.StartAsync(Small with { Strictness = new() { DownloadsRedirect = true } });
        var id = await UploadAsync(session, "a.pdf", [7]);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = session.Server.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Path}/{id}/download");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.V2Token);

        using var redirect = await http.SendAsync(request);

        redirect.StatusCode.ShouldBe(HttpStatusCode.Found);
        var address = redirect.Headers.Location!;
        (await http.GetByteArrayAsync(address)).ShouldBe([7]);
        using var withToken = await session.SendAsync(HttpMethod.Get, address.PathAndQuery, null, session.V2Token);
        withToken.Status.ShouldBe(400);
        using var forged = await session.SendAsync(HttpMethod.Get, $"{address.AbsolutePath}?signature=00", null, null);
        forged.Status.ShouldBe(403);
        session.Server.GetCalls().ShouldAllBe(call => !call.Query.Contains(address.Query.Split('=')[1]));
    }

    [Fact]
    public async Task Download_BeforeTheVirusScanIsOver_Returns404()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));
        await using var session = await SandboxSession.StartAsync(Small with { TimeProvider = clock, VirusScan = TimeSpan.FromSeconds(30) });
        var id = await UploadAsync(session, "a.pdf", [7]);
        (await ListAsync(session)).Last().GetProperty("virus_scan").GetProperty("status").GetString().ShouldBe("PENDING");

        using var early = await DownloadAsync(session, id);
        clock.Advance(TimeSpan.FromSeconds(30));
        using var late = await DownloadAsync(session, id);

        ((int)early.StatusCode, (int)late.StatusCode).ShouldBe((404, 200));
    }

    [Theory]
    [InlineData("""{"name":""}""", "name")]
    [InlineData("""{"name":null}""", "name")]
    [InlineData("""{"date":null}""", "date")]
    [InlineData("""{"date":""}""", "date")]
    [InlineData("""{"comment":null}""", "comment")]
    [InlineData("""{"category":null}""", "category")]
    [InlineData("""{"category":{"id":"999"}}""", "category")]
    public async Task Update_WhatCannotBeCleared_Returns400NamingIt(string body, string field)
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = (await ListAsync(session)).First().GetProperty("id").GetString();

        using var answer = await PatchAsync(session, $"{Path}/{id}", body);

        answer.Status.ShouldBe(400, answer.Text);
        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Update_NameOf257Characters_Returns400()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = (await ListAsync(session)).First().GetProperty("id").GetString();

        using var fits = await PatchAsync(session, $"{Path}/{id}", $$"""{"name":"{{new string('x', 256)}}"}""");
        using var answer = await PatchAsync(session, $"{Path}/{id}", $$"""{"name":"{{new string('x', 257)}}"}""");

        (fits.Status, answer.Status).ShouldBe((204, 400));
    }

    [Fact]
    public async Task Update_SomeFields_LeavesTheOthersAndTheBytes()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await UploadAsync(session, "a.pdf", [7]);

        using var answer = await PatchAsync(session, $"{Path}/{id}", """{"name":"Neu","category":{"id":"704"}}""");

        answer.Status.ShouldBe(204);
        var changed = (await ListAsync(session, "&category_id=704")).Single();
        changed.GetProperty("name").GetString().ShouldBe("Neu");
        changed.GetProperty("date").GetString().ShouldBe("2026-02-02");
        using var file = await DownloadAsync(session, id);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe([7]);
    }

    [Fact]
    public async Task Delete_Twice_IsNotFoundTheSecondTime()
    {
        await using var session = await SandboxSession.StartAsync(Small);
        var id = await UploadAsync(session, "a.pdf", [7]);

        using var first = await session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V2Token);
        using var second = await session.SendAsync(HttpMethod.Delete, $"{Path}/{id}", null, session.V2Token);
        using var download = await DownloadAsync(session, id);

        (first.Status, second.Status, (int)download.StatusCode).ShouldBe((204, 404, 404));
    }

    [Fact]
    public async Task Get_SingleDocument_IsNoEndpointOfPersonios()
    {
        await using var session = await SandboxSession.StartAsync(Small);

        using var answer = await session.GetAsync($"{Path}/1");

        answer.Json.GetProperty("errors")[0].GetProperty("_meta").GetProperty("path").GetString().ShouldBe($"{Path}/1");
    }

    [Theory]
    [InlineData("documents:read", 200, 403)]
    [InlineData("documents:write", 403, 404)]
    public async Task Right_OfTheToken_DecidesWhatItOpens(string scope, int reading, int writing)
    {
        await using var session = await SandboxSession.StartAsync(Small with { Scopes = [scope] });

        using var read = await session.GetAsync($"{Path}?owner_id=1");
        using var written = await session.SendAsync(HttpMethod.Delete, $"{Path}/1", null, session.V2Token);

        (read.Status, written.Status).ShouldBe((reading, writing));
    }

    private static async Task<JsonElement[]> ListAsync(SandboxSession session, string query = "")
        => [.. (await session.GetJsonAsync($"{Path}?owner_id={session.Server.Company.ChiefExecutiveId}{query}")).GetProperty("_data").EnumerateArray()];

    private static async Task<string> UploadAsync(SandboxSession session, string fileName, byte[] bytes)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("A document"), "title" },
            { new StringContent($"{session.Server.Company.ChiefExecutiveId}"), "employee_id" },
            { new StringContent("705"), "category_id" },
            { new StringContent("2026-02-02"), "date" },
            { new ByteArrayContent(bytes), "file", fileName },
        };
        form.Last().Headers.Remove("Content-Disposition");
        form.Last().Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(fileName)}");
        using var answer = await session.SendAsync(HttpMethod.Post, "/v1/company/documents", form, session.V1Token);
        answer.Status.ShouldBe(201, answer.Text);
        return answer.Json.GetProperty("data").GetProperty("id").GetRawText();
    }

    private static Task<HttpResponseMessage> DownloadAsync(SandboxSession session, string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Path}/{id}/download");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.V2Token);
        return session.Http.SendAsync(request);
    }

    private static Task<Answer> PatchAsync(SandboxSession session, string path, string body)
        => session.SendAsync(HttpMethod.Patch, path, new StringContent(body, Encoding.UTF8, "application/json"), session.V2Token);
}
