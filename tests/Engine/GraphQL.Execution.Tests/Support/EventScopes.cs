namespace GraphQL.Execution.Tests.Support;

/// <summary>Opens a scope for each event and counts how many are open.</summary>
internal sealed class EventScopes
{
    public List<ServiceTable> Opened { get; } = [];

    public int Open { get; private set; }

    public EventScope Begin()
    {
        var services = new ServiceTable();
        services.Add<IServiceProvider>(services);
        Opened.Add(services);
        Open++;
        return new EventScope(services, new Owner(this));
    }

    private sealed class Owner(EventScopes scopes) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            scopes.Open--;
            return ValueTask.CompletedTask;
        }
    }
}
