namespace Personio.Subgraph.Compensations;

/// <summary>A kind of pay to add.</summary>
public sealed record CreateCompensationTypeInput
{
    /// <summary>Its name; must not be blank.</summary>
    public required string Name { get; init; }

    /// <summary>How it is paid: `RECURRING` or `ONE_TIME`, Personio lets no other be created.</summary>
    public required PayCategory Category { get; init; }

    /// <summary>
    /// A text that names this one wish, such as a UUID, 1 to 255 characters: however often the mutation is sent with it within a day, the kind of pay is added once.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}
