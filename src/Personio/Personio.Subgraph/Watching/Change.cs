namespace Personio.Subgraph.Watching;

/// <summary>Something that has changed in Personio: which object, not what of it. Read the object to learn that.</summary>
/// <param name="Kind">What kind of object.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What happened to it.</param>
/// <param name="OccurredAt">When, as Personio says, or when it was noticed.</param>
/// <param name="EmployeeId">Whose it is, where Personio says so.</param>
public sealed record Change(ChangeKind Kind, string Id, ChangeType Type, DateTimeOffset OccurredAt, string? EmployeeId = null)
{
    /// <summary>Without ids, which are personal data in a log.</summary>
    public override string ToString() => $"{nameof(Change)} {Kind} {Type}";
}

/// <summary>What can be watched or compared.</summary>
public enum ChangeKind
{
    /// <summary>Employees, with their employment and everything else that is theirs alone.</summary>
    Employee,

    /// <summary>Absences.</summary>
    Absence,

    /// <summary>Tracked time.</summary>
    Attendance,

    /// <summary>Documents of employees.</summary>
    Document,

    /// <summary>Jobs that the career site offers.</summary>
    OpenPosition,

    /// <summary>Projects, sub-projects included. They can be compared, not watched: Personio tells nothing of them.</summary>
    Project,

    /// <summary>Applications for jobs. They can be compared, not watched: Personio tells nothing of them.</summary>
    Application,
}

/// <summary>What happened to an object.</summary>
public enum ChangeType
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>Something of it is different; Personio does not say what, and at times says so where nothing is.</summary>
    Updated,

    /// <summary>It is gone.</summary>
    Deleted,
}
