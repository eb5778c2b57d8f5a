using Personio.Sandbox.Company.Changes;

namespace Personio.Sandbox.Company;

/// <summary>Days that pass.</summary>
internal sealed partial class CompanyState
{
    private volatile int _today;
    private int _daysAheadOfClock;

    /// <summary>The day it is in the company; the generated data is relative to the first.</summary>
    public DateOnly Today => DateOnly.FromDayNumber(_today);

    /// <summary>From now on a day passes here when one passes by the clock, however far apart the two are.</summary>
    public void Follow(DateOnly dateOfClock)
    {
        lock (_writing)
        {
            _daysAheadOfClock = _today - dateOfClock.DayNumber;
        }
    }

    /// <summary>Days begin, up to that of the clock: employments whose first day has come start, those whose last has come end.</summary>
    public void LiveOnTo(DateOnly dateOfClock, DateTimeOffset now)
    {
        lock (_writing)
        {
            var yesterday = Today;
            var day = dateOfClock.AddDays(_daysAheadOfClock);
            if (day <= yesterday)
            {
                return;
            }

            _today = day.DayNumber;
            var starts = _people.All.Where(one => one.HireDate > yesterday && one.HireDate <= day)
                .Select(one => (Day: one.HireDate!.Value, one.Id, IsStart: true));
            var ends = _people.All.Where(one => one.TerminationDate > yesterday && one.TerminationDate <= day)
                .Select(one => (Day: one.TerminationDate!.Value, one.Id, IsStart: false));
            foreach (var (_, id, isStart) in starts.Concat(ends).OrderBy(change => change.Day).ToArray())
            {
                Begin(id, isStart, now);
            }
        }
    }

    private void Begin(long id, bool isStart, DateTimeOffset now)
    {
        var before = _people.Find(id)!;
        var after = before;
        if (!isStart)
        {
            after = before with { Status = EmployeeStatus.Inactive };
        }
        else if (before.Status == EmployeeStatus.Onboarding)
        {
            after = before with { Status = EmployeeStatus.Active };
        }

        after = EmployeeChanges.Stamp(before, after, now);
        _people = _people.Replace(before, after);
        Changes.Raise(CompanyChange.OfEmployment(
            isStart ? CompanyEvents.EmploymentStarted : CompanyEvents.EmploymentTerminated, after.EmploymentId, id));
        Changes.Raise(EmployeeEvents.OfChange(before, after));
    }
}
