namespace Personio.Client.Absences;

/// <summary>What absences of a type are counted in.</summary>
public enum AbsenceUnit
{
    /// <summary>A unit this client does not know.</summary>
    Unknown,

    /// <summary>Days and half days.</summary>
    Day,

    /// <summary>Hours and minutes.</summary>
    Hour,
}

/// <summary>How far the approval of an absence is.</summary>
public enum ApprovalStatus
{
    /// <summary>A status this client does not know; the raw text says which.</summary>
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
