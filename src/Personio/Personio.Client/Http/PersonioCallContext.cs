namespace Personio.Client.Http;

/// <summary>
/// What the calls of one scope have in common: by when they are to be over, and whether they may be answered from the cache. A scoped service. No call of the scope, and no attempt of one,
/// lasts longer; one that Personio's rate limits would hold back beyond it fails at once with
/// <see cref="Errors.PersonioRateLimitedException"/> and the time after which it could go out.
/// </summary>
public sealed class PersonioCallContext(TimeProvider time)
{
    private long deadlineTicks = long.MaxValue;

    /// <summary>Whether the scope's reads ask Personio whatever is cached, and leave nothing in the cache. Default: false.</summary>
    public bool AsksAnew { get; set; }

    /// <summary>When the scope's time is up; null, the default, when only each call's own time counts.</summary>
    public DateTimeOffset? Deadline =>
        Volatile.Read(ref deadlineTicks) is var ticks && ticks == long.MaxValue ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    /// <summary>Ends the scope's calls at a time. Of several the earliest counts; calls that are under way keep what they began with.</summary>
    public void EndBy(DateTimeOffset deadline)
    {
        var known = Volatile.Read(ref deadlineTicks);
        while (deadline.UtcTicks < known)
        {
            var before = Interlocked.CompareExchange(ref deadlineTicks, deadline.UtcTicks, known);
            if (before == known)
            {
                return;
            }

            known = before;
        }
    }

    /// <summary>Ends the scope's calls after a time from now.</summary>
    /// <param name="left">Zero or less: no call goes out any more.</param>
    public void EndWithin(TimeSpan left) => EndBy(time.GetUtcNow() + left);
}
