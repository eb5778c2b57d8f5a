using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.CareerSite;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.CareerSite;

/// <summary>The career site's feed, written from what is known of it.</summary>
public sealed class CareerSiteClientTests
{
    private const string Feed = "GET /xml";

    [Fact]
    public async Task ListPositions_AFeed_IsReadWithHtmlAndEmptyParts()
    {
        await using var host = Host();
        Answer(host,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workzag-jobs>
              <position>
                <id>2140231</id><subcompany>Acme GmbH</subcompany><office>Berlin</office>
                <additionalOffices><office>Munich</office><office>Wien</office></additionalOffices>
                <department>IT</department><recruitingCategory>Permanent</recruitingCategory><name>Tester (f/m/x) &amp; more</name>
                <jobDescriptions>
                  <jobDescription><name>Your tasks</name><value><![CDATA[ <ul><li>a[0]]]]><![CDATA[>1 &amp; x</li></ul> ]]></value></jobDescription>
                  <jobDescription><name>Empty</name><value/></jobDescription>
                </jobDescriptions>
                <employmentType>permanent</employmentType><seniority>experienced</seniority><schedule>full-or-part-time</schedule>
                <yearsOfExperience>2-5</yearsOfExperience><keywords>qa, testing</keywords><occupation>software</occupation>
                <occupationCategory>it_software</occupationCategory><createdAt>2026-03-04T12:00:00+0200</createdAt>
                <salaryInformation><min>100000.00</min><max></max><currencySymbol>€</currencySymbol><currencyCode>EUR</currencyCode><type>yearly</type></salaryInformation>
                <somethingNew><deep><deeper>1</deeper></deep></somethingNew>
              </position>
              <position><id>7</id><name>Nurse</name><jobDescriptions/><createdAt>2026-03-04T12:00:00+00:00</createdAt></position>
              <position><id>7</id><name>Nurse</name></position>
            </workzag-jobs>
            """);

        var positions = await Client(host).ListPositionsAsync(CareerSiteLanguage.English);

        positions.Count.ShouldBe(2);
        positions[0].ShouldSatisfyAllConditions(
            position => position.Id.ShouldBe("2140231"),
            position => position.Name.ShouldBe("Tester (f/m/x) & more"),
            position => position.Page.ShouldBe(new Uri("https://acme.jobs.personio.de/job/2140231?language=en")),
            position => position.AdditionalOffices.ShouldBe(["Munich", "Wien"]),
            position => position.Descriptions.ShouldBe(
                [new JobDescription("Your tasks", "<ul><li>a[0]]>1 &amp; x</li></ul>"), new JobDescription("Empty", "")]),
            position => position.Schedule.ShouldBe("full-or-part-time"),
            position => position.Keywords.ShouldBe(["qa", "testing"]),
            position => position.CreatedAt.ShouldBe(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.FromHours(2))),
            position => position.Salary.ShouldBe(new JobSalary(100000m, null, "EUR", "yearly")));
        positions[1].ShouldSatisfyAllConditions(
            position => position.Department.ShouldBeNull(), position => position.Descriptions.ShouldBeEmpty(), position => position.Salary.ShouldBeNull());
    }

    [Fact]
    public async Task ListPositions_TheRequest_SaysNothingOfAnyCredential()
    {
        await using var host = Host();
        Answer(host, "<workzag-jobs></workzag-jobs>");

        (await Client(host).ListPositionsAsync()).ShouldBeEmpty();

        var request = host.Stub.Requests.ShouldHaveSingleItem();
        request.Address.ShouldBe(new Uri("https://acme.jobs.personio.de/xml"));
        request.Headers.Keys.ShouldBe(["Accept"]);
    }

    [Theory]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("<jobs></jobs>")]
    [InlineData("")]
    [InlineData("<workzag-jobs><position><id>1</id>")]
    [InlineData("<workzag-jobs><position><id>../1</id></position></workzag-jobs>")]
    [InlineData("<workzag-jobs><position><name>x</name></position></workzag-jobs>")]
    [InlineData("<!DOCTYPE workzag-jobs [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><workzag-jobs>&b;</workzag-jobs>")]
    [InlineData("<!DOCTYPE workzag-jobs SYSTEM \"file:///etc/passwd\"><workzag-jobs/>")]
    [InlineData("<workzag-jobs>&undefined;</workzag-jobs>")]
    public async Task ListPositions_WhatIsNoFeed_IsAFailureAndNeverAnEmptyBoard(string feed)
    {
        await using var host = Host();
        Answer(host, feed);

        var failure = await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).ListPositionsAsync());

        failure.InnerException.ShouldBeNull();
    }

    [Fact]
    public async Task ListPositions_ElementsWithoutEnd_AreRefused()
    {
        await using var host = Host();
        Answer(host, "<workzag-jobs>" + string.Concat(Enumerable.Repeat("<a>", 50_000)));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).ListPositionsAsync());
    }

    [Fact]
    public async Task ListPositions_TooManyPositions_AreRefused()
    {
        await using var host = Host();
        Answer(host, $"<workzag-jobs>{string.Concat(Enumerable.Range(1, 10_001).Select(id => $"<position><id>{id}</id></position>"))}</workzag-jobs>");

        (await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).ListPositionsAsync())).Message.ShouldContain("more than 10000");
    }

    [Fact]
    public async Task ListPositions_UnknownCompany_IsNotFound()
    {
        await using var host = Host();
        host.Stub.On(Feed, _ => PersonioStub.Json("<html>404</html>", HttpStatusCode.NotFound, "text/html"));

        await Should.ThrowAsync<PersonioNotFoundException>(() => Client(host).ListPositionsAsync());
    }

    [Fact]
    public async Task ListPositions_Redirect_SaysThatTheFeedMayBeOff()
    {
        await using var host = Host();
        host.Stub.On(Feed, _ => new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://elsewhere.test/") } });

        (await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).ListPositionsAsync())).Message.ShouldContain("XML feed on");

        host.Stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ListPositions_HtmlWithStatus200_IsAFailure()
    {
        await using var host = Host();
        host.Stub.On(Feed, _ => PersonioStub.Json("<html></html>", mediaType: "text/html"));

        await Should.ThrowAsync<PersonioBadResponseException>(() => Client(host).ListPositionsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("en&x=1")]
    [InlineData("EN")]
    public async Task ListPositions_TextThatIsNoLanguage_IsRefusedBeforeAnyCall(string code)
    {
        await using var host = Host();

        await Should.ThrowAsync<ArgumentException>(() => Client(host).ListPositionsAsync(new CareerSiteLanguage(code)));

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task ListPositions_WithoutACompany_NamesTheSetting()
    {
        await using var host = new ClientHost();

        var refusal = await Should.ThrowAsync<PersonioAuthenticationException>(() => Client(host).ListPositionsAsync());

        refusal.Message.ShouldContain("Personio:Company");
    }

    private static void Answer(ClientHost host, string feed) => host.Stub.On(Feed, _ => PersonioStub.Json(feed, mediaType: "text/xml"));

    private static ClientHost Host() => new(configure: static options => options.Company = "acme");

    private static CareerSiteClient Client(ClientHost host) => host.Services.GetRequiredService<CareerSiteClient>();
}
