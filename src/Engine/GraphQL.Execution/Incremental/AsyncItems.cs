using GraphQL.Execution.Subscriptions;

namespace GraphQL.Execution.Incremental;

/// <summary>The rest of an asynchronous list. The next item is asked for when the client has taken those before.</summary>
internal sealed class AsyncItems(SourceReader reader) : ItemSource
{
    private Task<bool>? _moving;

    public override List<object?> Take(int most, Action wake)
    {
        var taken = new List<object?>();
        while (!IsOver && taken.Count < most && Move(wake))
        {
            taken.Add(reader.Current);
        }

        return taken;
    }

    public override ValueTask DisposeAsync()
    {
        IsOver = true;
        return reader.DisposeAsync();
    }

    // True where there is an item now.
    private bool Move(Action wake)
    {
        var isWaiting = _moving is not null;
        var moving = _moving ??= reader.MoveNextAsync().AsTask();
        if (!moving.IsCompleted)
        {
            if (!isWaiting)
            {
                moving.GetAwaiter().UnsafeOnCompleted(wake);
            }

            return false;
        }

        _moving = null;
        if (moving.IsCompletedSuccessfully)
        {
            IsOver = !moving.Result;
        }
        else
        {
            Break(moving.Exception?.InnerException ?? new TaskCanceledException(moving));
        }

        return !IsOver;
    }
}

/// <summary>An asynchronous list of which the first items have been read.</summary>
/// <param name="Items">Those items.</param>
/// <param name="Rest">Where the others come from.</param>
internal sealed record BegunList(List<object?> Items, SourceReader Rest);
