using System.Net;
using System.Net.Http.Headers;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Documents;

/// <summary>Files on their way here.</summary>
public sealed partial class DocumentsClientTests
{
    private const string Download = "GET /v2/document-management/documents/9911/download";

    [Theory]
    [InlineData("attachment; filename=\"contract.pdf\"", "contract.pdf")]
    [InlineData("attachment; filename=contract.pdf", "contract.pdf")]
    [InlineData("attachment; filename=\"x.pdf\"; filename*=UTF-8''Vertrag%20f%C3%BCr%20Zo%C3%AB.pdf", "Vertrag für Zoë.pdf")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("attachment; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b.pdf", "aSet-Cookie: b.pdf")]
    [InlineData("attachment; filename=\"..\\\\..\\\\evil.pdf\"", "evil.pdf")]
    [InlineData("attachment; filename=\"VertrÃ¤ge.pdf\"", "Verträge.pdf")]
    [InlineData("attachment", "document")]
    [InlineData(null, "document")]
    public async Task Download_NameOfTheFile_IsHarmless(string? disposition, string name)
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => File([1, 2, 3], "application/pdf", disposition));

        await using var file = (await Client(host).DownloadAsync("9911"))!;

        file.FileName.ShouldBe(name);
        file.MediaType.ShouldBe("application/pdf");
        file.Size.ShouldBe(3);
        (await ReadAsync(file)).ShouldBe([1, 2, 3]);
        host.Stub.Requests[^1].Headers["Accept"].ShouldBe("*/*");
    }

    [Fact]
    public async Task Download_Redirect_IsFollowedWithoutTokenOrAnyNameOfOurs()
    {
        await using var host = new ClientHost(configure: options => options.PartnerId = "PARTNER");
        host.Stub.On(Download, _ => Redirect("https://files.example.com/a?signature=x"));
        host.Stub.On("GET /a", _ => File([4], "image/png", "attachment; filename=a.png"));

        await using var file = (await Client(host).DownloadAsync("9911"))!;

        (await ReadAsync(file)).ShouldBe([4]);
        var fetched = host.Stub.Requests[^1];
        fetched.Address.ShouldBe(new Uri("https://files.example.com/a?signature=x"));
        fetched.Headers.Keys.ShouldBe(["Accept"]);
    }

    [Theory]
    [InlineData("http://files.example.com/a")]
    [InlineData("https://user@files.example.com/a")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://localhost/a")]
    [InlineData("file:///etc/passwd")]
    public async Task Download_RedirectToWhereNoFilesAre_IsNotFollowed(string address)
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => Redirect(address));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).DownloadAsync("9911"));

        host.Stub.Requests.Count(request => request.Method == "GET").ShouldBe(1);
    }

    [Fact]
    public async Task Download_RedirectsWithoutEnd_AreGivenUp()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => Redirect("/a"));
        host.Stub.On("GET /a", _ => Redirect("/a"));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).DownloadAsync("9911"));

        host.Stub.Requests.Count(request => request.Method == "GET").ShouldBe(4);
    }

    [Fact]
    public async Task Download_PageOfHtml_IsNoFile()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => File("<html>"u8.ToArray(), "text/html", null));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).DownloadAsync("9911"));
    }

    [Fact]
    public async Task Download_DocumentThatIsHtml_IsAFile()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => File("<html>"u8.ToArray(), "text/html", "attachment; filename=page.html"));

        await using var file = (await Client(host).DownloadAsync("9911"))!;

        (await ReadAsync(file)).ShouldBe("<html>"u8.ToArray());
    }

    [Fact]
    public async Task Download_MissingDocument_IsNull()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => PersonioStub.Json("""{"errors":[{"title":"Resource not found"}]}""", HttpStatusCode.NotFound));

        (await Client(host).DownloadAsync("9911")).ShouldBeNull();
    }

    [Fact]
    public async Task Download_ServerError_IsRepeatedBeforeTheFirstByte()
    {
        await using var host = new ClientHost();
        var answers = new Queue<Func<HttpResponseMessage>>([() => PersonioStub.Status(HttpStatusCode.BadGateway), () => File([1], "text/plain", null)]);
        host.Stub.On(Download, _ => answers.Dequeue()());

        await using var file = (await Client(host).DownloadAsync("9911"))!;

        (await ReadAsync(file)).ShouldBe([1]);
        host.Stub.Count(Download).ShouldBe(2);
    }

    [Fact]
    public async Task Download_TooManyBytes_EndsInAnErrorHoweverManyWereAnnounced()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) });

        await using var file = (await Client(host).DownloadAsync("9911"))!;

        var failure = await Should.ThrowAsync<PersonioBadResponseException>(() => file.Content.CopyToAsync(Stream.Null));
        failure.Message.ShouldContain("larger than 100 MB");
        failure.Message.ShouldNotContain("9911");
    }

    [Fact]
    public async Task Download_ConnectionThatBreaks_IsATypedError()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => new HttpResponseMessage { Content = new StreamContent(new EndlessStream { BreaksAfter = 3 }) });

        await using var file = (await Client(host).DownloadAsync("9911"))!;

        await Should.ThrowAsync<PersonioUnavailableException>(() => file.Content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Download_TwoAtOnce_ReadEachTheWholeFile()
    {
        await using var host = new ClientHost();
        host.Stub.On(Download, _ => File([1, 2], "text/plain", null));

        await using var one = (await Client(host).DownloadAsync("9911"))!;
        await using var other = (await Client(host).DownloadAsync("9911"))!;

        (await ReadAsync(one)).ShouldBe([1, 2]);
        (await ReadAsync(other)).ShouldBe([1, 2]);
    }

    private static HttpResponseMessage File(byte[] content, string mediaType, string? disposition)
    {
        var answer = new HttpResponseMessage { Content = new ByteArrayContent(content) };
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (disposition is not null)
        {
            answer.Content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        }

        return answer;
    }

    private static HttpResponseMessage Redirect(string address) =>
        new(HttpStatusCode.Found) { Headers = { Location = new Uri(address, UriKind.RelativeOrAbsolute) } };

    private static async Task<byte[]> ReadAsync(FileDownload file)
    {
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>Bytes without end, or up to a break.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        private int reads;

        public int BreaksAfter { get; init; } = int.MaxValue;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ < BreaksAfter ? ValueTask.FromResult(buffer.Length) : throw new IOException("broken");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
