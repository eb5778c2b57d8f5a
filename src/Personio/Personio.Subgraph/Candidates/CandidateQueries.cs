using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Candidates;

[QueryType]
public static partial class CandidateQueries
{
    /// <summary>One candidate; null where there is none of that id.</summary>
    /// <param name="id">Personio's id, a number.</param>
    [Lookup, Tag(DataClass.Applicants), Cost(UpstreamCost.Call)]
    public static Task<Candidate?> GetCandidateAsync([ID] string id, ICandidateByIdDataLoader candidates, CancellationToken cancellationToken)
        => candidates.LoadAsync(id, cancellationToken);

    /// <summary>
    /// Those who have applied, in Personio's own order unless `order` asks for another. Personio finds them by one `email` and by the time of their last change; any other
    /// `where`, and every `order`, reads all of those.
    /// </summary>
    /// <param name="updatedAfter">Only those that changed after this moment.</param>
    /// <param name="updatedBefore">Only those whose last change was before this moment. Together with `updatedAfter` it is decided here.</param>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Tag(DataClass.Applicants), Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Candidate>?> GetCandidatesAsync(
        PagingArguments page,
        QueryContext<Candidate> query,
        CandidatePool pool,
        CancellationToken cancellationToken,
        DateTimeOffset? updatedAfter = null,
        DateTimeOffset? updatedBefore = null)
        => await pool.ListAsync(updatedAfter, updatedBefore, query, page, cancellationToken);
}
