using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>
/// A field's type, flattened: level 0 is the field's own value, level <c>n</c> an item nested in <c>n</c> lists. The last level holds the
/// named type's values.
/// </summary>
internal sealed class TypeShape
{
    private readonly bool[] _nonNull;

    public TypeShape(GraphQLType type)
    {
        var nonNull = new List<bool>();
        for (var rest = type; ; rest = ((ListType)rest).OfType)
        {
            nonNull.Add(rest is NonNullType);
            rest = rest.Nullable;
            if (rest is not ListType)
            {
                break;
            }
        }

        _nonNull = [.. nonNull];
        Named = type.Named;
    }

    public NamedType Named { get; }

    /// <summary>How many lists are nested; also the number of the last level.</summary>
    public int ListDepth => _nonNull.Length - 1;

    public bool IsNonNull(int level) => _nonNull[level];
}
