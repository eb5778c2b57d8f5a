using Personio.Client.AttendancePeriods;
using Personio.Subgraph.Access;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Attendances;

/// <summary>What became of entering time.</summary>
/// <param name="Outcomes">One for each row, in their order.</param>
public sealed record CreateAttendancesPayload(IReadOnlyList<AttendanceOutcome> Outcomes);

/// <summary>What became of one row.</summary>
/// <param name="Row">Its place among the rows, from 0.</param>
/// <param name="Attendance">The new attendance as Personio has it; null where there are errors.</param>
/// <param name="Errors">Why it was not entered, or why nobody knows; empty where it was.</param>
[Tag(DataClass.Personal)]
public sealed record AttendanceOutcome(int Row, AttendancePeriod? Attendance, IReadOnlyList<IWriteError> Errors);

/// <summary>What became of deleting an attendance.</summary>
/// <param name="AttendanceId">The attendance that is gone.</param>
public sealed record DeleteAttendancePayload([property: ID] string AttendanceId);
