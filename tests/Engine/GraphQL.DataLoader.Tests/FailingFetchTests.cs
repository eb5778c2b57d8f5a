using System.Runtime.CompilerServices;

namespace GraphQL.DataLoader.Tests;

public sealed class FailingFetchTests : IDisposable
{
    private readonly ManualScheduler _scheduler = new();
    private readonly SquareLoader _squares;

    public FailingFetchTests() => _squares = new SquareLoader(_scheduler);

    public static TheoryData<string> Failures => ["thrown", "faulted", "null"];

    public void Dispose() => _scheduler.Dispose();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Load_FetchFails_EveryKeyFails(string failure)
    {
        _squares.Instead = _ => FailAsync(failure);
        var (one, two) = (_squares.LoadAsync(1, CancellationToken.None), _squares.LoadAsync(2, CancellationToken.None));

        _scheduler.Run();

        await Should.ThrowAsync<InvalidOperationException>(one);
        await Should.ThrowAsync<InvalidOperationException>(two);
    }

    [Fact]
    public async Task Load_SomeKeysFail_TheOthersAreAnswered()
    {
        _squares.Instead = keys => Task.FromResult<IReadOnlyDictionary<int, string>>(new PartialDictionary<int, string>(
            SquareLoader.Squares(keys), new Dictionary<int, Exception> { [2] = new TimeoutException("two") }));
        var (one, two, missing) = (_squares.LoadAsync(1, CancellationToken.None), _squares.LoadAsync(2, CancellationToken.None), _squares.LoadAsync(-1, CancellationToken.None));

        _scheduler.Run();

        (await one).ShouldBe("1");
        (await Should.ThrowAsync<TimeoutException>(two)).Message.ShouldBe("two");
        (await missing).ShouldBeNull();
        await Should.ThrowAsync<TimeoutException>(_squares.LoadAsync(2, CancellationToken.None));
        _squares.Fetches.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_FetchFailed_TheFailureIsRemembered()
    {
        _squares.Instead = _ => FailAsync("faulted");
        var first = _squares.LoadAsync(1, CancellationToken.None);
        _scheduler.Run();
        _squares.Instead = null;

        _squares.LoadAsync(1, CancellationToken.None).ShouldBeSameAs(first);
        await Should.ThrowAsync<InvalidOperationException>(first);
        _squares.Fetches.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Load_SchedulerIsCancelled_TheFetchIsToldAndTheCallersFail()
    {
        var answer = new TaskCompletionSource<IReadOnlyDictionary<int, string>>();
        using var heeding = _scheduler.CancellationToken.Register(() => answer.SetCanceled(_squares.SeenToken));
        _squares.Instead = _ => answer.Task;
        var load = _squares.LoadAsync(1, _scheduler.CancellationToken);
        _scheduler.Dispatch();

        _scheduler.Cancel();

        _squares.SeenToken.IsCancellationRequested.ShouldBeTrue();
        _scheduler.Run();
        await Should.ThrowAsync<OperationCanceledException>(load);
    }

    [Fact]
    public async Task Load_OneCallerGivesUp_TheOthersAreAnswered()
    {
        using var cancellation = new CancellationTokenSource();
        var patient = _squares.LoadAsync(1, CancellationToken.None);
        var impatient = _squares.LoadAsync(1, cancellation.Token);
        var impatientForSeveral = _squares.LoadAsync([1, 2], cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(impatient);
        await Should.ThrowAsync<OperationCanceledException>(impatientForSeveral);
        _scheduler.Run();
        (await patient).ShouldBe("1");
    }

    [Fact]
    public void Load_FetchFailsAndNobodyAwaits_IsNoUnobservedException()
    {
        var marker = Guid.NewGuid().ToString();
        var unobserved = 0;
        void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e) =>
            unobserved += e.Exception.ToString().Contains(marker) ? 1 : 0;

        TaskScheduler.UnobservedTaskException += OnUnobserved;
        try
        {
            Abandon(marker);
            for (var round = 0; round < 3; round++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= OnUnobserved;
        }

        unobserved.ShouldBe(0);
    }

    // In a method of its own, so that nothing on the stack keeps the tasks alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Abandon(string marker)
    {
        using var scheduler = new ManualScheduler();
        var squares = new SquareLoader(scheduler) { Instead = _ => throw new InvalidOperationException(marker) };
        _ = squares.LoadAsync(1, CancellationToken.None);
        _ = squares.LoadAsync(2, CancellationToken.None);
        scheduler.Run();
    }

    private static Task<IReadOnlyDictionary<int, string>> FailAsync(string how) => how switch
    {
        "thrown" => throw new InvalidOperationException(how),
        "faulted" => Task.FromException<IReadOnlyDictionary<int, string>>(new InvalidOperationException(how)),
        _ => Task.FromResult<IReadOnlyDictionary<int, string>>(null!),
    };
}
