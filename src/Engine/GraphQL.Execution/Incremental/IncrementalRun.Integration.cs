using GraphQL.Execution.Frames;

namespace GraphQL.Execution.Incremental;

/// <content>Turns what arose while something was computed into groups and tasks.</content>
internal sealed partial class IncrementalRun
{
    private int _errorsLeft;

    /// <summary>Takes the errors of a frame's objects, by row, no more in all than a response may have.</summary>
    private Dictionary<int, IReadOnlyList<GraphQLError>> TakeErrors(DetachedFrame frame)
    {
        var byRow = new Dictionary<int, IReadOnlyList<GraphQLError>>();
        foreach (var (row, errors) in execution.Nulls.Take(frame))
        {
            // What failed as a whole must say why, whatever else was told.
            var told = frame.IsFailed(row) ? [errors[0]] : Limits.ErrorLimit.Take(errors, _errorsLeft, static e => e);
            _errorsLeft = Math.Max(0, _errorsLeft - told.Count);
            byRow.Add(row, told);
        }

        return byRow;
    }

    /// <summary>Adds groups, tasks and streams, but for those that an error has made unwanted.</summary>
    /// <returns>What waits for nothing else.</returns>
    private (List<DeliveryGroup> Groups, List<ItemStream> Streams) Integrate(LaterWork work)
    {
        var groups = new List<DeliveryGroup>();
        foreach (var frame in work.Frames)
        {
            for (var row = 0; row < frame.Count; row++)
            {
                if (execution.Nulls.IsLive(frame, row))
                {
                    AddGroups(frame, row, groups);
                    AddTasks(frame, row);
                }
            }
        }

        var streams = new List<ItemStream>();
        foreach (var stream in work.Streams)
        {
            if (!stream.IsWanted(execution.Nulls))
            {
                Release(stream.Rest);
            }
            else
            {
                (DeliveryIndex.TaskOf(stream.Column.Frame, stream.Row)?.Streams ?? streams).Add(stream);
            }
        }

        return (groups, streams);
    }

    private void AddGroups(Frame frame, int row, List<DeliveryGroup> roots)
    {
        foreach (var usage in frame.Set.Defers)
        {
            var parent = usage.Parent is null ? null : _index.Find(usage.Parent, frame, row);
            if (usage.Parent is not null && parent is not { IsOpen: true })
            {
                continue; // the fragment around it has failed
            }

            var group = new DeliveryGroup(usage, parent, frame, row);
            _index.Add(usage, frame, row, group);
            (parent?.Children ?? roots).Add(group);
        }
    }

    private void AddTasks(Frame frame, int row)
    {
        foreach (var part in frame.Set.Later)
        {
            var groups = part.Usages.Select(usage => _index.Find(usage, frame, row)).OfType<DeliveryGroup>().Where(static g => g.IsOpen).ToList();
            var task = new DeliveryTask(part, frame, row, groups);
            foreach (var group in groups)
            {
                group.Tasks.Add(task);
                group.Unfinished++;
                _graph.Start(task, group);
            }
        }
    }
}
