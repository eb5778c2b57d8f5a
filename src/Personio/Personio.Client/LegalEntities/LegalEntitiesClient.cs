using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.LegalEntities;

/// <summary>
/// Legal entities through Personio's API v2. An account without the feature is answered 412, so <see cref="PersonioForbiddenException"/>.
/// </summary>
public sealed class LegalEntitiesClient
{
    private const string ListRoute = "/v2/legal-entities";
    private const string OneRoute = "/v2/legal-entities/{id}";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal LegalEntitiesClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>All legal entities, the newest first.</summary>
    /// <param name="countries">Only those registered in one of these countries, ISO 3166 with two letters; all when null.</param>
    /// <param name="ids">Only these; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<LegalEntity> ListAsync(
        IReadOnlyCollection<string>? countries = null,
        IReadOnlyCollection<string>? ids = null,
        CancellationToken cancellationToken = default)
    {
        var query = new QueryString(ListRoute)
            .Add("limit", PageSize)
            .AddCommaList("country", countries ?? [])
            .AddCommaList("id", ids ?? []);
        var request = calls.Call(ListRoute, query) with { EmptyBodyIsEmptyList = true };
        return calls.ListAsync(request, PersonioJsonContext.Default.LegalEntity, cancellationToken);
    }

    /// <summary>One legal entity, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<LegalEntity?> GetAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(calls.Call(OneRoute, $"{ListRoute}/{id}"), PersonioJsonContext.Default.LegalEntity, cancellationToken)
        : null;
}
