namespace Personio.Client.Persons;

/// <summary>Which persons to list; all conditions have to hold.</summary>
public sealed record PersonFilter
{
    /// <summary>Ids; texts that cannot be ids match nothing.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    /// <summary>Exact e-mail addresses.</summary>
    public IReadOnlyCollection<string>? Emails { get; init; }

    /// <summary>Exact first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Exact last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Exact preferred name.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Former and present persons alike when null.</summary>
    public PersonStatus? Status { get; init; }

    /// <summary>Entered at this moment or later.</summary>
    public DateTimeOffset? CreatedSince { get; init; }

    /// <summary>Entered before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>
    /// Changed at this moment or later. Personio compares whole days, so a day more is asked for and what is too old is left out here,
    /// as far as the credential may read when a person changed.
    /// </summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Last changed before this moment.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>How many persons one call brings, 1 to 50. Default: 50.</summary>
    public int PageSize { get; init; } = PersonsClient.MaxPageSize;

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(PersonFilter);
}
