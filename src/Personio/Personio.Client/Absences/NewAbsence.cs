namespace Personio.Client.Absences;

/// <summary>An absence to enter.</summary>
public sealed record NewAbsence
{
    /// <summary>Whose.</summary>
    public required string PersonId { get; init; }

    /// <summary>Its type, which also says whether it is counted in days or hours.</summary>
    public required string AbsenceTypeId { get; init; }

    /// <summary>When.</summary>
    public required AbsenceTime Time { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Who stands in; some types want one and others allow none.</summary>
    public string? SubstituteId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewAbsence);
}

/// <summary>What to change about an absence. Personio lets neither the person nor the type be changed, and nobody approve or refuse.</summary>
public sealed record AbsenceChange
{
    /// <summary>When; the whole of it.</summary>
    public Optional<AbsenceTime> Time { get; init; }

    /// <summary>A remark. Users report that Personio does not change it: read it back if it matters.</summary>
    public Optional<string?> Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AbsenceChange);
}
