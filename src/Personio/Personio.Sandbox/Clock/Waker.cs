using System.Threading.Channels;

namespace Personio.Sandbox.Clock;

/// <summary>Waits for a time of the sandbox's clock, or until it is woken, or until that clock is touched.</summary>
internal sealed class Waker : IDisposable
{
    private readonly SandboxClock _clock;
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });

    public Waker(SandboxClock clock)
    {
        _clock = clock;
        clock.Changed += WakeOnChange;
    }

    public void Wake() => _calls.Writer.TryWrite(true);

    /// <summary>May come back early: look at the clock.</summary>
    /// <param name="until">Null for no time at all.</param>
    /// <param name="stop">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    public async Task WaitAsync(DateTimeOffset? until, CancellationToken stop)
    {
        if (until is not { } due || _clock.IsStopped)
        {
            await _calls.Reader.ReadAsync(stop);
            return;
        }

        var wait = due - _clock.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        using var patience = new CancellationTokenSource(wait, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            await _calls.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time has come.
        }
    }

    public void Dispose() => _clock.Changed -= WakeOnChange;

    private void WakeOnChange(object? sender, EventArgs change) => Wake();
}
