using Personio.Sandbox.Clock;

namespace Personio.Sandbox.Company.Changes;

/// <summary>
/// Lets the company live on: whenever the sandbox's clock passes a midnight in Berlin, the company is a day older, and what begins or ends
/// on that day does so.
/// </summary>
internal sealed class CompanyCalendar : IAsyncDisposable
{
    private readonly CompanyState _company;
    private readonly SandboxClock _clock;
    private readonly Waker _waker;
    private readonly CancellationTokenSource _stop = new();
    private readonly int _shift;
    private readonly Task _running;

    public CompanyCalendar(CompanyState company, SandboxClock clock)
    {
        _company = company;
        _clock = clock;
        _waker = new Waker(clock);

        // The company may have been told to live on another day than the clock's.
        _shift = company.Today.DayNumber - Date().DayNumber;
        _running = Task.Run(() => RunAsync(_stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _waker.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var date = Date();
                _company.LiveOnTo(date.AddDays(_shift), _clock.GetUtcNow());
                await _waker.WaitAsync(BerlinTime.Midnight(date.AddDays(1)), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The sandbox is gone.
        }
    }

    private DateOnly Date() => DateOnly.FromDateTime(BerlinTime.FromInstant(_clock.GetUtcNow()).DateTime);
}
