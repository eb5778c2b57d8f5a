using System.Net;
using System.Text.Json;
using GraphQL.AspNetCore.Tests.Servers;
using Microsoft.AspNetCore.Builder;

namespace GraphQL.AspNetCore.Tests.Playground;

public sealed class PlaygroundPageTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("playground-");
    private ExampleServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        Write("playground/index.html", "<html>page</html>");
        Write("playground/static/js/main.0349187e.js", "run()");
        Write("playground/manifest.webmanifest", "{}");
        Write("playground/LICENSE", "terms");
        Write("playground/unknown.bin2", "bytes");
        Write("secret.txt", "secret");
        _server = await ExampleServer.StartAsync(map: app => app.MapGraphQLPlayground(configure: options =>
        {
            options.Directory = Path.Combine(_directory.FullName, "playground");
            options.Title = "People </script>";
        }));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/graphql/ui", "/graphql/ui/")]
    [InlineData("/graphql/ui?document=1", "/graphql/ui/?document=1")]
    public async Task Get_WithoutSlash_RedirectsToWhereRelativeAddressesWork(string path, string location)
    {
        using var response = await _server.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe(location);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8", "<html>page</html>")]
    [InlineData("index.html", "text/html; charset=utf-8", "<html>page</html>")]
    [InlineData("static/js/main.0349187e.js", "text/javascript; charset=utf-8", "run()")]
    [InlineData("manifest.webmanifest", "application/manifest+json", "{}")]
    [InlineData("LICENSE", "text/plain; charset=utf-8", "terms")]
    public async Task Get_File_IsServedWithItsType(string path, string contentType, string content)
    {
        using var response = await _server.Client.GetAsync("/graphql/ui/" + path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(contentType);
        (await response.Content.ReadAsStringAsync()).ShouldBe(content);
    }

    [Theory]
    [InlineData("missing.js")]
    [InlineData("static/")]
    [InlineData("static")]
    [InlineData("unknown.bin2")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("%2e%2e/secret.txt")]
    [InlineData("..%5csecret.txt")]
    [InlineData("static/..%2f..%2f..%2fsecret.txt")]
    public async Task Get_AnythingElse_IsNotFound(string path)
    {
        using var response = await _server.Client.GetAsync("/graphql/ui/" + path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Configuration_PointsToThisServerAndSendsNothingElsewhere()
    {
        using var response = await _server.Client.GetAsync("/graphql/ui/bcp-config.json");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("endpoint").GetString().ShouldBe("/graphql");
        json.RootElement.GetProperty("useBrowserUrlAsEndpoint").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("disableTelemetry").GetBoolean().ShouldBeTrue();
        json.RootElement.GetProperty("title").GetString().ShouldBe("People </script>");
    }

    [Fact]
    public async Task Get_Page_MayNotLoadOrBeFramedFromElsewhere()
    {
        using var response = await _server.Client.GetAsync("/graphql/ui/");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self' 'unsafe-eval'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("http");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_HashedFile_IsCachedForLong()
    {
        using var response = await _server.Client.GetAsync("/graphql/ui/static/js/main.0349187e.js");

        response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task Get_FilesMissing_ExplainsAndServesThemOnceTheyAreThere()
    {
        await using var server = await ExampleServer.StartAsync(map: app => app.MapGraphQLPlayground(
            configure: options => options.Directory = Path.Combine(_directory.FullName, "later")));

        using var missing = await server.Client.GetAsync("/graphql/ui/");
        Write("later/index.html", "<html>later</html>");
        using var found = await server.Client.GetAsync("/graphql/ui/");

        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await missing.Content.ReadAsStringAsync()).ShouldContain("@chillicream/bananacakepop-graphql-ide");
        (await found.Content.ReadAsStringAsync()).ShouldBe("<html>later</html>");
        server.Logs.Entries.ShouldContain(entry => entry.Message.Contains("playground is not installed"));
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_directory.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
