namespace Personio.Client.Budgets;

/// <summary>Holds the state of token buckets: in this process, or in Redis for all.</summary>
internal interface ITokenBuckets
{
    /// <summary>
    /// Takes the tokens wanted from each bucket, or none at all and says when it may be worth another try. Whoever wants more than a bucket holds has them
    /// when it is full, and leaves it in debt.
    /// </summary>
    ValueTask<BucketAnswer> TakeAsync(IReadOnlyList<KeyedRule> buckets, CancellationToken cancellationToken);

    /// <summary>Adopts what Personio says of its own bucket: its size and speed, and that there is no more left than this.</summary>
    ValueTask CorrectAsync(KeyedRule bucket, RateHeaders told, CancellationToken cancellationToken);

    /// <summary>
    /// Personio refused a request: nothing goes out for <paramref name="wait"/>, and then slower than before, back to the full speed
    /// within ten minutes.
    /// </summary>
    ValueTask BlockAsync(KeyedRule bucket, TimeSpan wait, CancellationToken cancellationToken);
}

/// <summary>A rule, the name under which its state is kept, and how many tokens are wanted.</summary>
internal readonly record struct KeyedRule(string Key, BucketRule Rule, double Tokens = 1);

/// <summary>What a bucket answered.</summary>
/// <param name="Wait">Zero: the tokens were taken. Else until when none will be there.</param>
/// <param name="Left">What is left in the first bucket.</param>
/// <param name="PerSecond">The speed of the slowest bucket at present.</param>
internal readonly record struct BucketAnswer(TimeSpan Wait, double Left, double PerSecond)
{
    public bool IsTaken => Wait == TimeSpan.Zero;
}
