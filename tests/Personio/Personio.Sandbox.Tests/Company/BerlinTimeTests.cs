using Personio.Sandbox.Company;

namespace Personio.Sandbox.Tests.Company;

public sealed class BerlinTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void Midnight_OfEveryDaySince1950_HasTheOffsetOfTheZoneDatabase()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year < 2037; day = day.AddDays(1))
        {
            BerlinTime.Midnight(day).Offset.ShouldBe(Berlin.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)), day.ToString("O"));
        }
    }

    [Fact]
    public void FromInstant_AroundTheChangesOfTheClock_AgreesWithTheZoneDatabase()
    {
        foreach (var change in new[] { new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero) })
        {
            foreach (var instant in new[] { change.AddSeconds(-1), change })
            {
                BerlinTime.FromInstant(instant).Offset.ShouldBe(Berlin.GetUtcOffset(instant));
            }
        }
    }
}
