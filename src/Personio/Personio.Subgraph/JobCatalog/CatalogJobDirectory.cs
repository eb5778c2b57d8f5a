using Personio.Client.Jobs;

namespace Personio.Subgraph.JobCatalog;

/// <summary>The job catalogue. Personio finds jobs by id and by exact name; what else is asked is decided here, over all of them.</summary>
public sealed class CatalogJobDirectory(JobsClient client)
{
    public Task<Connection<Job>> ListAsync(QueryContext<Job> query, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromQueryAsync(Find(query, cancellationToken), query, page, cancellationToken);

    /// <summary>Jobs by id, by one listing; those that do not exist are missing from the answer. Personio refuses the whole listing for a text that is no UUID.</summary>
    public async Task<IReadOnlyDictionary<string, Job>> GetAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Job>(StringComparer.Ordinal);
        await foreach (var job in ListAsync(ids, cancellationToken))
        {
            found.TryAdd(job.Id, job);
        }

        return found;
    }

    private IAsyncEnumerable<Job> Find(QueryContext<Job> query, CancellationToken cancellationToken)
        => query.Filter.TryTake<string>(nameof(Job.Id), out var ids, out _) ? ListAsync(ids, cancellationToken)
            : query.Filter.TryTake<string>(nameof(Job.Name), out var names, out _) ? client.ListAsync(names: names, cancellationToken: cancellationToken)
            : client.ListAsync(cancellationToken: cancellationToken);

    private IAsyncEnumerable<Job> ListAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
        => ids.Where(id => Guid.TryParse(id, out _)).ToList() is { Count: > 0 } possible
            ? client.ListAsync(possible, cancellationToken: cancellationToken)
            : AsyncEnumerable.Empty<Job>();
}
