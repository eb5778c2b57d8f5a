using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>What became of an employee who leaves.</summary>
/// <param name="Employee">The employee, as read back from Personio: the status is INACTIVE.</param>
/// <param name="NotRecorded">What a termination has in Personio and none of its APIs can set: enter it in Personio.</param>
public sealed record TerminateEmployeePayload(Employee Employee, IReadOnlyList<TerminationFact> NotRecorded);

/// <summary>What Personio knows about a termination that was entered in Personio itself.</summary>
public enum TerminationFact
{
    /// <summary>The day on which the employment ends.</summary>
    TerminationDate,

    /// <summary>The last day at work.</summary>
    LastWorkingDay,

    /// <summary>Who gave notice, or how else it ends.</summary>
    TerminationType,

    /// <summary>Why it ends.</summary>
    TerminationReason,

    /// <summary>The steps of leaving: who is told, what is given back, which absences are paid out.</summary>
    Offboarding,
}
