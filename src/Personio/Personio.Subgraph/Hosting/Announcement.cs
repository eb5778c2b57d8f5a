using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Redis;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Hosting;

/// <summary>Says in the log, once the server listens, what it runs on and where to look.</summary>
internal static partial class Announcement
{
    public static void AnnounceWhenStarted(this WebApplication app, Upstream upstream, AccessRules access) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Personio.Subgraph");
        if (upstream.SandboxAddress is { } sandbox)
        {
            Log.RunsOnSandbox(logger, upstream.SandboxEmployees, sandbox);
        }
        else
        {
            var connections = app.Services.GetRequiredService<IOptionsMonitor<PersonioConnectionOptions>>();
            var name = app.Services.GetRequiredService<PersonioConnectionNames>().Default;
            Log.RunsOnPersonio(logger, connections.Get(name).BaseAddress);
        }

        if (access.IsOpen)
        {
            Log.IsOpen(logger, upstream.SandboxAddress is null ? LogLevel.Warning : LogLevel.Information);
        }

        if (!app.Services.GetRequiredService<IRedisProbe>().IsConfigured)
        {
            Log.UsesMemory(logger);
        }

        Log.Open(logger, app.Urls.FirstOrDefault());
    });

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "No Personio account is configured: the embedded sandbox at {Address} answers, a made-up company of {Employees} employees. Set Personio:ClientId and Personio:ClientSecret to use your own.")]
        public static partial void RunsOnSandbox(ILogger logger, int? employees, Uri address);

        [LoggerMessage(2, LogLevel.Information, "Personio is at {Address}.")]
        public static partial void RunsOnPersonio(ILogger logger, Uri address);

        [LoggerMessage(3, LogLevel.Information, "Tokens are kept in this process's memory. Set Redis:Configuration to share them between processes.")]
        public static partial void UsesMemory(ILogger logger);

        [LoggerMessage(4, LogLevel.Information, "Open {Address} for the playground, the schema and the health checks.")]
        public static partial void Open(ILogger logger, string? address);

        [LoggerMessage(EventId = 5, Message = "Nobody is asked who they are: whoever reaches this port may do everything. Set Access:Keys or Access:Jwt to change that.")]
        public static partial void IsOpen(ILogger logger, LogLevel level);
    }
}
