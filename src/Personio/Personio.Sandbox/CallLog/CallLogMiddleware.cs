using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Personio.Sandbox.CallLog;

/// <summary>
/// Records every call to the simulated API before its answer leaves, so that whoever has an answer also finds the call. The sandbox's own
/// pages are not worth remembering.
/// </summary>
internal sealed class CallLogMiddleware(CallRecorder calls, TimeProvider clock)
{
    private const int Cut = 0;

    private static readonly string[] Secrets = ["client_id", "client_secret", "token", "signature"];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var arrived = clock.GetUtcNow();
        var started = TimeProvider.System.GetTimestamp();
        var recorded = false;
        context.Response.OnStarting(() =>
        {
            Record(context.Response.StatusCode);
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
            Record(context.Items.ContainsKey(typeof(SandboxFault)) ? Cut : context.Response.StatusCode);
        }
        catch (BadHttpRequestException exception)
        {
            Record(exception.StatusCode);
            throw;
        }
        catch
        {
            Record(context.RequestAborted.IsCancellationRequested ? Cut : StatusCodes.Status500InternalServerError);
            throw;
        }

        void Record(int status)
        {
            if (recorded)
            {
                return;
            }

            recorded = true;
            var request = context.Request;
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            var elapsed = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
            calls.Add(sequence => new SandboxCall(
                sequence, arrived, request.Method, request.Path.Value ?? "/", WithoutSecrets(request), route, status, elapsed));
        }
    }

    private static string WithoutSecrets(HttpRequest request)
    {
        if (!Secrets.Any(request.Query.ContainsKey))
        {
            return request.QueryString.Value ?? "";
        }

        var kept = request.Query.Select(parameter
            => Secrets.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)
                ? new KeyValuePair<string, StringValues>(parameter.Key, "***")
                : parameter);
        return QueryHelpers.AddQueryString("", kept);
    }
}
