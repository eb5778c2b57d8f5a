using System.Net;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Redis;

namespace Personio.Subgraph.Hosting;

/// <summary>The page at <c>/</c>: what runs here, and where everything is.</summary>
internal static class LandingPage
{
    public static void MapLandingPage(this WebApplication app, Upstream upstream) => app.MapGet(
        "/",
        async (
            HttpRequest request,
            IRedisProbe redis,
            PersonioConnectionNames names,
            IOptionsMonitor<PersonioConnectionOptions> connections,
            CancellationToken cancellationToken) =>
        {
            var connection = connections.Get(names.Default);
            var state = (await redis.PingAsync(cancellationToken)).State;
            return Results.Content(Render(upstream, connection, state, request.Host), "text/html; charset=utf-8");
        });

    private static string Render(Upstream upstream, PersonioConnectionOptions connection, RedisState redis, HostString host) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Personio subgraph</title>
          <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1c2330; }
            h1 { margin-bottom: 0; } dt { font-weight: 600; margin-top: 1rem; } dd { margin: 0; }
            code, pre { background: #f1f3f7; border-radius: 4px; padding: .1rem .3rem; } pre { padding: .8rem; overflow-x: auto; }
            a { color: #0b5cad; }
          </style>
        </head>
        <body>
          <h1>Personio subgraph</h1>
          <p>Your company's HR platform as one GraphQL schema.</p>
          <dl>
            <dt>Source</dt><dd>{{DescribeSource(upstream, connection)}}</dd>
            <dt>Cache</dt><dd>{{DescribeCache(redis)}}</dd>
            <dt>GraphQL</dt><dd><a href="/graphql/ui/">Playground</a> · <code>POST /graphql</code> · <a href="/graphql/schema.graphqls">Schema</a></dd>
            <dt>Health</dt><dd><a href="/health/live">live</a> · <a href="/health/ready">ready</a></dd>
          </dl>
          <p>Try it:</p>
          <pre>curl -s http://{{WebUtility.HtmlEncode(host.Value)}}/graphql -H 'content-type: application/json' \
          -d '{"query":"{ employees(first: 3) { nodes { firstName position supervisor { firstName } } } }"}'</pre>
        </body>
        </html>
        """;

    private static string DescribeSource(Upstream upstream, PersonioConnectionOptions connection) =>
        upstream.SandboxAddress is { } sandbox
            ? $"""The embedded sandbox, a made-up company of {upstream.SandboxEmployees} employees: <a href="{sandbox}">look inside</a>. Set <code>Personio:ClientId</code> and <code>Personio:ClientSecret</code> to use your own."""
            : $"Personio at <code>{WebUtility.HtmlEncode(connection.BaseAddress.ToString())}</code>";

    private static string DescribeCache(RedisState redis) => redis switch
    {
        RedisState.Reachable => "Redis",
        RedisState.NotConfigured => "This process's memory; set <code>Redis:Configuration</code> to share it",
        _ => "Redis does not answer; this process's memory is used until it does",
    };
}
