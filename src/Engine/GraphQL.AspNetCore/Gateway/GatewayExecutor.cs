using GraphQL.Execution;

namespace GraphQL.AspNetCore.Gateway;

/// <summary>Runs a gateway's operations: the same schema under the gateway's limits, with a document cache of its own.</summary>
/// <param name="create">Called when a gateway is known for the first time.</param>
internal sealed class GatewayExecutor(Func<RequestExecutor> create)
{
    private readonly Lazy<RequestExecutor> _executor = new(create);

    public RequestExecutor Executor => _executor.Value;
}
