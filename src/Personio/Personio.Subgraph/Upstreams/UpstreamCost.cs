namespace Personio.Subgraph.Upstreams;

/// <summary>
/// What fields weigh. The field cost of an operation is its budget of calls to Personio: 1,000 are about fifty calls. The type cost bounds
/// the records that are held and written.
/// </summary>
internal static class UpstreamCost
{
    /// <summary>One call that belongs to this field alone.</summary>
    public const double Call = 20;

    /// <summary>One parent's share in calls that all parents of the operation share: a page of 200 employees has their managers in a few.</summary>
    public const double Shared = 1;

    /// <summary>One parent's share in reading the whole directory, which is done once for all of them.</summary>
    public const double Directory = 4;

    /// <summary>
    /// Reading the whole company for one list, as every order does and every filter may: five calls, which is five hundred employees. Who filters
    /// by id or e-mail address alone pays as well: what a variable brings decides about that, and a weight that can be avoided is none.
    /// </summary>
    public const double Company = 5 * Call;

    /// <summary>A record out of a listing that is read in any case, such as an absence, in relation to an employee with all attributes.</summary>
    public const double Record = 0.05;
}
