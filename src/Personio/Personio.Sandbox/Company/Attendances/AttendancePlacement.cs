using System.Collections.Immutable;

namespace Personio.Sandbox.Company.Attendances;

/// <summary>What became of a person's day.</summary>
/// <param name="All">All of the person's attendances.</param>
/// <param name="Affected">The new ones and those that made room for them, in their order.</param>
internal sealed record AttendancePlacement(ImmutableArray<AttendanceRecord> All, ImmutableArray<AttendanceRecord> Affected)
{
    /// <summary>
    /// Puts time among a person's attendances: what reaches over midnight becomes two, and what is of the other kind makes room, by getting
    /// shorter, by becoming two, or by going. Time of the same kind does not make room.
    /// </summary>
    /// <returns>Null when the person has such time there already.</returns>
    public static AttendancePlacement? Place(ImmutableArray<AttendanceRecord> existing, AttendanceRecord added, Func<long> nextRow)
    {
        var all = existing.ToList();
        var affected = new List<AttendanceRecord>();
        foreach (var piece in added.SplitAtMidnight(nextRow).ToArray())
        {
            var met = all.Where(other => other.Id != piece.Id && other.Overlaps(piece)).ToArray();
            if (met.Any(other => other.IsBreak == piece.IsBreak))
            {
                return null;
            }

            // A break within work belongs to the work's row, of which v1 then tells it as the break.
            var placed = piece.IsBreak && met is [var work, ..] ? piece with { Row = work.Row } : piece;
            foreach (var other in met)
            {
                all.Remove(other);
                AttendanceRecord[] rest = [.. Rest(other, piece)];
                all.AddRange(rest);
                affected.AddRange(rest);
            }

            all.Add(placed);
            affected.Add(placed);
        }

        return new AttendancePlacement([.. all.OrderBy(record => record.Start)], [.. affected.OrderBy(record => record.Start)]);
    }

    /// <summary>What is left of <paramref name="cut"/> before and after <paramref name="piece"/>; the first keeps the id.</summary>
    private static IEnumerable<AttendanceRecord> Rest(AttendanceRecord cut, AttendanceRecord piece)
    {
        var hasBefore = cut.Start < piece.Start;
        if (hasBefore)
        {
            yield return cut with { End = piece.Start, UpdatedAt = piece.UpdatedAt };
        }

        if (piece.Until < cut.Until)
        {
            yield return cut with { Id = hasBefore ? Guid.NewGuid() : cut.Id, Start = piece.Until, UpdatedAt = piece.UpdatedAt };
        }
    }
}
