using System.Diagnostics;

namespace Personio.Client.Http;

/// <summary>Traces of calls to Personio: method, route template, host, status. Never an id, a query or a body.</summary>
public static class PersonioDiagnostics
{
    /// <summary>The name of the activity source, to subscribe to.</summary>
    public const string ActivitySourceName = "Personio.Client";

    private static readonly ActivitySource Source = new(ActivitySourceName);

    internal static Activity? StartCall(string method, string route, Uri server)
    {
        var activity = Source.StartActivity($"{method} {route}", ActivityKind.Client);
        activity?.SetTag("http.request.method", method);
        activity?.SetTag("url.template", route);
        activity?.SetTag("server.address", server.Host);
        return activity;
    }

    internal static void SetStatus(Activity? activity, int status) => activity?.SetTag("http.response.status_code", status);

    internal static void SetError(Activity? activity, string code)
    {
        activity?.SetTag("error.type", code);
        activity?.SetStatus(ActivityStatusCode.Error);
    }
}
