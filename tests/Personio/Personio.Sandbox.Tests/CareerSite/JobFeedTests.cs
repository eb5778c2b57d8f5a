using System.Net;
using System.Xml.Linq;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.CareerSite;

public sealed class JobFeedTests(SharedSandbox sandbox) : IClassFixture<SharedSandbox>
{
    private SandboxSession Session => sandbox.Session;

    [Theory]
    [InlineData("/xml")]
    [InlineData("/career-site/sandbox-werke/xml?language=en")]
    public async Task Get_WithoutAnyCredential_IsTheFeed(string path)
    {
        using var response = await Session.Http.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        response.Content.Headers.LastModified.ShouldNotBeNull();
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync());
        feed.Root!.Name.LocalName.ShouldBe("workzag-jobs");
        feed.Root.Elements("position").Count().ShouldBeGreaterThan(7);
    }

    [Theory]
    [InlineData("de", "Deine Aufgaben")]
    [InlineData("en", "Your tasks")]
    [InlineData("fr", "Vos missions")]
    [InlineData("es", "Tus tareas")]
    [InlineData("nl", "Jouw taken")]
    [InlineData("it", "Le tue attività")]
    [InlineData("pt", "As tuas funções")]
    public async Task Get_DocumentedLanguage_HasTextsInItForSomeJobsAndFactsForAll(string language, string heading)
    {
        var feed = XDocument.Parse(await Session.Http.GetStringAsync($"/xml?language={language}"));

        var positions = feed.Root!.Elements("position").ToArray();
        positions.ShouldContain(position => position.Descendants("jobDescription").Elements("name").Any(name => name.Value == heading));
        positions.ShouldAllBe(position => position.Element("id") != null && position.Element("name") != null && position.Element("createdAt") != null);
    }

    [Fact]
    public async Task Get_WithoutALanguage_IsGerman()
    {
        (await Session.Http.GetStringAsync("/xml")).ShouldBe(await Session.Http.GetStringAsync("/xml?language=de"));
    }

    [Fact]
    public async Task Get_UnknownLanguage_HasTheFactsAndNoText()
    {
        var feed = XDocument.Parse(await Session.Http.GetStringAsync("/xml?language=xx"));

        feed.Root!.Elements("position").ShouldNotBeEmpty();
        feed.Descendants("jobDescription").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Html_IsWithinCData()
    {
        var text = await Session.Http.GetStringAsync("/xml");

        text.ShouldContain("<![CDATA[");
        text.ShouldNotContain("&lt;ul");
        XDocument.Parse(text).Descendants("value").ShouldContain(value => value.Value.Contains("a[b[0]]>1"));
    }

    [Fact]
    public async Task Get_UnpublishedJob_IsNotThere()
    {
        var feed = XDocument.Parse(await Session.Http.GetStringAsync("/xml"));
        var jobs = (await Session.GetJsonAsync("/v2/recruiting/jobs")).GetProperty("_data").EnumerateArray()
            .Select(job => job.GetProperty("id").GetString()).ToArray();

        var ids = feed.Root!.Elements("position").Select(position => position.Element("id")!.Value).ToArray();

        ids.ShouldBeSubsetOf(jobs!);
        ids.Length.ShouldBeLessThan(jobs.Length);
    }

    [Theory]
    [InlineData("sandbox-werke.jobs.personio.de", 200)]
    [InlineData("sandbox-werke.jobs.personio.com", 200)]
    [InlineData("other.jobs.personio.de", 404)]
    public async Task Get_HostOfACompany_DecidesWhoseFeedItIs(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml");
        request.Headers.Host = host;

        using var response = await Session.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(status == 200 ? "text/xml" : "text/html");
    }

    [Fact]
    public async Task Get_PathOfAnotherCompany_Returns404WithHtml()
    {
        using var answer = await Session.SendAsync(HttpMethod.Get, "/career-site/other/xml", null, null);

        (answer.Status, answer.MediaType).ShouldBe((404, "text/html"));
    }

    [Fact]
    public async Task Head_OfTheFeed_HasItsHeadersAndNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/xml");

        using var response = await Session.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.LastModified.ShouldNotBeNull();
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_EmptyBoard_IsAnEmptyFeed()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 3, EmptyCareerSite = true }, signIn: false);

        (await session.Http.GetStringAsync("/xml")).ShouldEndWith("<workzag-jobs></workzag-jobs>");
    }

    [Fact]
    public async Task Get_FeedThatIsOff_RedirectsWith307()
    {
        await using var session = await SandboxSession.StartAsync(
            new SandboxOptions { Employees = 3, MissingFeatures = [SandboxFeature.XmlFeed] }, signIn: false);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = session.Server.BaseAddress };

        using var response = await http.GetAsync("/xml");

        response.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
    }
}
