using System.Collections;

namespace GraphQL.Execution;

/// <summary>
/// Results of a batch resolver whose parents may fail one by one: returned in place of a plain list, the failures are errors of their own parents, and
/// the others have their results. A batch resolver that throws fails all of them.
/// </summary>
/// <param name="results">A result for each parent, in their order; what stands at a failure's place does not matter.</param>
/// <param name="failures">By place, why there is no result.</param>
public sealed class PartialBatch<T>(IReadOnlyList<T> results, IReadOnlyDictionary<int, Exception> failures) : IReadOnlyList<T>, IPartialBatch
{
    public int Count => results.Count;

    public T this[int index] => results[index];

    Exception? IPartialBatch.FailureAt(int index) => failures.GetValueOrDefault(index);

    public IEnumerator<T> GetEnumerator() => results.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Results of which some are failures, whatever they are results of.</summary>
internal interface IPartialBatch
{
    /// <summary>Why there is no result at a place; null where there is one.</summary>
    Exception? FailureAt(int index);
}
