using System.Collections.Immutable;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Changes;

namespace Personio.Sandbox.Company;

/// <summary>What became of an attendance that was to be written.</summary>
internal enum AttendanceOutcome
{
    Done,
    NotFound,
    Overlap,
}

/// <summary>Attendances: v1 tells them by rows, v2 by periods.</summary>
internal sealed partial class CompanyState
{
    private long _lastRow;
    private volatile AttendanceBook _attendances;

    /// <summary>The attendances that begin on some days, by person and start; of all people unless some are named.</summary>
    public IEnumerable<AttendanceRecord> Attendances(DateOnly from, DateOnly to, IReadOnlySet<long>? people = null)
    {
        var book = _attendances;
        return _people.All.Select(person => person.Id)
            .Where(person => people is null || people.Contains(person))
            .Order()
            .SelectMany(person => book.Of(person, from, to));
    }

    public AttendanceRecord? FindAttendance(Guid id) => _attendances.Find(id) is { } record && _people.Find(record.PersonId) is not null ? record : null;

    /// <summary>Adds time under the next row, or refuses what the person has already.</summary>
    /// <param name="draft">What to add; its row is chosen here.</param>
    /// <param name="affected">What was added, and what made room.</param>
    public AttendanceOutcome AddAttendance(AttendanceRecord draft, out ImmutableArray<AttendanceRecord> affected)
    {
        lock (_writing)
        {
            affected = [];
            return _people.Find(draft.PersonId) is null
                ? AttendanceOutcome.NotFound
                : Place(_attendances.Of(draft.PersonId), draft with { Row = ++_lastRow }, out affected);
        }
    }

    /// <summary>Changes time, for which others may have to make room.</summary>
    public AttendanceOutcome UpdateAttendance(Guid id, DateTimeOffset now, Func<AttendanceRecord, AttendanceRecord> change)
    {
        lock (_writing)
        {
            if (_attendances.Find(id) is not { } before)
            {
                return AttendanceOutcome.NotFound;
            }

            var others = _attendances.Of(before.PersonId).Remove(before);
            return Place(others, change(before) with { UpdatedAt = now }, out _);
        }
    }

    /// <summary>Removes time at once.</summary>
    /// <returns>False when there was none.</returns>
    public bool RemoveAttendance(Guid id)
    {
        lock (_writing)
        {
            if (_attendances.Find(id) is not { } gone)
            {
                return false;
            }

            Replace(gone.PersonId, _attendances.Of(gone.PersonId).Remove(gone));
            return true;
        }
    }

    private AttendanceOutcome Place(ImmutableArray<AttendanceRecord> others, AttendanceRecord record, out ImmutableArray<AttendanceRecord> affected)
    {
        var placement = AttendancePlacement.Place(others, record, () => ++_lastRow);
        affected = placement?.Affected ?? [];
        if (placement is null)
        {
            return AttendanceOutcome.Overlap;
        }

        Replace(record.PersonId, placement.All);
        return AttendanceOutcome.Done;
    }

    private void Replace(long person, IEnumerable<AttendanceRecord> records)
    {
        var before = _attendances.Of(person).ToDictionary(record => record.Id);
        var after = RowLayout.Settle(records, () => ++_lastRow);
        _attendances = _attendances.With(person, after);
        foreach (var record in after)
        {
            if (!before.Remove(record.Id, out var old))
            {
                Changes.Raise(CompanyChange.OfAttendance(CompanyEvents.AttendanceCreated, record.Id));
            }
            else if (old with { Row = record.Row } != record)
            {
                Changes.Raise(CompanyChange.OfAttendance(CompanyEvents.AttendanceUpdated, record.Id));
            }
        }

        foreach (var gone in before.Keys)
        {
            Changes.Raise(CompanyChange.OfAttendance(CompanyEvents.AttendanceDeleted, gone));
        }
    }
}
