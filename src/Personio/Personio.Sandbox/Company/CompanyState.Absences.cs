using System.Collections.Immutable;
using Personio.Sandbox.Company.Changes;

namespace Personio.Sandbox.Company;

/// <summary>What became of an absence that was to be written.</summary>
internal enum AbsenceOutcome
{
    Done,
    NotFound,

    /// <summary>No absence can take that time.</summary>
    Impossible,

    /// <summary>The person is away in that time already.</summary>
    Overlap,

    /// <summary>The person stands in for somebody in that time.</summary>
    IsSubstitute,

    /// <summary>Who is to stand in is away in that time, or is the absent person.</summary>
    SubstituteUnavailable,
}

/// <summary>Absences: v1 calls the day-tracked ones time-offs and the others absence periods, v2 has all of them.</summary>
internal sealed partial class CompanyState
{
    private long _lastAbsenceNumber;

    /// <summary>In the order the API lists them.</summary>
    public IReadOnlyList<AbsencePeriod> Absences => _absences.All;

    public AbsencePeriod? FindAbsence(Guid id) => _absences.Find(id);

    /// <summary>By the number of v1.</summary>
    public AbsencePeriod? FindAbsence(long number) => _absences.Find(number);

    public ImmutableArray<AbsencePeriod> AbsencesOf(long person) => _absences.Of(person);

    /// <summary>Adds an absence under the next number, unless it contradicts one that exists.</summary>
    public AbsenceOutcome AddAbsence(AbsencePeriod draft, out AbsencePeriod added)
    {
        lock (_writing)
        {
            added = draft with { Number = _lastAbsenceNumber + 1 };
            if (_people.Find(draft.PersonId) is null)
            {
                return AbsenceOutcome.NotFound;
            }

            var outcome = Check(added);
            if (outcome == AbsenceOutcome.Done)
            {
                _lastAbsenceNumber = added.Number;
                _absences = _absences.Add(added);
                Changes.Raise(CompanyChange.OfAbsence(CompanyEvents.AbsenceCreated, added.Id));
            }

            return outcome;
        }
    }

    /// <summary>Applies a change to an absence as it is just now, unless it then contradicts another.</summary>
    public AbsenceOutcome UpdateAbsence(Guid id, DateTimeOffset now, Func<AbsencePeriod, AbsencePeriod> change)
    {
        lock (_writing)
        {
            if (_absences.Find(id) is not { } before)
            {
                return AbsenceOutcome.NotFound;
            }

            var after = change(before);
            if (after == before)
            {
                return AbsenceOutcome.Done;
            }

            after = after with { UpdatedAt = now };
            var outcome = Check(after);
            if (outcome == AbsenceOutcome.Done)
            {
                _absences = _absences.Replace(before, after);
                RaiseChange(before, after);
            }

            return outcome;
        }
    }

    /// <summary>Removes an absence at once.</summary>
    /// <returns>False when there was no such absence.</returns>
    public bool RemoveAbsence(Guid id)
    {
        lock (_writing)
        {
            if (_absences.Find(id) is not { } gone)
            {
                return false;
            }

            _absences = _absences.Remove(gone);
            Changes.Raise(CompanyChange.OfAbsence(CompanyEvents.AbsenceDeleted, id));
            return true;
        }
    }

    /// <summary>Other working hours move the time stamp of every absence of the person, and raise no event (Personio v1: time-offs).</summary>
    private void RedateAbsences(EmployeeRecord before, EmployeeRecord after, DateTimeOffset now)
    {
        if (before.WeeklyWorkingHours != after.WeeklyWorkingHours || before.WorkSchedule != after.WorkSchedule)
        {
            _absences = _absences.ReplaceOf(after.Id, period => period with { UpdatedAt = now });
        }
    }

    /// <summary>There is an event for the approval and one for the time, and none for the comment.</summary>
    private void RaiseChange(AbsencePeriod before, AbsencePeriod after)
    {
        if (before.Status != after.Status)
        {
            Changes.Raise(CompanyChange.OfAbsence(CompanyEvents.AbsenceStatus, after.Id));
        }

        if ((before.Start, before.End, before.HalfDayStart, before.HalfDayEnd) != (after.Start, after.End, after.HalfDayStart, after.HalfDayEnd))
        {
            Changes.Raise(CompanyChange.OfAbsence(CompanyEvents.AbsenceTimeRange, after.Id));
        }
    }

    private AbsenceOutcome Check(AbsencePeriod period)
    {
        if (AbsenceRange.Fault(period) is not null)
        {
            return AbsenceOutcome.Impossible;
        }

        if (_absences.Of(period.PersonId).Any(other => other.Id != period.Id && other.Overlaps(period)))
        {
            return AbsenceOutcome.Overlap;
        }

        if (_absences.All.Any(other => other.SubstituteId == period.PersonId && other.Overlaps(period)))
        {
            return AbsenceOutcome.IsSubstitute;
        }

        return period.SubstituteId is { } substitute
            && (substitute == period.PersonId || _people.Find(substitute) is null || _absences.Of(substitute).Any(other => other.Overlaps(period)))
            ? AbsenceOutcome.SubstituteUnavailable
            : AbsenceOutcome.Done;
    }
}
