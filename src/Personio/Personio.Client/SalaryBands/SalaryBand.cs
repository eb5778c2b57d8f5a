using Personio.Client.Resources;

namespace Personio.Client.SalaryBands;

/// <summary>
/// What a job pays. Personio documents the endpoint, not the fields: these names are a guess, and whatever comes under other names is in
/// <see cref="PersonioResource.UnknownFields"/>.
/// </summary>
public sealed record SalaryBand : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The currency, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>What the amounts are paid for, such as MONTHLY.</summary>
    public string? Interval { get; init; }

    /// <summary>The lower end.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The middle.</summary>
    public decimal? Midpoint { get; init; }

    /// <summary>The upper end.</summary>
    public decimal? Maximum { get; init; }
}
