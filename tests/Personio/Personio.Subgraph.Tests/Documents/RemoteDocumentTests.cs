using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Personio.Subgraph.Hosting;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Documents;

public sealed class RemoteDocumentTests : IAsyncLifetime
{
    private readonly List<string> _asked = [];
    private WebApplication _elsewhere = null!;
    private SubgraphSession _session = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _elsewhere = builder.Build();
        _elsewhere.Urls.Add("http://127.0.0.1:0");
        _elsewhere.Run(async context =>
        {
            _asked.Add(context.Request.Path);
            switch (context.Request.Path.Value)
            {
                case "/Offer.pdf":
                    await context.Response.WriteAsync("%PDF-1.7 an offer");
                    break;
                case "/moved.pdf":
                    context.Response.Redirect("/Offer.pdf");
                    break;
                case "/large.pdf":
                    var block = new byte[1024 * 1024];
                    for (var i = 0; i <= 30; i++)
                    {
                        await context.Response.Body.WriteAsync(block, context.RequestAborted);
                    }

                    break;
                default:
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    break;
            }
        });
        await _elsewhere.StartAsync();
        _session = await SubgraphSession.StartAsync(new() { Employees = 5 }, $"--Documents:FetchFrom:0={_elsewhere.Urls.First()}");
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [Fact]
    public async Task UploadDocument_FromAnAllowedOrigin_HasItsBytesAndItsName()
    {
        var payload = await UploadAsync($"{_elsewhere.Urls.First()}/Offer.pdf");

        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        payload.GetProperty("document").GetProperty("name").GetString().ShouldBe("Offer");
        using var response = await _session.GetAsync(payload.GetProperty("document").GetProperty("downloadUrl").GetString()!);
        (await response.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 an offer");
    }

    [Theory]
    [InlineData("/moved.pdf", "302")]
    [InlineData("/nonesuch.pdf", "404")]
    [InlineData("/large.pdf", "more than 30 MB")]
    public async Task UploadDocument_FileThatCannotBeFetched_IsRefusedAndNothingIsUploaded(string path, string reason)
    {
        var payload = await UploadAsync($"{_elsewhere.Urls.First()}{path}");

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("field").GetString().ShouldBe("source.url.url");
        error.GetProperty("message").GetString()!.ShouldContain(reason);
        _session.TakeCalls().ShouldNotContain(call => call.Method == "POST");
        _asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://localhost:{port}/Offer.pdf")]
    [InlineData("http://127.0.0.1:1/Offer.pdf")]
    [InlineData("http://[::1]:{port}/Offer.pdf")]
    [InlineData("http://user@127.0.0.1:{port}/Offer.pdf")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:{port}/Offer.pdf")]
    [InlineData("https://files.example.com/Offer.pdf")]
    public async Task UploadDocument_FromAnywhereElse_IsRefusedWithoutAskingThere(string address)
    {
        var payload = await UploadAsync(address.Replace("{port}", new Uri(_elsewhere.Urls.First()).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        var error = payload.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()).ShouldBe(("source.url.url", "INVALID_VALUE"));
        _asked.ShouldBeEmpty();
        _session.TakeCalls().ShouldNotContain(call => call.Method == "POST");
    }

    [Theory]
    [InlineData("files.example.com")]
    [InlineData("http://files.example.com")]
    public async Task Start_OriginThatIsNone_EndsWithTheSettingsName(string origin) => (await Should.ThrowAsync<SettingsException>(
        async () => await SubgraphSession.StartAsync(new() { Employees = 1 }, $"--Documents:FetchFrom:0={origin}"))).Message.ShouldStartWith("Documents:FetchFrom: ");

    private async Task<JsonElement> UploadAsync(string url)
    {
        var data = await _session.DataAsync("{ employees(first: 1) { nodes { id } } documentCategories { id } }");
        _session.TakeCalls();
        return (await _session.DataAsync("""
            mutation ($input: UploadDocumentInput!) {
              uploadDocument(input: $input) { document { id name downloadUrl } errors { ... on Error { message code } ... on ValidationError { field } } }
            }
            """, new
        {
            input = new
            {
                employeeId = data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString(),
                categoryId = data.GetProperty("documentCategories")[0].GetProperty("id").GetString(),
                source = new { url = new { url } },
            },
        })).GetProperty("uploadDocument");
    }
}
