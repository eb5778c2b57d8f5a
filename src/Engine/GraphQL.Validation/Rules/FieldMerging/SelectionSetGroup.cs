namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>The identity of selection sets that are merged with each other: which sets, in any order, and how strictly.</summary>
internal readonly struct SelectionSetGroup : IEquatable<SelectionSetGroup>
{
    private readonly int[] _ids;
    private readonly bool _shapeOnly;
    private readonly int _hash;

    /// <summary>Identifies a group.</summary>
    /// <param name="ids">The sets' numbers; the array becomes the group's own and is sorted.</param>
    public SelectionSetGroup(int[] ids, bool shapeOnly)
    {
        Array.Sort(ids);
        _ids = ids;
        _shapeOnly = shapeOnly;
        var hash = default(HashCode);
        hash.Add(shapeOnly);
        foreach (var id in ids)
        {
            hash.Add(id);
        }

        _hash = hash.ToHashCode();
    }

    public bool Equals(SelectionSetGroup other) =>
        _hash == other._hash && _shapeOnly == other._shapeOnly && _ids.AsSpan().SequenceEqual(other._ids);

    public override bool Equals(object? obj) => obj is SelectionSetGroup other && Equals(other);

    public override int GetHashCode() => _hash;
}
