using System.Net;
using System.Text;
using Personio.Contracts.Deviations;

namespace Personio.Contracts.Tests;

public sealed class ContractLedgerTests
{
    private const string Persons = "https://api.personio.de/v2/persons";

    [Theory]
    [InlineData("""{"_data":[{"id":"1"}],"_meta":{"links":{}}}""", "")]
    [InlineData("""{"_data":[{"id":1}]}""", "GET /v2/persons | 200/_data/*/id | type")]
    [InlineData("""{"_data":[{"id":"1","fist_name":"A"}]}""", "GET /v2/persons | 200/_data/*/fist_name | undocumented")]
    public async Task Answer_ThatIsNotAsTheFileSays_IsUnexplained(string body, string expected)
    {
        var ledger = await SendAsync(Persons, HttpStatusCode.OK, body);

        ledger.Unexplained.ShouldStartWith(expected);
        ledger.Unexplained.Length.ShouldBeGreaterThanOrEqualTo(expected.Length);
        (ledger.Unexplained.Length == 0).ShouldBe(expected.Length == 0);
        ledger.Calls.ShouldBe([("GET", "/v2/persons")]);
    }

    [Fact]
    public async Task Request_WithAnUnknownParameter_IsUnexplained() =>
        (await SendAsync($"{Persons}?limt=5", HttpStatusCode.OK, "{}")).Unexplained.ShouldStartWith("GET /v2/persons | query limt | undocumented");

    [Fact]
    public async Task Error_OfAnOperationWithoutAFile_IsHeldAgainstTheCommonShape() =>
        (await SendAsync("https://api.personio.de/v2/webhooks", HttpStatusCode.Conflict, """{"error":[]}"""))
            .Unexplained.ShouldStartWith("GET /v2/* | 409/error | undocumented");

    [Fact]
    public async Task Deviation_ThatIsKnown_ExplainsAndIsMet()
    {
        var ledger = await SendAsync($"{Persons}?updated_at.gt=2026-01-01", HttpStatusCode.OK, "{}");

        ledger.Unexplained.ShouldBe("");
        ledger.Unmet.ShouldNotContain("query created_at.*");
        new ContractLedger(checksRequests: true).Unmet.ShouldContain("query created_at.*");
    }

    [Fact]
    public async Task Answer_WhileTheSandboxIsNotItself_IsNotLookedAt()
    {
        var ledger = await SendAsync(Persons, HttpStatusCode.OK, "<html/>", isHonest: false);

        ledger.Unexplained.ShouldBe("");
        ledger.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Deviations_OfTheTable_AreSoughtByOneSideAlone()
    {
        KnownDeviations.All.ShouldContain(deviation => deviation.IsOfRequest);
        KnownDeviations.All.Where(deviation => deviation.IsOfRequest)
            .ShouldAllBe(deviation => deviation.Place.StartsWith("query") || deviation.Place.StartsWith("request") || deviation.Place.StartsWith("header"));
        KnownDeviations.All.ShouldAllBe(deviation => deviation.Source.Length > 20);
    }

    private static async Task<ContractLedger> SendAsync(string address, HttpStatusCode status, string body, bool isHonest = true)
    {
        var ledger = new ContractLedger(checksRequests: true);
        Assert.SkipUnless(ledger.IsOpen, "Personio's OpenAPI files are not beside the repository: no folder there holds personio/openapi-v1.");
        using var http = new HttpClient(new ContractHandler(ledger, () => isHonest) { InnerHandler = new Canned(status, body) });
        using var response = await http.GetAsync(new Uri(address));
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
        return ledger;
    }

    private sealed class Canned(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
