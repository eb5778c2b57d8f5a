using GraphQL.Language;

namespace GraphQL.Execution.Incremental;

/// <summary>
/// Who waits for what: groups (deferred fragments) for tasks (deferred fields), and the client for groups and streams. A group is announced
/// when the one around it is complete; one that would deliver nothing of its own is left out, and those in it move up (GraphQL draft,
/// "Incremental Delivery").
/// </summary>
/// <param name="maxPending">The most deliveries the client may wait for at a time.</param>
internal sealed class DeliveryGraph(int maxPending)
{
    private readonly SortedSet<int> _pending = [];
    private readonly List<DeliveryTask> _startable = [];
    private readonly List<ItemStream> _streams = [];
    private int _nextId;

    /// <summary>True where the client waits for nothing.</summary>
    public bool IsDone => _pending.Count == 0;

    /// <summary>What the client waits for.</summary>
    public IReadOnlyCollection<int> Pending => _pending;

    /// <summary>The lists of which the client waits for items.</summary>
    public IReadOnlyList<ItemStream> Streams => _streams;

    /// <summary>True where a pending group waits for a task that nobody has begun.</summary>
    public bool HasStartable => _startable.Count > 0;

    /// <summary>The tasks that a pending group waits for and nobody has begun; each is given once.</summary>
    public IReadOnlyList<DeliveryTask> TakeStartable()
    {
        DeliveryTask[] taken = [.. _startable.Where(static t => t.Groups.Any(static g => g.IsOpen))];
        _startable.Clear();
        return taken;
    }

    /// <summary>Lets a task begin that a group needs which the client waits for already.</summary>
    public void Start(DeliveryTask task, DeliveryGroup group)
    {
        if (group.IsPending && task.State is DeliveryState.Waiting)
        {
            task.State = DeliveryState.Started;
            _startable.Add(task);
        }
    }

    /// <summary>Lets groups and streams begin, with all that follows at once.</summary>
    /// <exception cref="GraphQLException">The client would have to wait for too much at a time.</exception>
    public void Announce(IEnumerable<DeliveryGroup> groups, IEnumerable<ItemStream> streams, PartContent part)
    {
        var newStreams = streams.ToList();
        var open = new Queue<DeliveryGroup>(WithoutEmpty(groups));
        while (open.TryDequeue(out var group))
        {
            group.Id = Announce(group.Path, group.Label, part);
            Begin(group, part, open, newStreams);
        }

        foreach (var stream in newStreams)
        {
            stream.Id = Announce(stream.Path, stream.Label, part);
            _streams.Add(stream);
        }

        if (_pending.Count > maxPending)
        {
            throw new GraphQLException(TooMany());
        }
    }

    /// <summary>Takes note that tasks are done or have failed.</summary>
    public void Settle(IReadOnlyList<DeliveryTask> tasks, PartContent part)
    {
        var open = new Queue<DeliveryGroup>();
        var streams = new List<ItemStream>();
        foreach (var task in tasks)
        {
            foreach (var group in task.Groups)
            {
                if (task.State is DeliveryState.Failed && group.IsPending)
                {
                    Fail(group, task.Errors, part);
                }
                else if (task.State is not DeliveryState.Failed && group.IsOpen && --group.Unfinished == 0 && group.IsPending)
                {
                    Finish(group, part, open, streams);
                }
            }
        }

        Announce(open, streams, part);
    }

    /// <summary>Ends a stream.</summary>
    /// <param name="errors">Why it broke off; empty where all items were delivered.</param>
    public void End(ItemStream stream, IReadOnlyList<GraphQLError> errors, PartContent part)
    {
        _streams.Remove(stream);
        Complete(stream.Id!.Value, errors, part);
    }

    private int Announce(IReadOnlyList<object> path, string? label, PartContent part)
    {
        var id = _nextId++;
        _pending.Add(id);
        part.Pending.Add(new PendingDelivery(id, path, label));
        return id;
    }

    private void Complete(int id, IReadOnlyList<GraphQLError> errors, PartContent part)
    {
        _pending.Remove(id);
        part.Completed.Add(new CompletedDelivery(id, errors));
    }

    // Another group may have had the tasks computed already.
    private void Begin(DeliveryGroup group, PartContent part, Queue<DeliveryGroup> open, List<ItemStream> streams)
    {
        if (group.Tasks.Find(static t => t.State is DeliveryState.Failed) is { } failed)
        {
            Fail(group, failed.Errors, part);
            return;
        }

        foreach (var task in group.Tasks)
        {
            Start(task, group);
        }

        if (group.Unfinished == 0)
        {
            Finish(group, part, open, streams);
        }
    }

    private void Finish(DeliveryGroup group, PartContent part, Queue<DeliveryGroup> open, List<ItemStream> streams)
    {
        foreach (var task in group.Tasks.Where(static t => t.State is DeliveryState.Done))
        {
            task.State = DeliveryState.Delivered;
            part.Incremental.Add(ContentOf(task, group));
            streams.AddRange(task.Streams);
        }

        group.IsOpen = false;
        Complete(group.Id!.Value, [], part);
        foreach (var child in WithoutEmpty(group.Children))
        {
            open.Enqueue(child);
        }
    }

    // The fields are told to be of the pending object that is nearest to them, so that the rest of their path is short.
    private static DeferredFields ContentOf(DeliveryTask task, DeliveryGroup finished)
    {
        var best = finished;
        foreach (var group in task.Groups)
        {
            if (group.IsPending && group.Path.Count > best.Path.Count)
            {
                best = group;
            }
        }

        var path = Completion.ErrorOrigin.PathOf(task.Frame, task.Row);
        return new DeferredFields(best.Id!.Value, [.. path.Skip(best.Path.Count)], task.Errors, task.Result!, task.ResultRow);
    }

    private void Fail(DeliveryGroup group, IReadOnlyList<GraphQLError> errors, PartContent part)
    {
        Complete(group.Id!.Value, errors, part);
        Close(group);
    }

    // Nobody waits any more for what only this group, or those within it, asked for.
    private static void Close(DeliveryGroup group)
    {
        group.IsOpen = false;
        foreach (var task in group.Tasks.Where(static t => !t.Groups.Any(static g => g.IsOpen)))
        {
            task.Result?.Fail(task.ResultRow);
        }

        foreach (var child in group.Children.Where(static c => c.IsOpen))
        {
            Close(child);
        }
    }

    private static IEnumerable<DeliveryGroup> WithoutEmpty(IEnumerable<DeliveryGroup> groups)
    {
        foreach (var group in groups.Where(static g => g.IsOpen))
        {
            if (!group.IsEmpty)
            {
                yield return group;
                continue;
            }

            group.IsOpen = false;
            foreach (var child in WithoutEmpty(group.Children))
            {
                yield return child;
            }
        }
    }

    private GraphQLError TooMany() => new(
        $"More than {maxPending} deferred fragments and streamed lists are pending at a time "
        + $"({LimitSetting.Of(nameof(ExecutionLimits.MaxPendingDeliveries))}). Defer a fragment further out, or ask for smaller pages. "
        + "What a mutation changed stays changed.")
    {
        Code = ErrorCodes.MaxPendingDeliveries,
    };
}
