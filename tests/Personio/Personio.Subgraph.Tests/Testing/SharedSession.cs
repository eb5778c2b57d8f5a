namespace Personio.Subgraph.Tests.Testing;

/// <summary>One session for a class of tests that only read.</summary>
public sealed class SharedSession : IAsyncLifetime
{
    public SubgraphSession Session { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Session = await SubgraphSession.StartAsync(null, "--Proxy:Allow:0=GET /v2/persons");

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
