namespace Personio.Subgraph.Compensations;

/// <summary>Pay to enter. Personio only appends: it can be neither changed nor deleted through the API afterwards.</summary>
public sealed record CreateCompensationInput
{
    /// <summary>Whose pay: an employee's id.</summary>
    [ID]
    public required string EmployeeId { get; init; }

    /// <summary>What kind of pay: one of `compensationTypes`. Hourly pay and bonuses cannot be entered through the API.</summary>
    [ID]
    public required string TypeId { get; init; }

    /// <summary>The amount, with two decimals at most.</summary>
    public required decimal Value { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The currency, ISO 4217 in capitals; Personio chooses when left out.</summary>
    public string? Currency { get; init; }

    /// <summary>How often it is paid; monthly when left out, ignored for what is paid once.</summary>
    public PayInterval? Interval { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>
    /// A text that names this one wish, such as a UUID, 1 to 255 characters: however often the mutation is sent with it within a day, pay is entered once.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(CreateCompensationInput);
}
