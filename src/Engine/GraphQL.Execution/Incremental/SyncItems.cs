using System.Collections;

namespace GraphQL.Execution.Incremental;

/// <summary>The rest of a list in memory. One item is read ahead, so that a list that ends is not announced to go on.</summary>
internal sealed class SyncItems : ItemSource
{
    private readonly IEnumerator _items;

    /// <summary>Goes on where the enumerator stands.</summary>
    public SyncItems(IEnumerator items)
    {
        _items = items;
        Move();
    }

    public override List<object?> Take(int most, Action wake)
    {
        var taken = new List<object?>();
        while (!IsOver && taken.Count < most)
        {
            taken.Add(_items.Current);
            Move();
        }

        return taken;
    }

    public override ValueTask DisposeAsync()
    {
        IsOver = true;
        (_items as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Move()
    {
        try
        {
            IsOver = !_items.MoveNext();
        }
#pragma warning disable CA1031 // A list that fails while it is read ends its stream with the error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Break(exception);
        }
    }
}
