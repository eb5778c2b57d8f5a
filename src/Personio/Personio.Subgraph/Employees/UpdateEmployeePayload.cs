using Personio.Client.Employees;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Employees;

/// <summary>What became of a change of an employee.</summary>
/// <param name="Employee">The employee, as read back from Personio.</param>
/// <param name="Ignored">Personio's notes about values it skipped, such as a department it does not have; one for each value.</param>
/// <param name="Unapplied">
/// What was not changed, although nothing, or something else, was refused: one change may need calls to both of Personio's APIs, and a later one may be refused; and what the
/// credential may not write, or cannot be cleared, Personio leaves as it is without a word, which is found by comparing. Empty where all was changed.
/// </param>
public sealed record UpdateEmployeePayload(Employee Employee, IReadOnlyList<string> Ignored, IReadOnlyList<UnappliedChange> Unapplied);

/// <summary>Fields that were not changed.</summary>
/// <param name="Fields">The input's fields.</param>
/// <param name="Message">Why, for people.</param>
/// <param name="Code">Why, for programs: a code as errors have them, or `NOT_TRIED` where an earlier refusal ended the change, `NOT_TAKEN_OVER` where Personio has another value all the same, `NOT_CONFIRMED` where it does not show its value.</param>
public sealed record UnappliedChange(IReadOnlyList<string> Fields, string Message, string Code)
{
    internal static UnappliedChange Refused(IReadOnlyList<string> fields, Exception refusal) =>
        WriteFailures.ErrorOf(refusal) is { } error ? new(fields, error.Message, error.Code) : throw new ArgumentException("It is no refusal.", nameof(refusal));

    internal static UnappliedChange Kept(IReadOnlyList<string> fields) => new(
        fields,
        "Personio took the change and has another value all the same: the credential may not write it, the value is none that Personio has, or it cannot be cleared.",
        WriteErrorCodes.NotTakenOver);

    internal static UnappliedChange Unseen(IReadOnlyList<string> fields) =>
        new(fields, "Personio took the change and does not show the value to the credential, so nobody can tell whether it was changed.", WriteErrorCodes.NotConfirmed);

    internal static UnappliedChange NotTried(IReadOnlyList<string> fields) =>
        new(fields, "Not tried, because something before it was refused.", WriteErrorCodes.NotTried);
}
