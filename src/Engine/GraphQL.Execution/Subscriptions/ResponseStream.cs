namespace GraphQL.Execution;

/// <summary>
/// What an operation is answered with: a result for each event of a subscription (GraphQL September 2025, §6.2.3.2 "Response Stream"), the
/// parts of an incrementally delivered response, or one result in all. It is enumerated once; to stop early, dispose of the enumerator or cancel the token that the subscription was made with.
/// </summary>
public sealed class ResponseStream : IAsyncEnumerable<OperationResult>
{
    private IAsyncEnumerable<OperationResult>? _results;

    internal ResponseStream(OperationResult result) => Result = result;

    internal ResponseStream(IAsyncEnumerable<OperationResult> results, bool isIncremental = false)
    {
        _results = results;
        IsIncremental = isIncremental;
    }

    /// <summary>True where the results are the parts of one response. They hold resources until they have been enumerated, or the caller gives up.</summary>
    public bool IsIncremental { get; }

    /// <summary>
    /// The only result: of a query or mutation, or the refusal of any operation; its <see cref="OperationResult.Outcome"/> tells which. Null
    /// where there are several.
    /// </summary>
    public OperationResult? Result { get; }

    /// <summary>
    /// The results in order. The next event is taken from its source, the next part worked on, when the next result is asked for. A source that fails yields a last
    /// result with its error.
    /// </summary>
    /// <exception cref="InvalidOperationException">Several results are enumerated for a second time.</exception>
    public IAsyncEnumerator<OperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Result is { } result)
        {
            return Single(result).GetAsyncEnumerator(cancellationToken);
        }

        var results = Interlocked.Exchange(ref _results, null)
            ?? throw new InvalidOperationException("The results of a subscription, or the parts of a response, can be enumerated only once.");
        return results.GetAsyncEnumerator(cancellationToken);
    }

    private static async IAsyncEnumerable<OperationResult> Single(OperationResult result)
    {
        await ValueTask.CompletedTask;
        yield return result;
    }
}
