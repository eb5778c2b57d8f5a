using System.Text.Json;
using Personio.Client.AttendancePeriods;
using Personio.Client.AttendanceProjects;

namespace Personio.Client.Attendances;

/// <summary>
/// Time that an employee worked, as v1 tells it: from, to, and minutes of break in between. A working day is often several of them, and none goes over
/// midnight ("Personio v1: attendances").
/// </summary>
public sealed record Attendance
{
    /// <summary>Personio's number in v1.</summary>
    public required string Id { get; init; }

    /// <summary>The id that v2 has for it, or for its first part; null when Personio does not say.</summary>
    public string? IdV2 { get; init; }

    /// <summary>Whose time.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Local time, to the minute.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>Local time, to the minute; null while the clock runs.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Minutes of break.</summary>
    public int? BreakMinutes { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>How far its approval is.</summary>
    public AttendanceStatus? Status { get; init; }

    /// <summary>Whether it lies on a public holiday of the employee.</summary>
    public bool? IsHoliday { get; init; }

    /// <summary>Whether the employee is absent in that time.</summary>
    public bool? IsOnTimeOff { get; init; }

    /// <summary>What it is booked on; null for nothing.</summary>
    public AttendanceProject? Project { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The attributes that this client has no property for, by Personio's name; null when there are none.</summary>
    public IDictionary<string, JsonElement>? UnknownFields { get; init; }

    /// <summary>Kind and id alone: the rest is personal data, and texts end up in logs.</summary>
    public override string ToString() => $"{nameof(Attendance)} {Id}";
}

/// <summary>Which attendances to list; all conditions have to hold.</summary>
public sealed record AttendanceFilter
{
    /// <summary>On this day or later; not before 1970.</summary>
    public required DateOnly From { get; init; }

    /// <summary>On this day or earlier; at most ten years from today.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whose; texts that cannot be ids match nothing.</summary>
    public IReadOnlyCollection<string>? EmployeeIds { get; init; }

    /// <summary>Pending and rejected ones as well; otherwise confirmed ones alone.</summary>
    public bool WithPending { get; init; }

    /// <summary>Changed at this moment or later. Deleted ones are never reported.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Changed at this moment or earlier.</summary>
    public DateTimeOffset? UpdatedTo { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AttendanceFilter);
}
