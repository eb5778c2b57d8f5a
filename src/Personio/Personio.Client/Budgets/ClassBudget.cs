using Personio.Client.Errors;

namespace Personio.Client.Budgets;

/// <summary>
/// The budget of one endpoint class on one connection: takes tokens, and keeps waiting in fair order those for whom none is left yet.
/// Nobody waits in vain: who would not be served before the deadline is told so at once.
/// </summary>
internal sealed class ClassBudget(IReadOnlyList<KeyedRule> buckets, ITokenBuckets tokens, TimeProvider time)
{
    /// <summary>A request is worth sending only if this much of the call's time is left for it.</summary>
    private static readonly TimeSpan LeastTimeToSend = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly FairQueue queue = new();
    private bool isServing;
    private DateTimeOffset nextTokenAt = DateTimeOffset.MinValue;
    private double perSecond = buckets.Min(static bucket => bucket.Rule.PerSecond);

    /// <summary>Waits until a request may go out. Returns what is left in the bucket that Personio's headers speak of.</summary>
    /// <exception cref="PersonioRateLimitedException">It could not go out before the deadline; holds when it could.</exception>
    public async ValueTask<double> AcquireAsync(string endpoint, object caller, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        if (MustQueue())
        {
            return await WaitAsync(endpoint, caller, deadline, cancellationToken);
        }

        var answer = await tokens.TakeAsync(buckets, cancellationToken);
        if (answer.IsTaken)
        {
            return answer.Left;
        }

        Learn(answer);
        return await WaitAsync(endpoint, caller, deadline, cancellationToken);
    }

    /// <summary>Heeds what the answer to a request says about Personio's own bucket.</summary>
    /// <param name="left">What was left here when the request went out.</param>
    /// <param name="told">The rate headers, where there are any.</param>
    /// <param name="cancellationToken">Ends the correction.</param>
    public ValueTask HeedAsync(double left, RateHeaders told, CancellationToken cancellationToken)
    {
        var rule = buckets[0].Rule;
        var isOther = Differs(BucketRule.BurstBelow(told.Burst), rule.Burst) || Differs(BucketRule.RateBelow(told.PerSecond), rule.PerSecond);
        return isOther || told.Remaining < left ? tokens.CorrectAsync(buckets[0], told, cancellationToken) : default;
    }

    /// <summary>Stays away for as long as Personio asks after a 429, or for the class's cool-down.</summary>
    public ValueTask HeedRefusalAsync(TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var wait = retryAfter is { } asked && asked > TimeSpan.Zero ? asked : buckets[0].Rule.CoolDown;
        return tokens.BlockAsync(buckets[0], wait, cancellationToken);
    }

    private static bool Differs(double one, double other) => Math.Abs(one - other) > 0.001;

    private bool MustQueue()
    {
        lock (gate)
        {
            return queue.Count > 0;
        }
    }

    private void Learn(BucketAnswer answer)
    {
        lock (gate)
        {
            nextTokenAt = time.GetUtcNow() + answer.Wait;
            perSecond = answer.PerSecond;
        }
    }

    private async ValueTask<double> WaitAsync(string endpoint, object caller, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var waiter = new FairQueue.Waiter();
        var patience = deadline - LeastTimeToSend - time.GetUtcNow();
        lock (gate)
        {
            var expected = Expected(queue.AheadOf(caller));
            if (expected > patience)
            {
                throw TooLate(endpoint, expected);
            }

            queue.Add(caller, waiter);
            if (!isServing)
            {
                isServing = true;
                _ = Task.Run(ServeAsync, CancellationToken.None);
            }
        }

        try
        {
            return await waiter.Turn.WaitAsync(patience, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            if (!waiter.Leave() && !cancellationToken.IsCancellationRequested)
            {
                return await waiter.Turn;
            }

            if (time.GetUtcNow() < deadline - LeastTimeToSend)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            throw TooLate(endpoint, ExpectedNow(caller));
        }
    }

    private TimeSpan ExpectedNow(object caller)
    {
        lock (gate)
        {
            return Expected(queue.AheadOf(caller));
        }
    }

    private TimeSpan Expected(int ahead)
    {
        var untilNext = nextTokenAt - time.GetUtcNow();
        return (untilNext > TimeSpan.Zero ? untilNext : TimeSpan.Zero) + TimeSpan.FromSeconds(ahead / perSecond);
    }

    /// <summary>Takes tokens for those who wait, one after the other, until nobody does. Belongs to all of them and so to none.</summary>
    private async Task ServeAsync()
    {
        try
        {
            while (await NextAnswerAsync() is { } answer)
            {
                if (!answer.IsTaken)
                {
                    Learn(answer);
                    await Task.Delay(answer.Wait, time);
                }
            }
        }
        catch (Exception exception)
        {
            FailAll(exception);
        }
    }

    /// <summary>Null, and no longer serving, when nobody waits.</summary>
    private async ValueTask<BucketAnswer?> NextAnswerAsync()
    {
        lock (gate)
        {
            if (queue.Count == 0)
            {
                isServing = false;
                return null;
            }
        }

        var answer = await tokens.TakeAsync(buckets, CancellationToken.None);
        lock (gate)
        {
            while (answer.IsTaken && queue.Next() is { } waiter && !waiter.Serve(answer.Left))
            {
            }
        }

        return answer;
    }

    private void FailAll(Exception exception)
    {
        lock (gate)
        {
            isServing = false;
            while (queue.Next() is { } waiter)
            {
                waiter.Fail(exception);
            }
        }
    }

    private PersonioRateLimitedException TooLate(string endpoint, TimeSpan wait) => new(
        new PersonioFailure { Endpoint = endpoint, RetryAfter = wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1 / perSecond) });
}
