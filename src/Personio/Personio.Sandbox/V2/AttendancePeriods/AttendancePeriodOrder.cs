using Personio.Sandbox.Company.Attendances;

namespace Personio.Sandbox.V2.AttendancePeriods;

/// <summary>The parameter <c>sort</c>: fields, backwards with a minus. What has no end comes last forwards and first backwards.</summary>
internal static class AttendancePeriodOrder
{
    /// <summary>What a field is compared by; null for what is no such field.</summary>
    public static Func<AttendanceRecord, IComparable>? Of(string field) => field.TrimStart('-') switch
    {
        "person.id" => record => record.PersonId,
        "start.date_time" => record => record.Start,
        "end.date_time" => record => record.End ?? DateTime.MaxValue,
        "updated_at" => record => record.UpdatedAt,
        "status" => record => record.Status,
        _ => null,
    };

    public static IEnumerable<AttendanceRecord> Sort(IEnumerable<AttendanceRecord> records, IEnumerable<string> fields)
    {
        var sorted = records.Order(Comparer<AttendanceRecord>.Create((_, _) => 0));
        foreach (var field in fields)
        {
            var key = Of(field)!;
            sorted = field.StartsWith('-') ? sorted.ThenByDescending(key) : sorted.ThenBy(key);
        }

        return sorted;
    }
}
