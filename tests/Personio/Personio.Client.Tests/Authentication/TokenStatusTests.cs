using Microsoft.Extensions.DependencyInjection;
using Personio.Client.Authentication;
using Personio.Client.Connections;
using Personio.Client.Redis;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Authentication;

/// <summary>What may be told of a token: its life and what it is good for.</summary>
public sealed class TokenStatusTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Find_TokenAtHand_TellsItsLifeAndScopes()
    {
        await using var host = new ClientHost(Stub("employees:read absences:read"), _time);
        Find(host).ShouldBeNull();
        var fetched = _time.GetUtcNow();

        await host.Employees.GetAttributesAsync();

        var status = Find(host).ShouldNotBeNull();
        (status.FetchedAt, status.ExpiresAt).ShouldBe((fetched, fetched.AddHours(1)));
        status.Scopes.ShouldBe(["employees:read", "absences:read"]);
        status.ToString().ShouldNotContain("papi-");
        Tokens(host).Find(PersonioApiVersion.V2).ShouldBeNull();
        _time.Advance(TimeSpan.FromHours(1));
        Find(host).ShouldBeNull("It has ended.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two\\nlines")]
    public async Task Find_ScopesThatAreNone_AreNotTold(string? scope)
    {
        await using var host = new ClientHost(Stub(scope), _time);

        await host.Employees.GetAttributesAsync();

        Find(host).ShouldNotBeNull().Scopes.ShouldBeNull();
    }

    [Fact]
    public async Task Find_TokenOfAnotherProcess_TellsWhatThatOneWasTold()
    {
        await using var redis = await RedisServer.StartAsync();
        var stub = Stub("employees:read");
        await using var one = new ClientHost(stub, register: services => services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create));
        await using var other = new ClientHost(stub, register: services => services.AddPersonioRedis(redis.Configuration).AddSingleton(PatientGate.Create));
        await one.Employees.GetAttributesAsync();

        await other.Employees.GetAttributesAsync();

        stub.Count("POST /v1/auth").ShouldBe(1);
        var (first, second) = (Find(one).ShouldNotBeNull(), Find(other).ShouldNotBeNull());
        second.Scopes.ShouldBe(["employees:read"]);
        second.FetchedAt.ShouldBe(first.FetchedAt, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Find_OfNoGeneration_IsRefused()
    {
        await using var host = new ClientHost();

        Should.Throw<ArgumentOutOfRangeException>(() => Tokens(host).Find(PersonioApiVersion.Auto));
    }

    private static PersonioTokenStatus? Find(ClientHost host) => Tokens(host).Find(PersonioApiVersion.V1);

    private static IPersonioTokens Tokens(ClientHost host) => host.Services.GetRequiredService<IPersonioTokens>();

    private static PersonioStub Stub(string? scope)
    {
        var stub = TokenFlowTests.Stub();
        var told = scope is null ? "" : $",\"scope\":\"{scope}\"";
        stub.On("POST /v1/auth", _ => PersonioStub.Json($$$"""{"success":true,"data":{"token":"{{{stub.NextToken()}}}","expires_in":3600{{{told}}}}}"""));
        return stub;
    }
}
