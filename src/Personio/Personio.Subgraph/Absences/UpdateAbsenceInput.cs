namespace Personio.Subgraph.Absences;

/// <summary>
/// What changes about an absence: what is left out stays. Personio lets neither the employee nor the type change, and nobody approve or refuse through the API.
/// </summary>
public sealed record UpdateAbsenceInput
{
    /// <summary>The absence.</summary>
    [ID]
    public required string Id { get; init; }

    /// <summary>When; the whole of it.</summary>
    public AbsenceTimeInput? Time { get; init; }

    /// <summary>A remark; null for none. Users report that Personio does not always change it: the payload shows what became of it.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(UpdateAbsenceInput);
}
