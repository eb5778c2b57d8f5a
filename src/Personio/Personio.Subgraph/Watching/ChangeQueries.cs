using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Watching;

[QueryType]
public static partial class ChangeQueries
{
    private const int MaxItems = 500;

    /// <summary>
    /// What has changed since a cursor, for programs that keep a copy: what is new, different or gone, found by comparison. Begin without a cursor, which
    /// tells nothing and gives one; then read everything; from then on ask with the latest cursor. Who did not get through asks with the same one again.
    /// </summary>
    /// <param name="since">The cursor of the last answer that was worked on; none to begin.</param>
    /// <param name="kinds">What to compare, said at the beginning: employees when left out, any but `DOCUMENT`. Of absences those that end three months before the beginning or later, of attendances those that start a month before it or later.</param>
    /// <param name="first">How many changes at most, 1 to 500; `hasMore` says whether there are more.</param>
    [Cost(4 * UpstreamCost.Company), ListSize(SlicingArguments = ["first"], SizedFields = ["items"], RequireOneSlicingArgument = false)]
    public static async Task<ChangeSet?> GetChangesAsync(
        ChangeHistory history, CancellationToken cancellationToken, string? since = null, IReadOnlyList<ChangeKind>? kinds = null, int first = 500)
    {
        if (first is < 1 or > MaxItems)
        {
            throw new GraphQLException($"\"first\" must be 1 to {MaxItems}.", ErrorCodes.BadUserInput);
        }

        if (since is not null)
        {
            return kinds is null
                ? await history.CompareAsync(since, first, cancellationToken)
                : throw new GraphQLException("What is compared was said when the cursor was begun. Leave \"kinds\" out, or begin anew without \"since\".", ErrorCodes.BadUserInput);
        }

        var wanted = (kinds ?? [ChangeKind.Employee]).Distinct().ToList();
        return wanted.Count > 0 && wanted.TrueForAll(ComparedObjects.Kinds.Contains)
            ? await history.BeginAsync(wanted, cancellationToken)
            : throw new GraphQLException("Name at least one kind; DOCUMENT cannot be compared, for Personio lists documents by their owner alone. Watch them with a subscription.", ErrorCodes.BadUserInput);
    }
}
