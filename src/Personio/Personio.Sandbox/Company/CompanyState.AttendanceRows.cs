using System.Collections.Immutable;
using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.Company;

/// <summary>Attendances in the rows of v1. What is written here is read by v2, and the other way round.</summary>
internal sealed partial class CompanyState
{
    /// <summary>The rows of some days, by person and start; of all people unless some are named.</summary>
    public IEnumerable<AttendanceRow> AttendanceRows(DateOnly from, DateOnly to, IReadOnlySet<long>? people = null)
    {
        var book = _attendances;
        return _people.All.Select(person => person.Id)
            .Where(person => people is null || people.Contains(person))
            .Order()
            .SelectMany(person => AttendanceRow.Of(book.Of(person, from, to)));
    }

    public AttendanceRow? FindAttendanceRow(long id)
        => _attendances.OwnerOfRow(id) is { } person && _people.Find(person) is not null
            ? AttendanceRow.Of(_attendances.Of(person).Where(record => record.Row == id)).FirstOrDefault()
            : null;

    /// <summary>Adds time under the next row, its break in the middle; breaks of others that lie in it make room.</summary>
    /// <param name="draft">What to add; its row is chosen here.</param>
    /// <param name="now">The moment.</param>
    /// <param name="added">What was added, when it was.</param>
    public AttendanceOutcome AddAttendanceRow(AttendanceRow draft, DateTimeOffset now, out AttendanceRow added)
    {
        lock (_writing)
        {
            added = draft with { Id = ++_lastRow, V2Id = Guid.NewGuid() };
            if (_people.Find(draft.PersonId) is null)
            {
                return AttendanceOutcome.NotFound;
            }

            var existing = _attendances.Of(draft.PersonId);
            var work = added;
            return AttendanceRow.Of(existing).Any(work.Overlaps) ? AttendanceOutcome.Overlap : Place(existing, added.ToRecord(added.V2Id, now), out _);
        }
    }

    /// <summary>Changes a row. Where its times stay, so does how v2 divides it.</summary>
    public AttendanceOutcome UpdateAttendanceRow(long id, DateTimeOffset now, Func<AttendanceRow, AttendanceRow> change)
    {
        lock (_writing)
        {
            if (FindAttendanceRow(id) is not { } before)
            {
                return AttendanceOutcome.NotFound;
            }

            var after = change(before);
            var records = _attendances.Of(before.PersonId);
            if ((after.Start, after.End, after.BreakMinutes) == (before.Start, before.End, before.BreakMinutes))
            {
                Replace(before.PersonId, records.Select(record => record.Row == id ? Annotate(record, after, now) : record));
                return AttendanceOutcome.Done;
            }

            ImmutableArray<AttendanceRecord> others = [.. records.Where(record => record.Row != id)];
            return AttendanceRow.Of(others).Any(after.Overlaps)
                ? AttendanceOutcome.Overlap
                : Move(after, others, [.. records.Where(record => record.Row == id)], now);
        }
    }

    /// <summary>Removes a row with its breaks.</summary>
    /// <returns>False when there was none.</returns>
    public bool RemoveAttendanceRow(long id)
    {
        lock (_writing)
        {
            if (FindAttendanceRow(id) is not { } gone)
            {
                return false;
            }

            Replace(gone.PersonId, _attendances.Of(gone.PersonId).RemoveAll(record => record.Row == id));
            return true;
        }
    }

    private static AttendanceRecord Annotate(AttendanceRecord record, AttendanceRow row, DateTimeOffset now) => record.IsBreak
        ? record with { Status = row.Status, UpdatedAt = now }
        : record with { Status = row.Status, Comment = row.Comment, ProjectId = row.ProjectId, UpdatedAt = now };

    /// <summary>Puts a row to its new time, its parts under the ids that they had before.</summary>
    private AttendanceOutcome Move(AttendanceRow row, ImmutableArray<AttendanceRecord> others, AttendanceRecord[] before, DateTimeOffset now)
    {
        var work = before.Where(record => !record.IsBreak).OrderBy(record => record.Start).ToArray();
        var whole = row.ToRecord(work[0].Id, now) with { CreatedAt = work[0].CreatedAt };
        if (AttendancePlacement.Place(others, whole, () => ++_lastRow) is not { } placement)
        {
            return AttendanceOutcome.Overlap;
        }

        var breakId = before.FirstOrDefault(record => record.IsBreak)?.Id ?? Guid.NewGuid();
        var restId = work.Length > 1 ? work[1].Id : Guid.NewGuid();
        Replace(row.PersonId, placement.All.SelectMany(record => record.Id == whole.Id ? RowLayout.PlaceBreak(record, breakId, restId) : [record]));
        return AttendanceOutcome.Done;
    }
}
