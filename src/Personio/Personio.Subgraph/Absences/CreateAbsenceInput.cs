namespace Personio.Subgraph.Absences;

/// <summary>
/// An absence to enter: by days for a type that is tracked in days, by times for one that is tracked in hours.
/// </summary>
public sealed record CreateAbsenceInput
{
    /// <summary>Whose absence: an employee's id.</summary>
    [ID]
    public required string EmployeeId { get; init; }

    /// <summary>The kind of absence: one of `absenceTypes`.</summary>
    [ID]
    public required string TypeId { get; init; }

    /// <summary>When.</summary>
    public required AbsenceTimeInput Time { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Who stands in; some types want one and others allow none.</summary>
    [ID]
    public string? SubstituteId { get; init; }

    /// <summary>Whether it is approved at once; otherwise it takes the way that its type has.</summary>
    [GraphQLDefaultValue("false")]
    public bool SkipApproval { get; init; }

    /// <summary>
    /// A text of your own choice, at most 255 characters: however often the mutation is sent with it within 24 hours, the absence is entered once, and every
    /// attempt gets the same answer.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(CreateAbsenceInput);
}
