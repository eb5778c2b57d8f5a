using System.Text.Json;
using Personio.Sandbox.Tests.Hosting;

namespace Personio.Sandbox.Tests.V2.Authentication;

public sealed class TokenEndpointsTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private static readonly (string, string) Grant = ("grant_type", "client_credentials");
    private static readonly (string, string) Client = ("client_id", "papi-sandbox-client-id");
    private static readonly (string, string) Secret = ("client_secret", "papi-sandbox-client-secret");

    [Fact]
    public async Task Token_Form_ReturnsBearerToken()
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/token", Grant, Client, Secret);

        answer.Status.ShouldBe(200);
        answer.MediaType.ShouldBe("application/json");
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["access_token", "token_type", "expires_in", "scope"]);
        answer.Json.GetProperty("access_token").GetString()!.ShouldMatch("^papi-[A-Za-z0-9_-]{64}$");
        answer.Json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(86400);
        answer.Json.GetProperty("scope").GetString()!.Split(' ').ShouldContain("personio:absences:read");
    }

    [Fact]
    public async Task Token_Json_IsRefusedAsInvalidRequest()
    {
        using var answer = await shared.Session.PostJsonAsync("/v2/auth/token", """{"grant_type":"client_credentials"}""");

        ShouldBeOAuthError(answer, "invalid_request");
        answer.Json.TryGetProperty("type", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Token_MissingParameters_AreListed()
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/token", Client);

        ShouldBeOAuthError(answer, "invalid_request");
        answer.Json.GetProperty("meta").GetProperty("missing_parameters").EnumerateArray().Select(name => name.GetString())
            .ShouldBe(["grant_type", "client_secret"]);
    }

    [Fact]
    public async Task Token_WrongSecret_Returns400InvalidClient()
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/token", Grant, Client, ("client_secret", "guess"));

        ShouldBeOAuthError(answer, "invalid_client");
        answer.Json.GetProperty("error_uri").GetString()!.ShouldEndWith("#credentials.oauth2.invalid_client");
        answer.Json.GetProperty("meta").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task Token_OtherGrant_EchoesIt()
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/token", ("grant_type", "password"), Client, Secret);

        ShouldBeOAuthError(answer, "unsupported_grant_type");
        answer.Json.GetProperty("meta").GetProperty("grant_type").GetString().ShouldBe("password");
    }

    [Theory]
    [InlineData("personio:no-such:read")]
    [InlineData("personio:absences:read personio:no-such:read")]
    public async Task Token_ScopeNotGranted_ReturnsInvalidScope(string scope)
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/token", Grant, Client, Secret, ("scope", scope));

        ShouldBeOAuthError(answer, "invalid_scope");
    }

    [Fact]
    public async Task Token_WithScope_GrantsOnlyThat()
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/token", Grant, Client, Secret, ("scope", "personio:absences:read"));

        answer.Json.GetProperty("scope").GetString().ShouldBe("personio:absences:read");
    }

    [Fact]
    public async Task Revoke_Token_Returns200EmptyAndEndsIt()
    {
        await using var session = await SandboxSession.StartAsync(new SandboxOptions { Employees = 1 });

        using var revoked = await session.PostFormAsync("/v2/auth/revoke", ("token", session.V2Token));

        revoked.Status.ShouldBe(200);
        revoked.Text.ShouldBeEmpty();
        using var answer = await session.GetAsync("/v2/absence-types");
        answer.Status.ShouldBe(401);
    }

    [Fact]
    public async Task Revoke_UnknownToken_Returns200()
    {
        using var answer = await shared.Session.PostFormAsync("/v2/auth/revoke", ("token", "papi-unknown"));

        answer.Status.ShouldBe(200);
    }

    private static void ShouldBeOAuthError(Answer answer, string error)
    {
        answer.Status.ShouldBe(400);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("error").GetString().ShouldBe(error);
        answer.Json.GetProperty("error_description").GetString().ShouldNotBeNullOrEmpty();
        answer.Json.TryGetProperty("errors", out _).ShouldBeFalse();
    }
}
