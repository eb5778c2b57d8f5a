using System.Text.Json.Serialization;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Compensations;

/// <summary>Pay that a person gets for a time. Base salaries are told without proration.</summary>
public sealed record Compensation : PersonioResource
{
    /// <summary>Whose pay.</summary>
    public ObjectReference? Person { get; init; }

    /// <summary>The legal entity that pays.</summary>
    public ObjectReference? LegalEntity { get; init; }

    /// <summary>What kind of pay.</summary>
    public CompensationType? Type { get; init; }

    /// <summary>The amount, under whichever of its two names it came.</summary>
    public decimal? Value { get => field ?? Amount; init; }

    /// <summary>The currency, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>How often it is paid; null for what is paid once.</summary>
    public CompensationInterval? Interval { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day; null while none is known.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>The other name that sources disagree about.</summary>
    [JsonInclude]
    internal decimal? Amount { get; init; }
}

/// <summary>A kind of pay.</summary>
public sealed record CompensationType : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>How it is paid.</summary>
    public CompensationCategory? Category { get; init; }
}

/// <summary>How a kind of pay is paid.</summary>
[JsonConverter(typeof(OpenEnumConverter<CompensationCategory>))]
public readonly record struct CompensationCategory(string Word) : IOpenEnum<CompensationCategory>
{
    /// <summary>The base salary.</summary>
    public static CompensationCategory FixedSalary { get; } = new("FIXED_SALARY");

    /// <summary>By the hour. Cannot be created through the API.</summary>
    public static CompensationCategory HourlySalary { get; } = new("HOURLY_SALARY");

    /// <summary>Again and again.</summary>
    public static CompensationCategory Recurring { get; } = new("RECURRING");

    /// <summary>Once.</summary>
    public static CompensationCategory OneTime { get; } = new("ONE_TIME");

    /// <inheritdoc />
    public static CompensationCategory Of(string word) => new(word.ToUpperInvariant());
}

/// <summary>How often pay is paid.</summary>
[JsonConverter(typeof(OpenEnumConverter<CompensationInterval>))]
public readonly record struct CompensationInterval(string Word) : IOpenEnum<CompensationInterval>
{
    /// <summary>Every month.</summary>
    public static CompensationInterval Monthly { get; } = new("MONTHLY");

    /// <summary>Every three months.</summary>
    public static CompensationInterval Quarterly { get; } = new("QUARTERLY");

    /// <summary>Every six months; Personio writes it with a hyphen.</summary>
    public static CompensationInterval HalfYearly { get; } = new("HALF-YEARLY");

    /// <summary>Every year, in the month it took effect.</summary>
    public static CompensationInterval Yearly { get; } = new("YEARLY");

    /// <inheritdoc />
    public static CompensationInterval Of(string word) => new(word.ToUpperInvariant());
}
