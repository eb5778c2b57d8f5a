namespace GraphQL.Execution.Incremental;

/// <summary>The items of a streamed list that are not delivered yet. Only the thread that pumps the execution touches it.</summary>
internal abstract class ItemSource : IAsyncDisposable
{
    /// <summary>True when no further item will come.</summary>
    public bool IsOver { get; protected set; }

    /// <summary>Why the list broke off; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Takes items that are there.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="wake">Called, on any thread, when more have come after none or too few were there.</param>
    public abstract List<object?> Take(int most, Action wake);

    public abstract ValueTask DisposeAsync();

    protected void Break(Exception exception) => (Failure, IsOver) = (exception, true);
}
