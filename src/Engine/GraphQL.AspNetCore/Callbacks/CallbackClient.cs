using GraphQL.Execution;
using Microsoft.Extensions.Options;

namespace GraphQL.AspNetCore.Callbacks;

/// <summary>Calls gateways back, those that the options allow.</summary>
internal sealed class CallbackClient : IDisposable
{
    // A name that has changed is followed within this time.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private readonly OutboundOrigins _origins;
    private readonly HttpMessageInvoker _http;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public CallbackClient(IOptions<GraphQLCallbackOptions> options, RequestExecutor executor)
    {
        _origins = OutboundOrigins.Parse(options.Value.AllowedOrigins, options.Value.InnerOrigins);
        _http = new HttpMessageInvoker(OutboundConnections.CreateHandler(_origins, ConnectionLifetime));
        (_timeout, _time) = (options.Value.SendTimeout, executor.Options.TimeProvider);
    }

    public bool MayCall(CallbackRequest callback) => _origins.Allow(callback.Address);

    public CallbackChannel Open(CallbackRequest callback) => new(callback, _http, _timeout, _time);

    public void Dispose() => _http.Dispose();
}
