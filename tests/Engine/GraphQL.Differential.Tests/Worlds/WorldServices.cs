using GraphQL.Execution.Scheduling;

namespace GraphQL.Differential.Tests.Worlds;

/// <summary>The services of one operation: the loaders' scheduler, and two loaders.</summary>
internal sealed class WorldServices : IServiceProvider
{
    private readonly RequestBatchScheduler _scheduler = new();
    private readonly (KeyLoader First, KeyLoader Second) _loaders;

    public WorldServices() =>
        _loaders = (new KeyLoader(_scheduler, atOnce: false, maxBatchSize: 3), new KeyLoader(_scheduler, atOnce: true, maxBatchSize: 0));

    public object? GetService(Type serviceType) =>
        serviceType == typeof(RequestBatchScheduler) ? _scheduler
        : serviceType == typeof((KeyLoader First, KeyLoader Second)) ? _loaders
        : null;
}
