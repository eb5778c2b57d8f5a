namespace GraphQL.Execution.Incremental;

/// <content>What must be disposed of when the response is over, however it ends.</content>
internal sealed partial class IncrementalRun : IAsyncDisposable
{
    private readonly HashSet<IAsyncDisposable> _owned = [];

    /// <summary>Takes on a list that is being read. Any thread may call it.</summary>
    public void Own(IAsyncDisposable source)
    {
        lock (_owned)
        {
            _owned.Add(source);
        }
    }

    /// <summary>Disposes of a list that is read to its end, or unwanted.</summary>
    public void Release(IAsyncDisposable source)
    {
        lock (_owned)
        {
            _owned.Remove(source);
        }

        _ = DisposeAsync(source);
    }

    /// <summary>Disposes of every list that is still read. The token of the execution has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        IAsyncDisposable[] sources;
        lock (_owned)
        {
            sources = [.. _owned];
            _owned.Clear();
        }

        foreach (var source in sources)
        {
            await DisposeAsync(source);
        }
    }

    private async Task DisposeAsync(IAsyncDisposable source)
    {
        try
        {
            await source.DisposeAsync();
        }
#pragma warning disable CA1031 // The list is over; what it says in the end can only be reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            execution.Report(exception);
        }
    }
}
