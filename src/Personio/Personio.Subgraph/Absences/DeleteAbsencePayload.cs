namespace Personio.Subgraph.Absences;

/// <summary>What became of deleting an absence.</summary>
/// <param name="AbsenceId">The absence that is gone.</param>
public sealed record DeleteAbsencePayload([property: ID] string AbsenceId);
