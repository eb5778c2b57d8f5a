using Personio.Client.AttendancePeriods;

namespace Personio.Subgraph.Attendances;

/// <summary>Working time or a break.</summary>
[GraphQLName("AttendanceType")]
public enum AttendanceKind
{
    /// <summary>A type newer than this server.</summary>
    Unknown,

    /// <summary>Working time.</summary>
    Work,

    /// <summary>A break.</summary>
    Break,
}

/// <summary>How far the approval of an attendance is.</summary>
[GraphQLName("AttendanceStatus")]
public enum AttendanceState
{
    /// <summary>A status newer than this server.</summary>
    Unknown,

    /// <summary>Waiting for approval.</summary>
    Pending,

    /// <summary>Approved, or in no need of it.</summary>
    Confirmed,

    /// <summary>Refused.</summary>
    Rejected,
}

/// <summary>Between the graph's words and Personio's, of which there may come more.</summary>
internal static class AttendanceWords
{
    public static AttendanceKind Read(AttendanceType type) =>
        type == AttendanceType.Work ? AttendanceKind.Work : type == AttendanceType.Break ? AttendanceKind.Break : AttendanceKind.Unknown;

    public static AttendanceState Read(AttendanceStatus status) =>
        status == AttendanceStatus.Pending ? AttendanceState.Pending
        : status == AttendanceStatus.Confirmed ? AttendanceState.Confirmed
        : status == AttendanceStatus.Rejected ? AttendanceState.Rejected
        : AttendanceState.Unknown;

    public static AttendanceType Write(AttendanceKind kind) => kind == AttendanceKind.Break ? AttendanceType.Break : AttendanceType.Work;

    /// <summary>Personio's word; null for what is none.</summary>
    public static AttendanceStatus? Write(AttendanceState state) => state switch
    {
        AttendanceState.Pending => AttendanceStatus.Pending,
        AttendanceState.Confirmed => AttendanceStatus.Confirmed,
        AttendanceState.Rejected => AttendanceStatus.Rejected,
        _ => null,
    };
}
