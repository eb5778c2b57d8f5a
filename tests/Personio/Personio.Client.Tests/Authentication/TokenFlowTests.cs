using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Authentication;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>How tokens are fetched, shared and refreshed.</summary>
public sealed class TokenFlowTests
{
    private const string Types = """{"_data":[],"_meta":{"links":{}}}""";
    private const string Attributes = """{"success":true,"data":[]}""";

    [Fact]
    public async Task V1_Credentials_GoAsJsonInTheBodyAndNeverInTheAddress()
    {
        await using var host = new ClientHost(Stub());

        await host.Employees.GetAttributesAsync();

        var request = host.Stub.Requests[0];
        request.MediaType.ShouldBe("application/json");
        using var body = JsonDocument.Parse(request.Body);
        body.RootElement.GetProperty("client_id").GetString().ShouldBe("papi-id");
        body.RootElement.GetProperty("client_secret").GetString().ShouldBe(ClientHost.Secret);
        request.Address.AbsoluteUri.ShouldBe("https://personio.test/v1/auth");
    }

    [Fact]
    public async Task V2_Credentials_GoAsForm()
    {
        await using var host = new ClientHost(Stub());

        await host.Absences.ListTypesAsync();

        var request = host.Stub.Requests[0];
        request.Path.ShouldBe("/v2/auth/token");
        request.MediaType.ShouldBe("application/x-www-form-urlencoded");
        request.Body.ShouldBe($"grant_type=client_credentials&client_id=papi-id&client_secret={ClientHost.Secret}");
        request.Authorization.ShouldBeNull();
    }

    [Fact]
    public async Task Recruiting_Key_ComesWithTheCompanyAndWithoutACall()
    {
        await using var host = new ClientHost(configure: options =>
        {
            options.RecruitingToken = "recruiting-key";
            options.CompanyId = "4711";
        });
        var source = host.Services.GetRequiredKeyedService<IPersonioAuthorizationSource>(PersonioConnectionOptions.DefaultName);

        var authorization = await source.GetAsync(PersonioApi.Recruiting, TestContext.Current.CancellationToken);

        authorization.Token.ShouldBe("recruiting-key");
        authorization.CompanyId.ShouldBe("4711");
        source.TryReplace(PersonioApi.Recruiting, authorization).ShouldBeFalse();
        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Recruiting_Request_CarriesKeyAndCompanyAndNoOtherDoes()
    {
        await using var host = new ClientHost(Stub(), configure: options =>
        {
            options.RecruitingToken = "recruiting-key";
            options.CompanyId = "4711";
        });
        host.Stub.On("GET /v1/recruiting/x", _ => PersonioStub.Status(HttpStatusCode.Unauthorized));
        var client = host.Services.GetRequiredService<IHttpClientFactory>()
            .CreateClient(PersonioConnection.ApiClientName(PersonioConnectionOptions.DefaultName));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://personio.test/v1/recruiting/x");
        request.Options.Set(CallProgress.Key, new CallProgress(PersonioApi.Recruiting));

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await host.Employees.GetAttributesAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Stub.Count("GET /v1/recruiting/x").ShouldBe(1);
        host.Stub.Requests[0].Authorization.ShouldBe("Bearer recruiting-key");
        host.Stub.Requests[0].Headers["X-Company-ID"].ShouldBe("4711");
        host.Stub.Requests[^1].Headers.ContainsKey("X-Company-ID").ShouldBeFalse();
    }

    [Fact]
    public async Task GetAsync_HundredCallersAtOnce_FetchOneToken()
    {
        var stub = Stub();
        stub.On("POST /v1/auth", async (_, stop) =>
        {
            await Task.Delay(50, stop);
            return TokenV1(stub.NextToken());
        });
        await using var host = new ClientHost(stub, configure: static options => options.RateLimitFactor = 1000);
        stub.On("GET /v1/company/employees", _ => PersonioStub.Json("""{"success":true,"data":[]}"""));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(offset => host.Employees.ListPageAsync(offset, limit: 1)));

        stub.Count("POST /v1/auth").ShouldBe(1);
        stub.Count("GET /v1/company/employees").ShouldBe(100);
    }

    [Fact]
    public async Task GetAsync_CallerThatLeaves_DoesNotEndTheFetchOfTheOthers()
    {
        var stub = Stub();
        var release = new TaskCompletionSource();
        stub.On("POST /v1/auth", async (_, stop) =>
        {
            await release.Task.WaitAsync(stop);
            return TokenV1("papi-late");
        });
        await using var host = new ClientHost(stub);
        using var impatient = new CancellationTokenSource();
        var leaving = host.Employees.GetAttributesAsync(impatient.Token);
        var staying = host.Employees.GetAttributesAsync();
        while (stub.Count("POST /v1/auth") == 0)
        {
            await Task.Delay(1);
        }

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        release.SetResult();
        await staying;

        stub.Count("POST /v1/auth").ShouldBe(1);
        stub.Requests[^1].Authorization.ShouldBe("Bearer papi-late");
    }

