using GraphQL.Execution.Incremental;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Frames;

/// <summary>
/// Objects that are delivered later than what they belong to. An error that no position below an object can take ends there: the object
/// fails, and what was delivered before stands.
/// </summary>
internal abstract class DetachedFrame(PlanSelectionSet set, int capacity) : Frame(set, parent: null, capacity)
{
    private HashSet<int>? _failed;

    /// <summary>How many columns, those of children included, are not complete yet.</summary>
    public int OpenColumns { get; set; }

    /// <summary>What may be delivered later than this.</summary>
    public LaterWork Later { get; } = new();

    public bool IsFailed(int row) => _failed?.Contains(row) == true;

    public void Fail(int row) => (_failed ??= []).Add(row);
}

/// <summary>Deferred fields: a part of some objects of another frame, which holds the rest of them.</summary>
internal sealed class DeferredFrame : DetachedFrame
{
    public DeferredFrame(PlanSelectionSet set, IReadOnlyList<DeliveryTask> tasks) : base(set, tasks.Count)
    {
        Tasks = tasks;
        foreach (var task in tasks)
        {
            Add(task.Frame[task.Row], parentIndex: 0);
        }
    }

    /// <summary>Row by row, what it computes.</summary>
    public IReadOnlyList<DeliveryTask> Tasks { get; }
}

/// <summary>Items of streamed lists, each the value of a field of its own. Items of one list stand side by side.</summary>
internal sealed class ItemFrame(PlanSelectionSet set, int capacity) : DetachedFrame(set, capacity)
{
    private readonly List<(ItemStream Stream, int Item)> _origins = new(capacity);

    public void Add(ItemStream stream, int item, object? value)
    {
        Add(new GivenValue(value), parentIndex: 0);
        _origins.Add((stream, item));
    }

    /// <summary>Which list an item belongs to, and its place there.</summary>
    public (ItemStream Stream, int Item) OriginOf(int row) => _origins[row];
}
