using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using GraphQL.Validation;
using Personio.Client.Replicas;

namespace Personio.Subgraph.Access;

/// <summary>
/// What one caller's operations may cost in a minute, in all processes together. Counted in field cost, the calls to Personio that an operation may come to,
/// because requests can be made as large as one likes.
/// </summary>
internal sealed class CallerBudget(AccessRules rules, IReplicaAllowances allowances) : IOperationAdmission
{
    // The same for all callers and for one.
    private const string Setting = "CostPerMinute";

    private const long Most = 1_000_000_000;

    // Nothing is free: who asks for no calls still asks for work.
    private const double Least = 1;

    // Of callers whom nobody asks who they are, a gateway is the one who is known, by its channel.
    private const string Gateway = "gateway";

    private readonly FrozenDictionary<string, long> _own = rules.Keys
        .Where(caller => caller.CostPerMinute is not null)
        .ToFrozenDictionary(caller => caller.Name, caller => caller.CostPerMinute!.Value, StringComparer.Ordinal);

    /// <summary>Whether any caller has a budget.</summary>
    public static bool IsNeeded(AccessRules rules) => rules.CostPerMinute is not null || rules.Keys.Any(caller => caller.CostPerMinute is not null);

    /// <summary>Reads the setting.</summary>
    /// <exception cref="Hosting.SettingsException">It is no number.</exception>
    public static long? Read(SettingsReader settings) => settings.Number(Setting, least: 1, Most);

    public async ValueTask<GraphQLError?> AdmitAsync(OperationRequest request, OperationCost cost, CancellationToken cancellationToken)
    {
        var (scheme, name) = IdentityOf(request);
        if (PerMinuteOf(scheme, name) is not { } perMinute)
        {
            return null;
        }

        // Never more than a minute's worth: what is larger, or no number at all, would be owed for hours.
        var points = cost.Field < perMinute ? Math.Max(cost.Field, Least) : perMinute;
        var wait = await allowances.TrySpendAsync(KeyOf(scheme, name), perMinute, points, cancellationToken);
        return wait == TimeSpan.Zero ? null : Refuse(perMinute, points, wait);
    }

    private (string Scheme, string Name) IdentityOf(OperationRequest request) =>
        rules.IsOpen && request.IsFromGateway ? ("", Gateway) : Caller.IdentityOf(request.User ?? new ClaimsPrincipal());

    private long? PerMinuteOf(string scheme, string name) =>
        scheme == ApiKeyAuthentication.SchemeName && _own.TryGetValue(name, out var own) ? own : rules.CostPerMinute;

    // A digest: a token's subject may be an e-mail address, and keys are to be seen in Redis.
    private static string KeyOf(string scheme, string name) =>
        $"caller:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{scheme}\n{name}")).AsSpan(0, 16))}";

    private static GraphQLError Refuse(long perMinute, double points, TimeSpan wait) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Operations of this caller may cost {perMinute} in a minute (Access:{Setting}), and this one with a cost of {points} would be too much by now. Nothing was run. Try again after the time in retryAfterMs, or ask for less."))
    {
        Code = AccessErrorCodes.RateLimited,
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [IOperationAdmission.RetryAfter] = (long)Math.Ceiling(wait.TotalMilliseconds),
            ["fieldCost"] = points,
            ["costPerMinute"] = perMinute,
        },
    };
}