    [Theory]
    [InlineData(0, 59 * 60, 1)]
    [InlineData(0, (59 * 60) + 1, 2)]
    [InlineData(0.999, (58 * 60) + 1, 2)]
    [InlineData(0.5, 58 * 60, 1)]
    public async Task GetAsync_BeforeTheEnd_RefreshesByMarginAndJitter(double jitter, int secondsLater, int expectedFetches)
    {
        var time = new FakeTimeProvider();
        var stub = Stub();
        stub.On("POST /v1/auth", _ => TokenV1(stub.NextToken(), 3_600));
        await using var host = new ClientHost(stub, time, jitter: jitter);
        await host.Employees.GetAttributesAsync();

        time.Advance(TimeSpan.FromSeconds(secondsLater - (expectedFetches == 1 ? 1 : 0)));
        await host.Employees.GetAttributesAsync();

        stub.Count("POST /v1/auth").ShouldBe(expectedFetches);
    }

    [Fact]
    public async Task GetAsync_NoExpiryInTheAnswer_CountsAs24Hours()
    {
        var time = new FakeTimeProvider();
        var stub = Stub();
        stub.On("POST /v1/auth", _ => PersonioStub.Json($$$"""{"success":true,"data":{"token":"{{{stub.NextToken()}}}"}}"""));
        await using var host = new ClientHost(stub, time);
        await host.Employees.GetAttributesAsync();

        time.Advance(TimeSpan.FromHours(23.9));
        await host.Employees.GetAttributesAsync();
        stub.Count("POST /v1/auth").ShouldBe(1);

        time.Advance(TimeSpan.FromHours(0.1));
        await host.Employees.GetAttributesAsync();
        stub.Count("POST /v1/auth").ShouldBe(2);
    }

    [Fact]
    public async Task GetAsync_RefreshFailsWhileTheTokenIsGood_UsesTheOldOneAndWarns()
    {
        var time = new FakeTimeProvider();
        var stub = Stub();
        stub.On("POST /v1/auth", _ => TokenV1("papi-old", 3_600));
        await using var host = new ClientHost(stub, time);
        await host.Employees.GetAttributesAsync();
        stub.On("POST /v1/auth", _ => PersonioStub.Status(HttpStatusCode.BadRequest));

        time.Advance(TimeSpan.FromSeconds(3_550));
        await host.Employees.GetAttributesAsync();
        await host.Employees.GetAttributesAsync();

        stub.Requests[^1].Authorization.ShouldBe("Bearer papi-old");
        stub.Count("POST /v1/auth").ShouldBe(2);
        host.Logs.AllText.ShouldContain("Refreshing a token at POST /v1/auth failed with UPSTREAM_AUTH_FAILED");
    }

    [Fact]
    public async Task GetAsync_TokenEndpointFailsThreeTimes_StillServesTheCaller()
    {
        var time = new FakeTimeProvider();
        var stub = Stub();
        var calls = 0;
        stub.On("POST /v1/auth", _ => ++calls <= 3 ? PersonioStub.Status(HttpStatusCode.InternalServerError) : TokenV1("papi-fourth"));
        await using var host = new ClientHost(stub, time);

        await time.DriveAsync(host.Employees.GetAttributesAsync());

        stub.Requests[^1].Authorization.ShouldBe("Bearer papi-fourth");
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"token":"two\nlines"}}""")]
    [InlineData("""{"success":true,"data":{}}""")]
    [InlineData("""{"success":true,"data":[]}""")]
    [InlineData("<html>")]
    public async Task GetAsync_UnusableTokenAnswer_IsABadResponse(string body)
    {
        var stub = Stub();
        stub.On("POST /v1/auth", _ => PersonioStub.Json(body));
        await using var host = new ClientHost(stub);

        var exception = await Should.ThrowAsync<PersonioBadResponseException>(() => host.Employees.GetAttributesAsync());

        exception.Endpoint.ShouldBe("POST /v1/auth");
    }

    [Fact]
    public async Task GetAsync_NoCredentials_NamesTheSettingWithoutACall()
    {
        await using var host = new ClientHost(configure: options => options.ClientId = options.ClientSecret = null);

        var exception = await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Employees.GetAttributesAsync());

        exception.Message.ShouldContain("Personio:ClientId is not set");
        exception.Code.ShouldBe("UPSTREAM_AUTH_FAILED");
        host.Stub.Requests.ShouldBeEmpty();
    }

    internal static PersonioStub Stub()
    {
        var stub = new PersonioStub();
        stub.On("GET /v1/company/employees/attributes", _ => PersonioStub.Json(Attributes));
        stub.On("GET /v2/absence-types", _ => PersonioStub.Json(Types));
        return stub;
    }

    internal static HttpResponseMessage TokenV1(string token, int seconds = 86_400) =>
        PersonioStub.Json($$$"""{"success":true,"data":{"token":"{{{token}}}","expires_in":{{{seconds}}}}}""");
}
