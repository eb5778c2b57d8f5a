using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Subgraph.Accounts;

/// <summary>What came of asking Personio something.</summary>
/// <param name="Value">What it said; nothing where it did not.</param>
/// <param name="Fault">Why it did not; null where it did.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Calls">The calls that were made for it.</param>
internal sealed record Finding<T>(T? Value, PersonioException? Fault, DateTimeOffset At, IReadOnlyList<PersonioCall> Calls)
{
    /// <summary>How many more such calls could go out at once.</summary>
    public int? Remaining => Calls is [.., { BudgetLeft: { } left }] ? (int)Math.Max(0, left) : null;
}

/// <summary>The last finding, for as long as it is recent: whoever asks meanwhile is told the same, or waits for the same.</summary>
internal sealed class Recent<T>
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<Finding<T>>? _last;
    private long _begun;

    /// <summary>The last finding, or a new one.</summary>
    /// <param name="find">Finds it; belongs to all who wait, so nobody who leaves may end it.</param>
    public Task<Finding<T>> GetAsync(Func<Task<Finding<T>>> find, TimeProvider time)
    {
        lock (_lock)
        {
            if (_last is null || (_last.IsCompleted && time.GetElapsedTime(_begun) >= Life))
            {
                _begun = time.GetTimestamp();
                _last = Task.Run(find);
            }

            return _last;
        }
    }
}
