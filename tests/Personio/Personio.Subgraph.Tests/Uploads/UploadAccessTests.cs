using Personio.Subgraph.Tests.Access;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Uploads;

/// <summary>Who may ask for an address, who may send something there, and which pages.</summary>
public sealed class UploadAccessTests
{
    private const string Request = """
        mutation { requestDocumentUpload(input: { employeeId: "1", categoryId: "1", file: { name: "a.pdf", size: 19 } }) { upload { url expiresAt } } }
        """;

    private const string HerKey = "the-key-of-her-who-asks-for-uploads";
    private const string HisKey = "the-key-of-him-who-asks-for-uploads";
    private const string ReaderKey = "the-key-of-them-who-may-only-read-it";

    [Fact]
    public async Task RequestDocumentUpload_WhoMayNotWrite_IsForbidden()
    {
        await using var session = await StartAsync();

        var reader = new TestCaller(session, ("X-API-Key", ReaderKey));
        (await reader.OutcomeAsync(Request)).ShouldBe("200 FORBIDDEN");
    }

    [Fact]
    public async Task Put_WithoutCredentials_WorksAndWithAnothersDoesNot()
    {
        await using var session = await StartAsync();
        var uploader = new Uploader(session);
        var (_, body, _) = await new TestCaller(session, ("X-API-Key", HerKey)).AskAsync(Request);
        var url = body.GetProperty("data").GetProperty("requestDocumentUpload").GetProperty("upload").GetProperty("url").GetString()!;

        foreach (var key in new[] { HisKey, "a-key-that-nobody-has-ever-had-before" })
        {
            var (status, answer) = await uploader.PutAsync(url, new ByteArrayContent(Uploader.Contract), headers: ("X-API-Key", key));
            (status, Uploader.CodeOf(answer)).ShouldBe((403, "FORBIDDEN"));
        }

        // There is no such employee: it has come as far as Personio.
        (await uploader.PutAsync(url)).Status.ShouldBe(404);
        (await uploader.PutAsync(url, new ByteArrayContent(Uploader.Contract), headers: ("X-API-Key", HerKey))).Status.ShouldBe(404);
        session.TakeCalls().Count(call => call.Method == "POST").ShouldBe(2);
    }

    [Fact]
    public async Task RequestDocumentUpload_WithATokenThatEndsSooner_EndsWithIt()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var session = await SubgraphSession.StartAsync(
            null,
            TestCaller.NotEverybody,
            $"--Access:Jwt:Issuer={issuer.Address}",
            $"--Access:Jwt:Audience={TestIssuer.Audience}");
        var expires = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddMinutes(3).ToUnixTimeSeconds());

        var caller = new TestCaller(session, ("Authorization", $"Bearer {issuer.Issue(token => token.Expires = expires.UtcDateTime, ("scope", "personio:read personio:write"))}"));
        var (_, body, _) = await caller.AskAsync(Request);

        body.GetProperty("data").GetProperty("requestDocumentUpload").GetProperty("upload").GetProperty("expiresAt").GetDateTimeOffset().ShouldBe(expires);
    }

    [Fact]
    public async Task Put_ForTheOtherCompany_EndsUpThere()
    {
        await using var companies = await TwoCompanies.StartAsync();
        var caller = new TestCaller(companies.Session, ("Personio-Connection", "acme"));
        var (_, known, _) = await caller.AskAsync("{ employees(first: 1) { nodes { id } } documentCategories { id } }");
        var data = known.GetProperty("data");
        var (_, body, _) = await caller.AskAsync(Request
            .Replace("employeeId: \"1\"", $"employeeId: {data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetRawText()}", StringComparison.Ordinal)
            .Replace("categoryId: \"1\"", $"categoryId: {data.GetProperty("documentCategories")[0].GetProperty("id").GetRawText()}", StringComparison.Ordinal));
        var url = body.GetProperty("data").GetProperty("requestDocumentUpload").GetProperty("upload").GetProperty("url").GetString()!;
        var uploader = new Uploader(companies.Session);

        (await uploader.PutAsync(url.Replace("/acme.", "/default.", StringComparison.Ordinal))).Status.ShouldBe(404);
        (await uploader.PutAsync(url)).Status.ShouldBe(201);

        companies.Acme.GetCalls().ShouldContain(call => call.Method == "POST" && call.Path == "/v1/company/documents");
        companies.Session.TakeCalls().ShouldNotContain(call => call.Method == "POST");
    }

    [Fact]
    public async Task RequestDocumentUpload_ServerWithAnAddressForBrowsers_IsBelowIt()
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Documents:Uploads:PublicAddress=https://graph.example.com/hr/", "--Documents:Uploads:Life=00:01:00");

        var upload = await new Uploader(session).RequestAsync();

        upload.GetProperty("url").GetString().ShouldStartWith("https://graph.example.com/hr/uploads/default.");
        (upload.GetProperty("expiresAt").GetDateTimeOffset() - DateTimeOffset.UtcNow).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://evil.example.com", false)]
    public async Task Put_FromAPageOfAnotherOrigin_IsForThoseOfTheSettings(string origin, bool allowed)
    {
        await using var session = await SubgraphSession.StartAsync(null, "--Documents:Uploads:Origins=https://app.example.com");
        var url = await new Uploader(session).AddressAsync();

        using var preflight = await SendAsync(HttpMethod.Options, ("Access-Control-Request-Method", "PUT"), ("Access-Control-Request-Headers", "content-type"));
        using var put = await SendAsync(HttpMethod.Put);

        Allowed(preflight).ShouldBe(allowed ? origin : null);
        Allowed(put).ShouldBe(allowed ? origin : null);

        async Task<HttpResponseMessage> SendAsync(HttpMethod method, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(method, url) { Content = method == HttpMethod.Put ? new ByteArrayContent(Uploader.Contract) : null };
            request.Headers.Add("Origin", origin);
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            return await session.SendAsync(request);
        }

        static string? Allowed(HttpResponseMessage response) =>
            response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    [Theory]
    [InlineData("Documents:Uploads:Life=00:00:00")]
    [InlineData("Documents:Uploads:Life=02:00:00")]
    [InlineData("Documents:Uploads:PublicAddress=http://graph.example.com")]
    [InlineData("Documents:Uploads:Origins=*")]
    [InlineData("Documents:Uploads:Origins=https://app.example.com/page")]
    [InlineData("Documents:Uploads:Lives=00:01:00")]
    public async Task Start_SettingThatCannotBeUsed_IsNamed(string setting)
    {
        var refusal = await Should.ThrowAsync<Exception>(() => SubgraphSession.StartAsync(null, $"--{setting}"));

        refusal.Message.ShouldContain(setting.Split('=')[0]);
    }

    private static Task<SubgraphSession> StartAsync() => SubgraphSession.StartAsync(null,
    [
        TestCaller.NotEverybody,
        .. TestCaller.Known("her", HerKey, "read write"),
        .. TestCaller.Known("him", HisKey, "read write"),
        .. TestCaller.Known("reader", ReaderKey, "read"),
    ]);
}
