using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Resources;

namespace Personio.Client.Jobs;

/// <summary>
/// The job catalogue through Personio's API v2; not the vacancies, which recruiting calls jobs too. Throws <see cref="PersonioException"/>
/// for what Personio does not answer properly.
/// </summary>
public sealed class JobsClient
{
    private const string ListRoute = "/v2/jobs";
    private const string OneRoute = "/v2/jobs/{id}";
    private const string PageSize = "100";

    private readonly ResourceCalls calls;

    internal JobsClient(PersonioTransport transport)
    {
        calls = new ResourceCalls(transport);
    }

    /// <summary>All jobs, by id backwards, as is Personio's default.</summary>
    /// <param name="ids">Only these; all when null.</param>
    /// <param name="names">Only those of exactly these names; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<Job> ListAsync(
        IReadOnlyCollection<string>? ids = null, IReadOnlyCollection<string>? names = null, CancellationToken cancellationToken = default)
    {
        // Names by repetition: a comma within a name would cut it in two.
        var query = new QueryString(ListRoute).Add("limit", PageSize).AddCommaList("id", ids ?? []).AddRepeated("name", names ?? []);
        return calls.ListAsync(calls.Call(ListRoute, query), PersonioJsonContext.Default.Job, cancellationToken);
    }

    /// <summary>One job, or null when there is none. A text that cannot be an id finds nothing and costs no call.</summary>
    public async Task<Job?> GetAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await calls.GetAsync(calls.Call(OneRoute, $"{ListRoute}/{id}"), PersonioJsonContext.Default.Job, cancellationToken)
        : null;
}
