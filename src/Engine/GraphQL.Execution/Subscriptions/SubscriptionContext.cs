using GraphQL.Execution.Planning;

namespace GraphQL.Execution;

/// <summary>What a <see cref="SubscriptionBinding"/> knows of the field that is subscribed to.</summary>
public sealed class SubscriptionContext
{
    private readonly PlanField _field;
    private readonly ArgumentValues _arguments;
    private readonly IServiceProvider _services;

    internal SubscriptionContext(PlanField field, ArgumentValues arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        _field = field;
        _arguments = arguments;
        _services = services;
        CancellationToken = cancellationToken;
    }

    /// <summary>Ends with the subscription: the client has unsubscribed or is gone, the host stops, or the stream is over.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The fields selected of each event.</summary>
    public SelectedFields SelectedFields => _field.SelectedFields;

    /// <summary>The coerced value of an argument, by its position in the field's definition; null also where it is absent.</summary>
    public object? Argument(int index) => _arguments[index];

    /// <summary>False where the argument was not given and has no default.</summary>
    public bool HasArgument(int index) => _arguments.IsGiven(index);

    /// <summary>A service of the scope that the subscription was asked for in. It lives as long as the subscription.</summary>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public T Service<T>() where T : notnull => (T?)_services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The service {typeof(T)} of a subscription is not registered.");
}
