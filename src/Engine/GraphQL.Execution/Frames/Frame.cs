using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Frames;

/// <summary>
/// All objects of one type that one selection produced, anywhere in the response. A frame's fields are computed for all of its rows at
/// once, each into a column.
/// </summary>
internal class Frame(PlanSelectionSet set, Column? parent, int capacity)
{
    private Rows<object> _objects = new(capacity);
    private Rows<int> _parentIndexes = new(capacity);
    private HashSet<(int Row, int Leaf)>? _nulledLeaves;

    public PlanSelectionSet Set { get; } = set;

    /// <summary>The column whose values these objects are; null for the operation's root, and for what is delivered later.</summary>
    public Column? Parent { get; } = parent;

    public int Count => _objects.Count;

    /// <summary>The columns, in the order of <see cref="PlanSelectionSet.Columns"/>; set once when the frame starts.</summary>
    public Column[] Columns { get; set; } = [];

    public object this[int row] => _objects[row];

    /// <summary>Adds an object and returns its row.</summary>
    /// <param name="value">The object.</param>
    /// <param name="parentIndex">Its place in the last level of <see cref="Parent"/>.</param>
    public int Add(object value, int parentIndex)
    {
        _objects.Add(value);
        _parentIndexes.Add(parentIndex);
        return _objects.Count - 1;
    }

    public int ParentIndex(int row) => _parentIndexes[row];

    /// <summary>Makes a plain property null although its object has a value there, because the value is not of its type.</summary>
    public void NullLeaf(int row, int leaf) => (_nulledLeaves ??= []).Add((row, leaf));

    public bool HasNulledLeaves => _nulledLeaves is not null;

    /// <summary>Gives back the memory of the frame and of everything below it, once the response is written.</summary>
    public void Release()
    {
        _objects.Release();
        _parentIndexes.Release();
        foreach (var column in Columns)
        {
            column.Release();
        }
    }

    public bool IsNulled(int row, int leaf) => _nulledLeaves?.Contains((row, leaf)) == true;
}
