using GraphQL.Execution.Frames;
using GraphQL.Execution.Planning;

namespace GraphQL.Execution.Incremental;

/// <summary>Finds what an object belongs to: frames keep no link to deliveries.</summary>
internal sealed class DeliveryIndex
{
    private readonly Dictionary<(Frame Frame, DeferUsage Usage), DeliveryGroup?[]> _groups = [];

    public void Add(DeferUsage usage, Frame frame, int row, DeliveryGroup group)
    {
        if (!_groups.TryGetValue((frame, usage), out var rows))
        {
            _groups.Add((frame, usage), rows = new DeliveryGroup?[frame.Count]);
        }

        rows[row] = group;
    }

    /// <summary>The group of the usage that begins at the object or at the nearest one around it.</summary>
    public DeliveryGroup? Find(DeferUsage usage, Frame frame, int row)
    {
        while (true)
        {
            if (_groups.TryGetValue((frame, usage), out var rows))
            {
                return rows[row];
            }

            switch (frame)
            {
                case { Parent: { } parent }:
                    (frame, row) = (parent.Frame, parent.RowOf(parent.Lists.Length, frame.ParentIndex(row)));
                    break;
                case DeferredFrame deferred:
                    (frame, row) = (deferred.Tasks[row].Frame, deferred.Tasks[row].Row);
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The task that computes an object; null where the object is delivered first or as an item.</summary>
    public static DeliveryTask? TaskOf(Frame frame, int row)
    {
        while (frame.Parent is { } parent)
        {
            (frame, row) = (parent.Frame, parent.RowOf(parent.Lists.Length, frame.ParentIndex(row)));
        }

        return (frame as DeferredFrame)?.Tasks[row];
    }
}
