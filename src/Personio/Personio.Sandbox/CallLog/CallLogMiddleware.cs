using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Personio.Sandbox.CallLog;

/// <summary>Records every call to the simulated API; the sandbox's own pages are not worth remembering.</summary>
internal sealed class CallLogMiddleware(CallRecorder calls, TimeProvider clock)
{
    private static readonly string[] Secrets = ["client_id", "client_secret", "token"];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var arrived = clock.GetUtcNow();
        var started = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var request = context.Request;
            var status = context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted ? 0 : context.Response.StatusCode;
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            var elapsed = clock.GetElapsedTime(started).TotalMilliseconds;
            calls.Add(sequence => new SandboxCall(
                sequence, arrived, request.Method, request.Path.Value ?? "/", WithoutSecrets(request), route, status, elapsed));
        }
    }

    private static string WithoutSecrets(HttpRequest request)
    {
        var query = request.QueryString.Value ?? "";
        if (!Secrets.Any(request.Query.ContainsKey))
            return query;
        var kept = request.Query.Select(parameter
            => Secrets.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)
                ? new KeyValuePair<string, StringValues>(parameter.Key, "***")
                : parameter);
        return QueryHelpers.AddQueryString("", kept);
    }
}
