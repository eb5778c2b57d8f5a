using System.Collections.Frozen;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Personio.Client.Caching;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Locks;
using Personio.Client.Resilience;

namespace Personio.Client.Authentication;

/// <summary>The authorizations of one connection: two kinds of token, and the recruiting key.</summary>
internal sealed class ConnectionAuthorization : IPersonioAuthorizationSource, IPersonioTokens
{
    private readonly PersonioConnection connection;
    private readonly FrozenDictionary<PersonioApi, ClientCredentialsTokens> tokens;
    private readonly PersonioAuthorization? recruiting;

    public ConnectionAuthorization(
        PersonioConnection connection,
        IHttpClientFactory clients,
        ConnectionPipelines pipelines,
        IDistributedCache cache,
        IDistributedLock sharedLock,
        OutageGate gate,
        TimeProvider time,
        IJitter jitter,
        ILogger<ClientCredentialsTokens> logger)
    {
        this.connection = connection;
        var options = connection.Options;
        var apis = string.IsNullOrEmpty(options.ClientId) ? [] : new[] { PersonioApi.V1, PersonioApi.V2 };
        tokens = apis.ToFrozenDictionary(static api => api, api => new ClientCredentialsTokens(
            new TokenEndpoint(connection, api, clients, pipelines, time),
            new TokenStore(cache, gate, new TokenProtector(options, api), time),
            sharedLock,
            gate,
            time,
            jitter,
            logger));
        recruiting = string.IsNullOrEmpty(options.RecruitingToken) ? null : new(options.RecruitingToken, options.CompanyId);
    }

    public async ValueTask<PersonioAuthorization> GetAsync(PersonioApi api, CancellationToken cancellationToken)
    {
        if (api == PersonioApi.Recruiting)
        {
            return recruiting ?? throw Missing(nameof(PersonioConnectionOptions.RecruitingToken), "/v1/recruiting");
        }

        if (!tokens.TryGetValue(api, out var source))
        {
            throw Missing(nameof(PersonioConnectionOptions.ClientId), api == PersonioApi.V1 ? "/v1" : "/v2");
        }

        var token = await source.GetAsync(cancellationToken);
        return new PersonioAuthorization(token.Value, companyId: null);
    }

    public bool TryReplace(PersonioApi api, PersonioAuthorization rejected) =>
        tokens.TryGetValue(api, out var source) && source.TryReplace(rejected.Token);

    public PersonioTokenStatus? Find(PersonioApiVersion generation) => tokens.GetValueOrDefault(generation switch
    {
        PersonioApiVersion.V1 => PersonioApi.V1,
        PersonioApiVersion.V2 => PersonioApi.V2,
        _ => throw new ArgumentOutOfRangeException(nameof(generation), generation, "A token is of one generation."),
    })?.Status;

    public async Task<bool> RevokeAsync(CancellationToken cancellationToken = default) =>
        tokens.TryGetValue(PersonioApi.V2, out var source) && await source.RevokeAsync(cancellationToken);

    private PersonioAuthenticationException Missing(string setting, string route) => new(
        new PersonioFailure { Endpoint = route },
        $"Connection '{connection.Name}' has no credential for {route}: {connection.Options.SettingName(setting)} is not set.");
}
