using System.Collections;
using System.Runtime.InteropServices;
using GraphQL.Execution.Incremental;
using GraphQL.Execution.Subscriptions;

namespace GraphQL.Execution.Frames;

/// <content>Lists whose items come one by one, and lists that the client wants to come so.</content>
internal sealed partial class Column
{
    public override void SetItems<T>(int row, IAsyncEnumerable<T>? items)
    {
        if (items is null)
        {
            SetResult(row, null);
        }
        else
        {
            SetTask(row, ReadAsync(items));
        }
    }

    public override void SetItems<T>(int row, ValueTask<IAsyncEnumerable<T>> items)
    {
        SetTask(row, AwaitAsync(items));

        async Task<object?> AwaitAsync(ValueTask<IAsyncEnumerable<T>> pending) => await pending is { } list ? await ReadAsync(list) : null;
    }

    // All items; or as many as come first, with those that come later.
    private async Task<object?> ReadAsync<T>(IAsyncEnumerable<T> items)
    {
        var most = Field.Stream?.Count(execution.Variables) ?? int.MaxValue;
        var reader = new SourceReader(items as IAsyncEnumerable<object?> ?? SubscriptionBinding.BoxAsync(items), execution.Report, CancellationToken);
        execution.Later?.Own(reader);
        var read = new List<object?>();
        var isOver = false;
        try
        {
            while (read.Count < most && !isOver)
            {
                isOver = !await reader.MoveNextAsync();
                if (!isOver)
                {
                    read.Add(reader.Current);
                }
            }
        }
        catch
        {
            isOver = true;
            throw;
        }
        finally
        {
            if (isOver)
            {
                await CloseAsync(reader);
            }
        }

        return isOver ? read : new BegunList(read, reader);
    }

    private async ValueTask CloseAsync(SourceReader reader)
    {
        if (execution.Later is { } later)
        {
            later.Release(reader);
        }
        else
        {
            await reader.DisposeAsync();
        }
    }

    // The first items of a list that is streamed; the rest is left for later.
    private FailedValue? AddFirstItems(ref Rows<object?> items, int row, object list)
    {
        var most = Field.Stream!.Count(execution.Variables);
        if (most < 0)
        {
            return new FailedValue(new GraphQLException(
                $"@stream of {Field.Definition.Coordinate} has an initialCount below 0 or null. Give the number of items to come first.",
                ErrorCodes.BadUserInput));
        }

        var start = items.Count;
        if (list is BegunList begun)
        {
            items.AddRange(CollectionsMarshal.AsSpan(begun.Items));
            execution.Later!.Add(new ItemStream(this, row, new AsyncItems(begun.Rest), begun.Items.Count));
            return null;
        }

        try
        {
            var rest = ((IEnumerable)list).GetEnumerator();
            while (items.Count - start < most)
            {
                if (!rest.MoveNext())
                {
                    (rest as IDisposable)?.Dispose();
                    return null;
                }

                items.Add(rest.Current);
            }

            LeaveForLater(row, new SyncItems(rest), most);
            return null;
        }
#pragma warning disable CA1031 // A list that fails while its first items are read is the error of its field.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            items.Truncate(start);
            return new FailedValue(exception);
        }
    }

    private void LeaveForLater(int row, SyncItems rest, int next)
    {
        if (!rest.IsOver || rest.Failure is not null)
        {
            execution.Later!.Add(new ItemStream(this, row, rest, next));
        }
    }
}
