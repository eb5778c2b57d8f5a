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

    /// <summary>A record out of a listing that is read in any case, such as an absence, in relation to an employee with all attributes.</summary>
    public const double Record = 0.05;
}
