using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Personio.Client.Authentication;
using Personio.Client.Connections;
using Personio.Client.Errors;

namespace Personio.Subgraph.Hosting;

/// <summary>
/// Whether the connections can authenticate. One of several that cannot takes no replica out: its callers are told by the errors of their fields, and
/// everybody else's are answered.
/// </summary>
internal sealed class TokenCheck(IServiceProvider services, PersonioConnectionNames connections, TimeProvider time) : IHealthCheck
{
    // Shorter than most who ask wait: what takes longer is down, as far as readiness goes. The fetch itself goes on for whoever needs the token.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var found = await Task.WhenAll(connections.Names.Select(name => LookAsync(name, cancellationToken)));
        var down = found.Where(connection => connection.Problem is not null).ToList();
        var details = found.ToDictionary(connection => connection.Name, connection => (object)connection, StringComparer.Ordinal);
        return down switch
        {
            [] => HealthCheckResult.Healthy("A token is at hand.", details),
            [var only] when found.Length == 1 => HealthCheckResult.Unhealthy(only.Problem, data: details),
            _ when down.Count == found.Length => HealthCheckResult.Unhealthy("No connection has a token.", data: details),
            _ => HealthCheckResult.Degraded(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{down.Count} of {found.Length} connections have no token: {string.Join(", ", down.Select(connection => connection.Name))}. The others are served."),
                data: details),
        };
    }

    private async Task<ConnectionHealth> LookAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await services.GetRequiredKeyedService<IPersonioProbe>(name)
                .FindProblemAsync(cancellationToken)
                .WaitAsync(Patience, time, cancellationToken);
            return new ConnectionHealth(name, problem?.Code, problem?.Message);
        }
        catch (TimeoutException)
        {
            return new ConnectionHealth(
                name, PersonioErrorCodes.Timeout, string.Create(CultureInfo.InvariantCulture, $"Personio has given no token within {Patience.TotalSeconds} seconds."));
        }
    }
}

/// <summary>How one connection is doing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Why it has no token, by the code of errors; null where it has one.</param>
/// <param name="Problem">The same in words, without any secret; null where it has one.</param>
internal sealed record ConnectionHealth(string Name, string? Code, string? Problem);
