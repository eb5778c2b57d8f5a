using System.Net;
using System.Text;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.ControlPanel;

/// <summary><c>GET /</c>: what this is and how to talk to it, for a person with a browser. No script, nothing from elsewhere.</summary>
internal sealed class HomePage(Simulation simulation, SandboxOptions options)
{
    private const int RecentCalls = 50;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", AnswerAsync);

    private Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Render($"{context.Request.Scheme}://{context.Request.Host}"), context.RequestAborted);
    }

    private string Render(string address)
    {
        var origin = WebUtility.HtmlEncode(address);
        var company = simulation.CompanyPage.Summarize();
        var id = WebUtility.HtmlEncode(options.Credentials.ClientId);
        var secret = WebUtility.HtmlEncode(options.Credentials.ClientSecret);
        return $$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Personio sandbox</title>
            <style>
              :root { color-scheme: light dark; }
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
              pre, table { overflow-x: auto; display: block; }
              pre { padding: .75rem 1rem; border: 1px solid #8886; border-radius: .4rem; }
              td, th { text-align: left; padding: .15rem .8rem .15rem 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
              .bad { color: #c22; }
            </style>
            <h1>Personio sandbox</h1>
            <p>A simulator of the Personio HR API on your own machine. Nothing here reaches Personio, and nobody in it exists:
              {{company.Employees}} employees, {{company.AbsencePeriods}} absences, seed {{company.Seed}}, as of {{company.Today:yyyy-MM-dd}}.</p>
            <h2>Credentials</h2>
            <table>
              <tr><th>client_id</th><td><code>{{id}}</code></td></tr>
              <tr><th>client_secret</th><td><code>{{secret}}</code></td></tr>
              <tr><th>recruiting key</th><td><code>{{WebUtility.HtmlEncode(options.Credentials.RecruitingToken)}}</code></td></tr>
              <tr><th>company id</th><td><code>{{WebUtility.HtmlEncode(options.Credentials.CompanyId)}}</code></td></tr>
            </table>
            <h2>Try it</h2>
            <pre>TOKEN=$(curl -s {{origin}}/v1/auth -d client_id={{id}} -d client_secret={{secret}} | sed 's/.*"token":"\([^"]*\)".*/\1/')
            curl -g -H "Authorization: Bearer $TOKEN" '{{origin}}/v1/company/employees?limit=3&amp;attributes[]=first_name&amp;attributes[]=email'
            curl -H "Authorization: Bearer $TOKEN" {{origin}}/v1/company/employees/{{company.ChiefExecutiveId}}

            TOKEN2=$(curl -s {{origin}}/v2/auth/token -d grant_type=client_credentials -d client_id={{id}} -d client_secret={{secret}} | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
            curl -H "Authorization: Bearer $TOKEN2" '{{origin}}/v2/absence-periods?limit=3'</pre>
            <h2>Make it misbehave</h2>
            <pre>curl -X PUT {{origin}}/__sandbox/faults -d '[{"status":429,"count":3,"path":"/v1/company/employees","retryAfterSeconds":1}]'
            curl -X DELETE {{origin}}/__sandbox/faults
            curl -X POST {{origin}}/__sandbox/tokens/expire</pre>
            <h2>Recent calls</h2>
            <p><code>{{origin}}/__sandbox/calls</code> has the last 10,000 as JSON, <code>/__sandbox/company</code> the company in numbers.</p>
            {{Calls()}}
            </html>
            """;
    }

    private string Calls()
    {
        var calls = simulation.Calls.Since(0);
        if (calls.Length == 0)
        {
            return "<p>None yet.</p>";
        }

        var table = new StringBuilder("<table><tr><th>#</th><th>time (UTC)</th><th>status</th><th>ms</th><th>call</th></tr>");
        foreach (var call in calls.Reverse().Take(RecentCalls))
        {
            var mark = call.Status is >= 200 and < 400 ? "" : " class=\"bad\"";
            table.Append($"<tr><td>{call.Sequence}</td><td>{call.Time.UtcDateTime:HH:mm:ss.fff}</td><td{mark}>{call.Status}</td>");
            var text = WebUtility.HtmlEncode($"{call.Method} {call.Path}{call.Query}");
            table.Append($"<td>{call.DurationMilliseconds:0.0}</td><td>{text}</td></tr>");
        }

        return table.Append("</table>").ToString();
    }
}
