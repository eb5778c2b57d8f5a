using Microsoft.Extensions.Options;
using Personio.Client.Authentication;
using Personio.Client.Budgets;
using Personio.Client.CareerSite;
using Personio.Client.Connections;
using Personio.Client.Employees;
using Personio.Client.Errors;
using Personio.Client.Persons;

namespace Personio.Subgraph.Accounts;

/// <summary>Looks at the APIs of the scope's connection.</summary>
internal sealed class ApiSurvey(
    ChosenConnection chosen,
    IOptionsMonitor<PersonioConnectionOptions> connections,
    IServiceProvider services,
    ConnectionProbe probe,
    RecentFindings recent,
    TimeProvider time)
{
    private PersonioConnectionOptions Options => connections.Get(chosen.Name);

    private IPersonioTokens Tokens => services.GetRequiredKeyedService<IPersonioTokens>(chosen.Name);

    /// <summary>All APIs there are.</summary>
    /// <param name="tries">Whether it is to be found out which of them answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ApiStatus>> ListAsync(bool tries, CancellationToken cancellationToken)
    {
        if (!tries)
        {
            return [Generation<bool>("v1", PersonioApiVersion.V1, null), Generation<bool>("v2", PersonioApiVersion.V2, null), Recruiting(), CareerSite(null)];
        }

        var v1 = FindV1Async(cancellationToken);
        var v2 = probe.FindAsync(recent.V2, TryV2Async, cancellationToken);
        var careerSite = probe.FindAsync(recent.CareerSite, TryCareerSiteAsync, cancellationToken);
        return
        [
            Generation("v1", PersonioApiVersion.V1, await v1),
            Generation("v2", PersonioApiVersion.V2, await v2),
            Recruiting(),
            CareerSite(await careerSite),
        ];
    }

    /// <summary>The keys of the attributes that may be read; null where Personio does not tell them.</summary>
    public async Task<IReadOnlyList<string>?> ListAttributesAsync(CancellationToken cancellationToken) => (await FindV1Async(cancellationToken)).Value;

    /// <summary>What is left of the rate limits.</summary>
    public async Task<IReadOnlyList<BudgetStatus>> ListBudgetsAsync(CancellationToken cancellationToken) =>
        [.. (await services.GetRequiredKeyedService<IPersonioBudgets>(chosen.Name).ReadAsync(cancellationToken)).Select(BudgetStatus.Of)];

    private Task<Finding<IReadOnlyList<string>>> FindV1Async(CancellationToken cancellationToken) => probe.FindAsync<IReadOnlyList<string>>(
        recent.V1,
        static async (services, stop) =>
            [.. (await services.GetRequiredService<EmployeesClient>().GetAttributesAsync(stop)).Select(attribute => attribute.Key).Order(StringComparer.Ordinal)],
        cancellationToken);

    private static async Task<bool> TryV2Async(IServiceProvider services, CancellationToken stop) =>
        await services.GetRequiredService<PersonsClient>().ListAsync(new PersonFilter { PageSize = 1 }, stop).FirstOrDefaultAsync(stop) is not null;

    // There is no smaller read than the whole feed.
    private static async Task<bool> TryCareerSiteAsync(IServiceProvider services, CancellationToken stop) =>
        (await services.GetRequiredService<CareerSiteClient>().ListPositionsAsync(language: null, stop)).Count > 0;

    private ApiStatus Generation<T>(string name, PersonioApiVersion generation, Finding<T>? finding)
    {
        var isConfigured = !string.IsNullOrEmpty(Options.ClientId) && (Options.ApiVersion is PersonioApiVersion.Auto || Options.ApiVersion == generation);
        var token = Tokens.Find(generation);
        return Status(name, generation, isConfigured, finding) with
        {
            Token = token is null ? null : new ApiToken(token.FetchedAt, (int)Math.Max(0, (time.GetUtcNow() - token.FetchedAt).TotalSeconds), token.ExpiresAt),
            Scopes = token?.Scopes,
        };
    }

    // Every call of this API writes, and Personio looks at what is written before it looks at the key: nothing that is sent could tell whether the key is good.
    private ApiStatus Recruiting()
    {
        var isConfigured = !string.IsNullOrEmpty(Options.RecruitingToken);
        return Status<bool>("recruiting", PersonioApiVersion.V1, isConfigured, finding: null) with
        {
            Generation = null,
            Code = isConfigured ? null : PersonioErrorCodes.AuthFailed,
            Message = isConfigured ? null : $"Connection '{Options.Name}' has no recruiting key: {Options.SettingName(nameof(Options.RecruitingToken))} is not set.",
        };
    }

    private ApiStatus CareerSite(Finding<bool>? finding) =>
        Status("careerSite", null, Options.CareerSiteAddress is not null || !string.IsNullOrEmpty(Options.Company), finding);

    private static ApiStatus Status<T>(string name, PersonioApiVersion? generation, bool isConfigured, Finding<T>? finding) => new(
        name,
        generation,
        isConfigured,
        finding is null ? null : finding.Fault is null,
        finding?.Fault?.Code,
        finding?.Fault?.Message,
        finding?.At,
        finding?.Remaining,
        Token: null,
        Scopes: null);
}
