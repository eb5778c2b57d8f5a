using Personio.Sandbox.Clock;

namespace Personio.Sandbox.Company.Changes;

/// <summary>
/// Lets the company live on: whenever the sandbox's clock passes a midnight in Berlin, the company is a day older, and what begins or ends
/// on that day does so.
/// </summary>
internal sealed class CompanyCalendar : IAsyncDisposable
{
    private readonly CompanyState _company;
    private readonly ClockDuty _duty;

    public CompanyCalendar(CompanyState company, SandboxClock clock)
    {
        _company = company;

        // The company may have been told to live on another day than the clock's.
        company.Follow(DateAt(clock.GetUtcNow()));
        _duty = new ClockDuty(clock, LiveOn);
    }

    public ValueTask DisposeAsync() => _duty.DisposeAsync();

    private DateTimeOffset? LiveOn(DateTimeOffset now)
    {
        var date = DateAt(now);
        _company.LiveOnTo(date, now);
        return BerlinTime.Midnight(date.AddDays(1));
    }

    /// <summary>The date in Berlin.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(BerlinTime.FromInstant(instant).DateTime);
}
