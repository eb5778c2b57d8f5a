using System.Net;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>What happens when Personio does not accept a token, or not the credentials.</summary>
public sealed class RejectedTokenTests
{
    private const string Route = "GET /v1/company/employees/attributes";
    private const string Attributes = """{"success":true,"data":[]}""";
    private const string InvalidToken = """{"success":false,"error":{"code":403,"message":"Provided authorization is not valid"}}""";

    private static readonly NewEmployee Somebody = new() { Email = "mira@example.org", FirstName = "Mira", LastName = "Kolb" };

    public static TheoryData<HttpStatusCode, string> Rejections => new()
    {
        { HttpStatusCode.Unauthorized, """{"success":false,"error":{"code":401,"message":"Nicht autorisiert"}}""" },
        { HttpStatusCode.Unauthorized, string.Empty },
        { HttpStatusCode.Forbidden, InvalidToken },
    };

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task Read_RejectedToken_IsRepeatedOnceWithAnother(HttpStatusCode status, string body)
    {
        await using var host = new ClientHost();
        Accept(host.Stub, Route, "papi-token-2", () => PersonioStub.Json(body, status), Attributes);

        await host.Employees.GetAttributesAsync();

        host.Stub.Count("POST /v1/auth").ShouldBe(2);
        host.Stub.Count(Route).ShouldBe(2);
        var call = host.Calls.ShouldHaveSingleItem();
        call.Attempts.ShouldBe(2);
        call.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Write_RejectedToken_IsRepeatedOnceWithTheSameBody()
    {
        await using var host = new ClientHost();
        const string Create = "POST /v1/company/employees";
        Accept(host.Stub, Create, "papi-token-2", Unauthorized, """{"success":true,"data":{"id":81723,"message":"success"}}""");

        (await host.Employees.CreateAsync(Somebody)).Id.ShouldBe("81723");

        var bodies = host.Stub.Requests.Where(request => request.Path == "/v1/company/employees").Select(request => request.Body).ToList();
        bodies.Count.ShouldBe(2);
        bodies[0].ShouldBe(bodies[1]);
        bodies[0].ShouldContain("Kolb");
    }

    [Fact]
    public async Task Read_HundredCallersRejectedAtOnce_FetchOneNewToken()
    {
        var stub = new PersonioStub();
        var rejected = 0;
        stub.On("GET /v1/company/employees", (request, _) => Task.Run(async () =>
        {
            if (request.Authorization == "Bearer papi-token-1" && Interlocked.Increment(ref rejected) <= 100)
            {
                // Nobody sees the 401 before all have sent.
                while (Volatile.Read(ref rejected) < 100)
                {
                    await Task.Delay(1);
                }

                return Unauthorized();
            }

            return request.Authorization == "Bearer papi-token-2" ? PersonioStub.Json(Attributes) : Unauthorized();
        }));
        await using var host = new ClientHost(stub, configure: static options => options.RateLimitFactor = 1000);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(offset => host.Employees.ListPageAsync(offset, limit: 1)));

        stub.Count("POST /v1/auth").ShouldBe(2);
        stub.Count("GET /v1/company/employees").ShouldBe(200);
    }

    [Fact]
    public async Task Read_FreshTokenRejectedToo_FailsAndDoesNotFetchForEveryCall()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On(Route, _ => Unauthorized());

