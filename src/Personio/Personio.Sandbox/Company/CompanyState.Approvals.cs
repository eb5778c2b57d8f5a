namespace Personio.Sandbox.Company;

/// <summary>What became of an approval or a refusal.</summary>
internal enum ApprovalOutcome
{
    Done,
    NotFound,

    /// <summary>The absence is approved or refused already.</summary>
    NotPending,
}

/// <summary>Approving and refusing absences, which Personio's web app does and no API.</summary>
internal sealed partial class CompanyState
{
    /// <summary>
    /// Takes an absence one step further: the substitute agrees, the supervisor approves, or either of them refuses.
    /// </summary>
    /// <param name="id">The absence.</param>
    /// <param name="approves">Whether it is approved, and not refused.</param>
    /// <param name="now">When.</param>
    /// <param name="decided">The absence as it is then; as it was when it was not pending; null when there is none.</param>
    public ApprovalOutcome DecideAbsence(Guid id, bool approves, DateTimeOffset now, out AbsencePeriod? decided)
    {
        lock (_writing)
        {
            decided = _absences.Find(id);
            if (decided is not { } before)
            {
                return ApprovalOutcome.NotFound;
            }

            if (before.Status is not (AbsenceStatus.Pending or AbsenceStatus.SubstituteRequested))
            {
                return ApprovalOutcome.NotPending;
            }

            var status = approves ? NextStatus(before) : AbsenceStatus.Rejected;
            decided = before with { Status = status, UpdatedAt = now, ApprovedAt = status == AbsenceStatus.Approved ? now : null };
            _absences = _absences.Replace(before, decided);
            RaiseChange(before, decided);
            return ApprovalOutcome.Done;
        }
    }

    private static string NextStatus(AbsencePeriod period)
        => period is { Status: AbsenceStatus.SubstituteRequested, Type.ApprovalRequired: true } ? AbsenceStatus.Pending : AbsenceStatus.Approved;
}
