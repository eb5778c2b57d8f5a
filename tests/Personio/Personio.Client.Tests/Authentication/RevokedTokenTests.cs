using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>A v2 token that is ended before its time.</summary>
public sealed class RevokedTokenTests
{
    private const string Revoke = "POST /v2/auth/revoke";

    [Fact]
    public async Task Revoke_TokenAtHand_IsRevokedAndTheNextCallFetchesAnother()
    {
        await using var host = Host();
        host.Stub.On(Revoke, _ => PersonioStub.Status(HttpStatusCode.OK));
        await host.Absences.ListTypesAsync();

        (await Tokens(host).RevokeAsync()).ShouldBeTrue();
        await host.Absences.ListTypesAsync();

        var revocation = host.Stub.Requests.Single(static request => request.Path == "/v2/auth/revoke");
        revocation.Body.ShouldBe("token=papi-token-1");
        revocation.Authorization.ShouldBe("Bearer papi-token-1");
        revocation.MediaType.ShouldBe("application/x-www-form-urlencoded");
        host.Stub.Requests[^1].Authorization.ShouldBe("Bearer papi-token-2");
    }

    [Fact]
    public async Task Revoke_NoToken_AsksNothing()
    {
        await using var host = Host();

        (await Tokens(host).RevokeAsync()).ShouldBeFalse();

        host.Stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Revoke_Refused_SaysSoWithoutTheToken()
    {
        await using var host = Host();
        host.Stub.On(Revoke, _ => PersonioStub.Json("""{"error":"papi-token-1"}""", HttpStatusCode.Unauthorized));
        await host.Absences.ListTypesAsync();

        var refusal = await Should.ThrowAsync<PersonioException>(() => Tokens(host).RevokeAsync());

        refusal.Status.ShouldBe(401);
        refusal.ToString().ShouldNotContain("papi-token-1");
        refusal.PersonioMessage.ShouldBeNull();
    }

    private static ClientHost Host()
    {
        var host = new ClientHost();
        host.Stub.On("GET /v2/absence-types", _ => PersonioStub.Json("""{"_data":[],"_meta":{"links":{}}}"""));
        return host;
    }

    private static IPersonioTokens Tokens(ClientHost host) => host.Services.GetRequiredService<IPersonioTokens>();
}
