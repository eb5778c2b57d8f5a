using Personio.Client.Budgets;
using Personio.Client.Errors;
using Personio.Client.Tests.Testing;

namespace Personio.Client.Tests.Budgets;

/// <summary>Who waits for a token, in which order, and who is told at once that waiting is no use.</summary>
public sealed class ClassBudgetTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Acquire_NoTokenBeforeTheDeadline_FailsAtOnceAndSaysWhen()
    {
        var budget = Budget(burst: 1, perSecond: 0.1);
        await Acquire(budget, this, seconds: 5);

        var refusal = await Should.ThrowAsync<PersonioRateLimitedException>(() => Acquire(budget, this, seconds: 5));

        refusal.Code.ShouldBe("UPSTREAM_RATE_LIMITED");
        refusal.Status.ShouldBeNull();
        refusal.RetryAfter.ShouldNotBeNull().TotalSeconds.ShouldBe(10, tolerance: 0.1);
    }

    [Fact]
    public async Task Acquire_ManyAtOnce_AreServedWithinTheirTimeAndTheRestIsRefused()
    {
        var budget = Budget(burst: 10, perSecond: 10);

        var requests = Enumerable.Range(0, 100).Select(_ => Acquire(budget, this, seconds: 5)).ToList();
        await time.DriveAsync(Task.WhenAll(requests.Select(static request => request.ContinueWith(static done => done.Status, TaskScheduler.Default))));

        requests.Count(static request => request.IsCompletedSuccessfully).ShouldBeInRange(50, 60);
        requests.Where(static request => request.IsFaulted).ShouldAllBe(static request => request.Exception!.InnerException is PersonioRateLimitedException);
    }

    [Fact]
    public async Task Acquire_OneCallerFloods_AnotherWaitsForOneTurn()
    {
        var budget = Budget(burst: 1, perSecond: 1);
        await Acquire(budget, this, seconds: 60);
        var order = new List<string>();
        var flood = Enumerable.Range(0, 20).Select(_ => Note(Acquire(budget, "flood", seconds: 60), "flood")).ToList();

        var single = Note(Acquire(budget, "single", seconds: 60), "single");
        await time.DriveAsync(Task.WhenAll([.. flood, single]).ContinueWith(static _ => true, TaskScheduler.Default));

        order.IndexOf("single").ShouldBeLessThanOrEqualTo(2);

        async Task Note(Task acquire, string who)
        {
            await acquire;
            lock (order)
            {
                order.Add(who);
            }
        }
    }

    [Fact]
    public async Task Acquire_CallerLeaves_TheTokenIsFreeForTheNext()
    {
        var budget = Budget(burst: 1, perSecond: 1);
        await Acquire(budget, this, seconds: 60);
        using var leave = new CancellationTokenSource();
        var left = budget.AcquireAsync("GET /x", this, time.GetUtcNow().AddSeconds(60), leave.Token).AsTask();
        var next = Acquire(budget, this, seconds: 60);

        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => left);
        var started = time.GetUtcNow();
        await time.DriveAsync(next.ContinueWith(static _ => true, TaskScheduler.Default));

        next.IsCompletedSuccessfully.ShouldBeTrue();
        (time.GetUtcNow() - started).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task HeedRefusal_WithoutRetryAfter_StaysAwayForTheCoolDown()
    {
        var budget = Budget(burst: 100, perSecond: 100);
        await budget.HeedRefusalAsync(retryAfter: null, CancellationToken.None);

        var refusal = await Should.ThrowAsync<PersonioRateLimitedException>(() => Acquire(budget, this, seconds: 5));

        refusal.RetryAfter.ShouldNotBeNull().TotalSeconds.ShouldBe(60, tolerance: 0.1);
    }

    private ClassBudget Budget(double burst, double perSecond)
    {
        var rule = new BucketRule("x", BucketScope.Connection, burst, perSecond, CoolDown: TimeSpan.FromMinutes(1));
        return new ClassBudget([new KeyedRule("x", rule)], new LocalTokenBuckets(time), time);
    }

    private Task<double> Acquire(ClassBudget budget, object caller, int seconds) =>
        budget.AcquireAsync("GET /x", caller, time.GetUtcNow().AddSeconds(seconds), CancellationToken.None).AsTask();
}
