namespace Personio.Client.Employees;

/// <summary>An attribute that a company defined for itself, or that this client has no property for.</summary>
public sealed record CustomAttribute
{
    /// <summary>Personio's key, such as <c>dynamic_553201</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The name the company gave it; not a key, it may change.</summary>
    public string? Label { get; init; }

    /// <summary>Personio's type: standard, date, integer, decimal, list, link, tags or multiline; more may come.</summary>
    public string? Type { get; init; }

    /// <summary>Personio's account-independent name of the attribute, where it has one.</summary>
    public string? UniversalId { get; init; }

    /// <summary>The value as text, as Personio wrote it; null when unset. JSON for values that are objects.</summary>
    public string? Value { get; init; }

    /// <summary>The single values of a tags attribute or of a list; empty for all others.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The currency of an amount of money.</summary>
    public string? Currency { get; init; }
}
