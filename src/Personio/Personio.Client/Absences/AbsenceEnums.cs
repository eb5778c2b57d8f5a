namespace Personio.Client.Absences;

/// <summary>What absences of a type are counted in.</summary>
public enum AbsenceUnit
{
    /// <summary>A unit newer than this client.</summary>
    Unknown,

    /// <summary>Days and half days.</summary>
    Day,

    /// <summary>Hours and minutes.</summary>
    Hour,
}

/// <summary>How far the approval of an absence is.</summary>
public enum ApprovalStatus
{
    /// <summary>A status newer than this client.</summary>
    Unknown,

    /// <summary>Waiting for approval.</summary>
    Pending,

    /// <summary>Approved, or of a type that needs no approval.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Approved, and its deletion waits for approval.</summary>
    DeletionPending,

    /// <summary>Waiting for the substitute's answer.</summary>
    SubstituteRequested,
}
