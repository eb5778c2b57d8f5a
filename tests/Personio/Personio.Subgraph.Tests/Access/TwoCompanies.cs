using System.Text.Json;
using Personio.Sandbox;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Access;

/// <summary>The program with two accounts behind it, which are two companies: <c>default</c> and <c>acme</c>.</summary>
public sealed class TwoCompanies : IAsyncDisposable
{
    private readonly SandboxServer _acme;

    private TwoCompanies(SubgraphSession session, SandboxServer acme) => (Session, _acme) = (session, acme);

    public SubgraphSession Session { get; }

    /// <summary>The account that is not the session's own.</summary>
    public SandboxServer Acme => _acme;

    public static async Task<TwoCompanies> StartAsync(params string[] settings)
    {
        var acme = await SandboxServer.StartAsync(new SandboxOptions
        {
            Seed = 1234,
            Employees = 60,
            Today = SubgraphSession.Today,
            Credentials = new SandboxCredentials { ClientId = "papi-acme", ClientSecret = "papi-acme-secret" },
        });
        return new TwoCompanies(
            await SubgraphSession.StartAsync(
                new SandboxOptions { Employees = 60 },
                [
                    $"--Personio:Connections:acme:BaseAddress={acme.BaseAddress}",
                    "--Personio:Connections:acme:ClientId=papi-acme",
                    "--Personio:Connections:acme:ClientSecret=papi-acme-secret",
                    "--Personio:Connections:acme:RateLimitFactor=100",
                    "--Personio:RateLimitFactor=100",
                    "--Personio:Cache:Enabled=true",
                    .. settings,
                ]),
            acme);
    }

    /// <summary>The names in an answer, which no two of the companies share.</summary>
    public static IReadOnlyList<string> NamesIn(JsonElement body) =>
    [
        .. body.GetProperty("data").GetProperty("employees").GetProperty("nodes").EnumerateArray()
            .Select(node => $"{node.GetProperty("id")} {node.GetProperty("firstName")} {node.GetProperty("lastName")}"),
    ];

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _acme.DisposeAsync();
    }
}
