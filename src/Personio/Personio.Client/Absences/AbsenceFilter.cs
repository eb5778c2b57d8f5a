namespace Personio.Client.Absences;

/// <summary>Which absences to list. Parts that are null do not restrict; parts that are set all apply.</summary>
public sealed record AbsenceFilter
{
    /// <summary>Only absences that last until this day or longer.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only absences that start on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only absences of these people. An empty list finds nothing. More than <see cref="AbsencesClient.MaxPeoplePerListing"/> cost one listing for each so many.</summary>
    public IReadOnlyCollection<string>? PersonIds { get; init; }

    /// <summary>Only absences of these types. An empty list finds nothing.</summary>
    public IReadOnlyCollection<string>? AbsenceTypeIds { get; init; }

    /// <summary>Only absences that changed at this moment or later. Deleted ones are never reported.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(AbsenceFilter);
}
