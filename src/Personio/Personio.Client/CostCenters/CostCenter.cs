using Personio.Client.Resources;

namespace Personio.Client.CostCenters;

/// <summary>A cost center, to which employments charge shares of their costs.</summary>
public sealed record CostCenter : PersonioResource
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
