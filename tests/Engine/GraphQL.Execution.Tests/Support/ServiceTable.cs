using GraphQL.DataLoader;
using GraphQL.Execution.Scheduling;

namespace GraphQL.Execution.Tests.Support;

/// <summary>The services of one request: the operation's context, the data loaders' scheduler, and whatever a test adds.</summary>
internal sealed class ServiceTable : IServiceProvider
{
    private readonly Dictionary<Type, object> _services = [];

    public ServiceTable()
    {
        Add(Operation);
        Add(Scheduler);
        Add<IBatchScheduler>(Scheduler);
    }

    public OperationContext Operation { get; } = new();

    public RequestBatchScheduler Scheduler { get; } = new();

    public ServiceTable Add<T>(T service) where T : notnull
    {
        _services.Add(typeof(T), service);
        return this;
    }

    public object? GetService(Type serviceType) => _services.GetValueOrDefault(serviceType);
}
