using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Uploads;

/// <summary>Files that are sent to addresses of their own, as far as one program is concerned.</summary>
public sealed class DocumentUploadTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new();
    private SubgraphSession _session = null!;
    private Uploader _uploader = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SubgraphSession.StartCachedAsync(_clock, "--Personio:Cache:Enabled=false");
        _uploader = new Uploader(_session);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task Put_FileAsAnnounced_IsTheDocument()
    {
        var upload = await _uploader.RequestAsync(contentType: "application/pdf", sha256: Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Uploader.Contract)));

        upload.GetProperty("method").GetString().ShouldBe("PUT");
        upload.GetProperty("headers").GetRawText().ShouldBe("""[{"name":"Content-Type","value":"application/pdf"}]""");
        (upload.GetProperty("expiresAt").GetDateTimeOffset() - _clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        var (status, body) = await _uploader.PutAsync(upload.GetProperty("url").GetString()!, contentType: "application/pdf; charset=binary");

        status.ShouldBe(201, body.ToString());
        body.TryGetProperty("errors", out _).ShouldBeFalse();
        _session.TakeCalls().Select(call => $"{call.Method} {call.Path}").ShouldBe(["POST /v1/company/documents"]);
        using var file = await _session.GetAsync($"/documents/{body.GetProperty("document").GetProperty("id").GetString()}");
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(Uploader.Contract);
        (await _uploader.NamesAsync()).ShouldContain("Contract");
    }

    [Fact]
    public async Task RequestDocumentUpload_AsItIs_CallsNobody()
    {
        var input = await _uploader.InputAsync();

        await _session.DataAsync("mutation ($input: RequestDocumentUploadInput!) { requestDocumentUpload(input: $input) { upload { url } } }", new { input });

        _session.TakeCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("é", null)]
    [InlineData("\u7B7E", "comment TOO_LONG")]
    public async Task RequestDocumentUpload_LongestRemark_IsRefusedWhereNoAddressHoldsIt(string letter, string? refusal)
    {
        var input = await _uploader.InputAsync();
        input["comment"] = string.Concat(Enumerable.Repeat(letter, 2000));
        const string Request = "mutation ($input: RequestDocumentUploadInput!) { requestDocumentUpload(input: $input) { upload { url } errors { ... on ValidationError { field code } } } }";

        var payload = (await _session.DataAsync(Request, new { input })).GetProperty("requestDocumentUpload");

        var errors = payload.GetProperty("errors");
        (errors.ValueKind == JsonValueKind.Null ? null : $"{errors[0].GetProperty("field").GetString()} {errors[0].GetProperty("code").GetString()}").ShouldBe(refusal);
        if (refusal is null)
        {
            (await _uploader.PutAsync(payload.GetProperty("upload").GetProperty("url").GetString()!)).Status.ShouldBe(201);
        }
    }

    [Fact]
    public async Task Put_SecondTime_SaysWhatBecameOfTheFirst()
    {
        var url = await _uploader.AddressAsync();
        var id = (await _uploader.PutAsync(url)).Body.GetProperty("document").GetProperty("id").GetString();
        _session.TakeCalls();

        foreach (var content in new byte[][] { Uploader.Contract, [] })
        {
            var (status, body) = await _uploader.PutAsync(url, content);

            status.ShouldBe(409);
            Uploader.CodeOf(body).ShouldBe("UPLOAD_USED");
            body.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("ConflictError");
            body.GetProperty("errors")[0].GetProperty("existingId").GetString().ShouldBe(id);
            body.GetProperty("document").GetProperty("id").GetString().ShouldBe(id);
        }

        _session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_AfterItsTime_IsRefusedButStillSaysWhatCame()
    {
        var unused = await _uploader.AddressAsync();
        var used = await _uploader.AddressAsync();
        await _uploader.PutAsync(used);
        _session.TakeCalls();
        _clock.Advance(TimeSpan.FromMinutes(10));

        (await _uploader.PutAsync(unused)).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(410),
            answer => Uploader.CodeOf(answer.Body).ShouldBe("UPLOAD_EXPIRED"));
        (await _uploader.PutAsync(used)).Status.ShouldBe(409);
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("other.", null)]
    [InlineData("", null)]
    [InlineData("default.", "AAAA")]
    [InlineData("default.", "no+base64")]
    [InlineData("default.", "")]
    public async Task Put_AddressThatNobodyGaveOut_IsUnknown(string connection, string? box)
    {
        var url = await _uploader.AddressAsync();
        var sealedTicket = url[(url.LastIndexOf('.') + 1)..];

        var (status, body) = await _uploader.PutAsync($"/uploads/{connection}{box ?? sealedTicket}");

        (status, Uploader.CodeOf(body)).ShouldBe((404, "UPLOAD_UNKNOWN"));
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Put_AddressThatWasChanged_IsUnknown()
    {
        var url = await _uploader.AddressAsync();
        var middle = url.Length / 2;

        var (status, _) = await _uploader.PutAsync($"{url[..middle]}{(url[middle] == 'A' ? 'B' : 'A')}{url[(middle + 1)..]}");

        status.ShouldBe(404);
    }

    [Theory]
    [InlineData("a contract", "file.size")]
    [InlineData("%PDF-1.7 a contract and more", "file.size")]
    [InlineData("%PDF-1.7 a Contract", "file.sha256")]
    public async Task Put_AnotherFileThanAnnounced_IsRefusedAndLeavesTheAddressGood(string content, string field)
    {
        var url = await _uploader.AddressAsync(sha256: Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Uploader.Contract)));
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);

        foreach (var chunked in new[] { false, true })
        {
            using HttpContent body = chunked ? new StreamContent(new UnknownLength(bytes)) : new ByteArrayContent(bytes);
            var answer = await _uploader.PutAsync(url, body);

            (answer.Status, answer.Body.GetProperty("errors")[0].GetProperty("field").GetString()).ShouldBe((422, field));
            answer.Body.GetProperty("errors")[0].GetProperty("__typename").GetString().ShouldBe("ValidationError");
        }

        (await _uploader.NamesAsync()).ShouldNotContain("Contract");
        (await _uploader.PutAsync(url)).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/html")]
    public async Task Put_AnotherTypeThanAnnounced_IsRefused(string? type)
    {
        var url = await _uploader.AddressAsync(contentType: "application/pdf");

        var (status, body) = await _uploader.PutAsync(url, contentType: type);

        (status, body.GetProperty("errors")[0].GetProperty("field").GetString()).ShouldBe((422, "file.contentType"));
        _session.TakeCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Content-Length: 1000", "422")]
    [InlineData("Content-Length: 19\r\nContent-Type: text/html", "422")]
    [InlineData("Content-Length: 19\r\nContent-Type: application/pdf\r\nContent-Encoding: gzip", "422")]
    [InlineData("Content-Length: 19\r\nContent-Type: application/pdf", "100")]
    public async Task Put_ThatWaitsToBeAskedForTheFile_IsAskedOnlyForTheRightOne(string headers, string status)
    {
        var url = await _uploader.AddressAsync(contentType: "application/pdf");

        using var socket = await _uploader.BeginAsync(url, $"{headers}\r\nExpect: 100-continue");
        (await Uploader.ReadSomeAsync(socket)).ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task Put_Interrupted_LeavesNothingBehindAndMayBeRepeated()
    {
        var content = new byte[1024 * 1024];
        var input = await _uploader.InputAsync(content.Length, name: "Large.pdf");
        var url = (await _uploader.RequestAsync(input)).GetProperty("url").GetString()!;
        using (var socket = await _uploader.BeginAsync(url, $"Content-Length: {content.Length}", content.AsMemory(0, content.Length / 2)))
        {
            socket.Client.LingerState = new System.Net.Sockets.LingerOption(enable: true, seconds: 0);
        }

        (int Status, JsonElement Body) answer;
        var tries = 0;
        do
        {
            (++tries).ShouldBeLessThan(200, "The first upload does not end.");
            await Task.Delay(50);
            answer = await _uploader.PutAsync(url, []);
        }
        while (Uploader.CodeOf(answer.Body) == "WRITE_IN_PROGRESS");

        answer.Status.ShouldBe(422, answer.Body.ToString());
        (await _uploader.NamesAsync()).ShouldNotContain("Large");
        (await _uploader.PutAsync(url, content)).Status.ShouldBe(201);
        (await _uploader.NamesAsync()).Count(name => name == "Large").ShouldBe(1);
    }

    [Fact]
    public async Task Put_FileOfAnApplication_CanBeEnteredWithIt()
    {
        const string Request = """
            mutation { requestApplicationDocumentUpload(input: { file: { name: "cv.pdf", size: 19 } }) { upload { url } errors { __typename ... on Error { message } } } }
            """;
        var payload = (await _session.DataAsync(Request)).GetProperty("requestApplicationDocumentUpload");
        _session.TakeCalls();

        var (status, body) = await _uploader.PutAsync(payload.GetProperty("upload").GetProperty("url").GetString()!);

        status.ShouldBe(201, body.ToString());
        Guid.TryParse(body.GetProperty("file").GetProperty("id").GetString(), out _).ShouldBeTrue(body.ToString());
        _session.TakeCalls().Select(call => $"{call.Method} {call.Path}").ShouldBe(["POST /v1/recruiting/applications/documents"]);
    }

    /// <summary>Bytes of which nobody says how many there are, so that they are sent in chunks.</summary>
    private sealed class UnknownLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
