using GraphQL.Language;

namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>Two fields that cannot be merged, told from the outermost pair of fields that differ, 16 levels at most.</summary>
internal sealed class FieldConflict
{
    private const int MaxLevels = 16;

    private FieldConflict(string message, IReadOnlyList<Location> locations)
    {
        Message = message;
        Locations = locations;
    }

    public string Message { get; }

    /// <summary>The first field from the outside in, then the second.</summary>
    public IReadOnlyList<Location> Locations { get; }

    /// <summary>Tells the conflict of two fields of one merged set.</summary>
    /// <param name="reason">Why the two differ, as the end of a sentence.</param>
    public static FieldConflict Between(CollectedField first, CollectedField second, string reason)
    {
        var firstPath = new List<Location> { first.Node.Location };
        var secondPath = new List<Location> { second.Node.Location };
        var (a, b) = (first, second);
        while (firstPath.Count < MaxLevels
            && a.Parent is { } parentOfA
            && b.Parent is { } parentOfB
            && !ReferenceEquals(parentOfA.Node, parentOfB.Node))
        {
            reason = $"subfields \"{a.ResponseName}\" conflict because {reason}";
            (a, b) = (parentOfA, parentOfB);
            firstPath.Insert(0, a.Node.Location);
            secondPath.Insert(0, b.Node.Location);
        }

        return new FieldConflict(
            $"Fields \"{a.ResponseName}\" conflict because {reason}. "
            + "Use different aliases on the fields to fetch both if this was intentional.",
            [.. firstPath, .. secondPath]);
    }
}
