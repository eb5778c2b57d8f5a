using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>No credential, token or personal value gets into a text that may be logged.</summary>
public sealed class SecretsStaySecretTests
{
    private const string Route = "GET /v1/company/employees";

    public static TheoryData<string> Failures => ["refused", "echoed", "unauthorized", "broken", "html", "server", "connection", "validation"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_OfAnyKind_HasNoSecretInExceptionOrLog(string kind)
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, _ => kind switch
        {
            "unauthorized" => PersonioStub.Status(HttpStatusCode.Unauthorized),
            "broken" => PersonioStub.Json("""{"data":[{"attributes":{"email":{"value":"canary@example.org"""),
            "html" => PersonioStub.Json("<html>canary@example.org</html>", mediaType: "text/html"),
            "server" => PersonioStub.Json("""{"success":false,"error":{"message":"canary@example.org"}}""", HttpStatusCode.BadGateway),
            "connection" => throw new HttpRequestException("Connection refused (personio.test:443)"),
            _ => PersonioStub.Json(
                """{"success":false,"error":{"message":"canary@example.org","error_data":{"email":["canary@example.org"]}}}""",
                HttpStatusCode.UnprocessableEntity),
        });
        if (kind is "refused" or "echoed")
        {
            host.Stub.On("POST /v1/auth", request => PersonioStub.Json(
                kind == "echoed" ? request.Body : """{"success":false,"error":{"code":0,"message":"Wrong credentials"}}""",
                HttpStatusCode.Forbidden));
        }

        var filter = new Client.Employees.EmployeeFilter { Email = "canary@example.org" };
        var exception = await Should.ThrowAsync<Client.Errors.PersonioException>(
            () => time.DriveAsync(host.Employees.ListPageAsync(0, 10, filter)));

        var text = exception + host.Logs.AllText + filter;
        text.ShouldNotContain(ClientHost.Secret);
        text.ShouldNotContain("papi-token-");
        text.ShouldNotContain("canary");
        text.ShouldNotContain("%40");
    }

    [Fact]
    public async Task ToString_OfWhatHoldsASecret_DoesNotShowIt()
    {
        await using var host = new ClientHost();
        var connection = host.Services.GetRequiredService<IOptionsMonitor<PersonioConnectionOptions>>().Get("default");

        connection.ToString().ShouldBe("Personio connection 'default' at https://personio.test/");
        new PersonioRedisOptions("redis:6379,password=hunter2", "p:").ToString().ShouldNotContain("hunter2");
        new Client.Authentication.PersonioAuthorization("papi-x", null).ToString().ShouldNotContain("papi-x");
        new Client.Authentication.FetchedToken("papi-x", TimeSpan.FromHours(1)).ToString().ShouldNotContain("papi-x");
        Client.Authentication.AccessToken.Create(new Client.Authentication.SharedToken("papi-x", DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue), 0).ToString().ShouldNotContain("papi-x");
    }

    [Theory]
    [InlineData("redis:6379,password=hunter2,nonsense=1")]
    [InlineData("redis:6379,password=hunter2,connectTimeout=soon")]
    [InlineData("password=hunter2")]
    public void AddPersonioRedis_UnusableConfiguration_SaysSoWithoutThePassword(string configuration)
    {
        var exception = Should.Throw<ArgumentException>(() => new ServiceCollection().AddPersonioRedis(configuration));

        exception.ToString().ShouldNotContain("hunter2");
        exception.Message.ShouldContain("host:port");
    }
}
