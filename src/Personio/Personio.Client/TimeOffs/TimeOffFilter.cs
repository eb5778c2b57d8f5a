namespace Personio.Client.TimeOffs;

/// <summary>Which time-offs to list. Parts that are null do not restrict; parts that are set all apply.</summary>
public sealed record TimeOffFilter
{
    /// <summary>Only those that last until this day or longer.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only those that start on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only those of these employees. An empty list finds nothing. More than <see cref="TimeOffsClient.MaxPeoplePerListing"/> cost one listing for each so many.</summary>
    public IReadOnlyCollection<string>? EmployeeIds { get; init; }

    /// <summary>Only those that changed at this moment or later. Deleted ones are never reported.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Only those that last changed before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(TimeOffFilter);
}
