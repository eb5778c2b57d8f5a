using System.Security.Claims;
using GraphQL.Execution.Planning;
using GraphQL.Execution.Requests;

namespace GraphQL.Execution;

/// <summary>What a <see cref="SubscriptionBinding"/> knows of the field that is subscribed to.</summary>
public sealed class SubscriptionContext
{
    private readonly PlanField _field;
    private readonly ArgumentValues _arguments;
    private readonly OperationRequest _request;

    internal SubscriptionContext(PlanField field, ArgumentValues arguments, OperationRequest request, CancellationToken cancellationToken)
    {
        _field = field;
        _arguments = arguments;
        _request = request;
        CancellationToken = cancellationToken;
    }

    /// <summary>Ends with the subscription: the client has unsubscribed or is gone, the host stops, or the stream is over.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The fields selected of each event.</summary>
    public SelectedFields SelectedFields => _field.SelectedFields;

    /// <summary>Who asks; null where the transport does not tell.</summary>
    public ClaimsPrincipal? User => _request.User;

    /// <summary>What the request carries under a name: see <see cref="OperationRequest.GlobalState"/>.</summary>
    /// <exception cref="InvalidOperationException">It carries nothing of that name and type.</exception>
    public T GlobalState<T>(string name) => _request.GlobalState.Read<T>(name);

    /// <summary>What the request carries under a name; the default where it carries nothing or null.</summary>
    /// <exception cref="InvalidOperationException">It carries something of another type.</exception>
    public T? GlobalStateOrDefault<T>(string name) => _request.GlobalState.ReadOrDefault<T>(name);

    /// <summary>The coerced value of an argument, by its position in the field's definition; null also where it is absent.</summary>
    public object? Argument(int index) => _arguments[index];

    /// <summary>False where the argument was not given and has no default.</summary>
    public bool HasArgument(int index) => _arguments.IsGiven(index);

    /// <summary>A service of the scope that the subscription was asked for in. It lives as long as the subscription.</summary>
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public T Service<T>() where T : notnull => (T?)_request.Services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The service {typeof(T)} of a subscription is not registered.");
}
