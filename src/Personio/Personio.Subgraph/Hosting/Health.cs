using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Personio.Client.Redis;

namespace Personio.Subgraph.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can get a token from Personio, too, for one of its connections at least: those that
/// cannot are named, and degrade it, because the others are served. So does the absence of Redis.
/// </summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<TokenCheck>("token")
        .AddCheck<RedisCheck>("redis");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportWriter.WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthReportWriter.WriteAsync });
    }

    private sealed class RedisCheck(IRedisProbe probe) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            (await probe.PingAsync(cancellationToken)).State switch
            {
                RedisState.Reachable => HealthCheckResult.Healthy("Redis answers."),
                RedisState.NotConfigured => HealthCheckResult.Healthy("Not configured: this process's memory is used."),
                _ => HealthCheckResult.Degraded("Redis does not answer: this process's memory is used until it does."),
            };
    }
}