        var exception = await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Employees.GetAttributesAsync());
        exception.Status.ShouldBe(401);
        host.Stub.Count(Route).ShouldBe(2);

        for (var i = 0; i < 10; i++)
        {
            await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Employees.GetAttributesAsync());
        }

        host.Stub.Count("POST /v1/auth").ShouldBe(2);

        time.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Employees.GetAttributesAsync());
        host.Stub.Count("POST /v1/auth").ShouldBe(3);
    }

    [Fact]
    public async Task Read_SameTokenHandedOutAgain_FailsAfterOneRepeat()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v1/auth", _ => TokenFlowTests.TokenV1("papi-stable"));
        host.Stub.On(Route, _ => PersonioStub.Json(InvalidToken, HttpStatusCode.Forbidden));

        await Should.ThrowAsync<PersonioForbiddenException>(() => host.Employees.GetAttributesAsync());

        host.Stub.Count("POST /v1/auth").ShouldBe(2);
        host.Stub.Count(Route).ShouldBe(2);
    }

    [Fact]
    public async Task Read_OtherForbidden_IsFinal()
    {
        await using var host = new ClientHost();
        host.Stub.On(Route, _ => PersonioStub.Json(
            """{"success":false,"error":{"code":0,"message":"personio.core.api.exceptions.api.forbidden.http.exception"}}""",
            HttpStatusCode.Forbidden));

        var exception = await Should.ThrowAsync<PersonioForbiddenException>(() => host.Employees.GetAttributesAsync());

        exception.Code.ShouldBe("UPSTREAM_FORBIDDEN");
        host.Stub.Count("POST /v1/auth").ShouldBe(1);
        host.Stub.Count(Route).ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"success":false,"error":{"code":0,"message":"Wrong credentials"}}""")]
    [InlineData(HttpStatusCode.Unauthorized, "")]
    public async Task V1_WrongSecret_IsTypedAndAskedOnceIn30Seconds(HttpStatusCode status, string body)
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On("POST /v1/auth", _ => PersonioStub.Json(body, status));

        for (var i = 0; i < 20; i++)
        {
            var exception = await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Employees.GetAttributesAsync());
            exception.Message.ShouldContain("Personio:ClientSecret");
            exception.Status.ShouldBe((int)status);
        }

        host.Stub.Count("POST /v1/auth").ShouldBe(1);

        time.Advance(TimeSpan.FromSeconds(30));
        await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Employees.GetAttributesAsync());
        host.Stub.Count("POST /v1/auth").ShouldBe(2);
    }

    [Fact]
    public async Task V2_InvalidClient_IsTypedAndAskedOnce()
    {
        await using var host = new ClientHost();
        host.Stub.On("POST /v2/auth/token", _ => PersonioStub.Json(
            """{"error":"invalid_client","error_description":"Client authentication failed","trace_id":"baaa-1","meta":{}}""",
            HttpStatusCode.BadRequest,
            "application/problem+json"));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Should.ThrowAsync<PersonioAuthenticationException>(() => host.Absences.ListTypesAsync())));
        var exception = await Should.ThrowAsync<PersonioAuthenticationException>(() => host.Absences.ListTypesAsync());

        exception.TraceId.ShouldBe("baaa-1");
        host.Stub.Count("POST /v2/auth/token").ShouldBe(1);
    }

    [Fact]
    public async Task Token_RateLimited_IsRememberedForTheTimePersonioAsks()
    {
        var time = new FakeTimeProvider();
        await using var host = new ClientHost(time: time);
        host.Stub.On("POST /v1/auth", _ =>
        {
            var answer = PersonioStub.Status(HttpStatusCode.TooManyRequests);
            answer.Headers.Add("Retry-After", "40");
            return answer;
        });

        for (var i = 0; i < 5; i++)
        {
            var exception = await Should.ThrowAsync<PersonioRateLimitedException>(() => host.Employees.GetAttributesAsync());
            exception.RetryAfter.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(40));
        }

        host.Stub.Count("POST /v1/auth").ShouldBe(1);
    }

    private static void Accept(PersonioStub stub, string route, string token, Func<HttpResponseMessage> otherwise, string body) =>
        stub.On(route, request => request.Authorization == "Bearer " + token ? PersonioStub.Json(body) : otherwise());

    private static HttpResponseMessage Unauthorized() =>
        PersonioStub.Json("""{"success":false,"error":{"code":401,"message":"Authorization is not provided"}}""", HttpStatusCode.Unauthorized);
}
