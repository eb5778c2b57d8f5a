using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Absences;

/// <summary>Why v2 refuses an absence; null where it does not.</summary>
internal static class AbsenceProblem
{
    private static readonly V2Problem SubstituteRequired =
        V2Problem.Unprocessable("Substitute required", "A substitute is required for this absence type.");

    private static readonly V2Problem SubstituteNotAllowed =
        V2Problem.Unprocessable("Substitute not allowed", "A substitute is not allowed for this absence type.");

    /// <summary>What is wrong with a new absence by itself.</summary>
    public static V2Problem? Of(AbsencePeriod period) => period switch
    {
        { SubstituteId: null, Type.Substitute: SubstituteRule.Required } => SubstituteRequired,
        { SubstituteId: not null, Type.Substitute: SubstituteRule.NotAllowed } => SubstituteNotAllowed,
        _ => OfTime(period),
    };

    public static V2Problem? OfTime(AbsencePeriod period)
        => AbsenceRange.Fault(period) is { } fault ? V2Problem.Unprocessable("Unprocessable time range", fault) : null;

    /// <summary>What it contradicts.</summary>
    public static V2Problem? Of(AbsenceOutcome outcome) => outcome switch
    {
        AbsenceOutcome.Done => null,
        AbsenceOutcome.NotFound => V2Problem.ResourceNotFound,
        AbsenceOutcome.Impossible => V2Problem.Unprocessable("Unprocessable time range", "Another change makes this one impossible."),
        AbsenceOutcome.Overlap => V2Problem.Conflict("Overlapping absence period", "The person is absent in this time already."),
        AbsenceOutcome.IsSubstitute => V2Problem.Conflict("Requester is a substitute", "The person is a substitute in this time."),
        _ => V2Problem.Conflict("Substitute not available", "The chosen substitute is not available in this time."),
    };
}
