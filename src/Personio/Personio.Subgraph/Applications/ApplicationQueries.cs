using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Applications;

[QueryType]
public static partial class ApplicationQueries
{
    /// <summary>One application; null where there is none of that id.</summary>
    /// <param name="id">Personio's id, a number.</param>
    [Lookup, Tag(DataClass.Applicants), Cost(UpstreamCost.Call)]
    public static Task<Application?> GetApplicationAsync([ID] string id, IApplicationByIdDataLoader applications, CancellationToken cancellationToken)
        => applications.LoadAsync(id, cancellationToken);

    /// <summary>
    /// The applications for the company's jobs, last changed first unless `order` asks for another. Personio finds them by the time of their last change and by one candidate's
    /// address (`where: { candidate: { email: { eq: … } } }`); any other `where`, and every `order`, reads all of those.
    /// </summary>
    /// <param name="updatedAfter">Only those that changed after this moment.</param>
    /// <param name="updatedBefore">Only those whose last change was before this moment. Together with `updatedAfter` it is decided here.</param>
    [UsePaging(MaxPageSize = 200), UseFiltering, UseSorting, Tag(DataClass.Applicants), Cost(2 * UpstreamCost.Call)]
    public static async Task<Connection<Application>?> GetApplicationsAsync(
        PagingArguments page,
        QueryContext<Application> query,
        ApplicationRegister register,
        CancellationToken cancellationToken,
        DateTimeOffset? updatedAfter = null,
        DateTimeOffset? updatedBefore = null)
        => await register.ListAsync(updatedAfter, updatedBefore, query, page, cancellationToken);
}
