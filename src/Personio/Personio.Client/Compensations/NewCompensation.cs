using Personio.Client.Json;

namespace Personio.Client.Compensations;

/// <summary>Pay to enter. It can be neither changed nor deleted afterwards: Personio only appends.</summary>
public sealed record NewCompensation
{
    /// <summary>Whose pay.</summary>
    public required string PersonId { get; init; }

    /// <summary>What kind of pay; hourly pay and bonuses cannot be entered through the API.</summary>
    public required string TypeId { get; init; }

    /// <summary>The amount, with two decimals at most.</summary>
    public required decimal Value { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The currency, ISO 4217; Personio chooses when null.</summary>
    public string? Currency { get; init; }

    /// <summary>How often it is paid; monthly when null, ignored for what is paid once.</summary>
    public CompensationInterval? Interval { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewCompensation);
}

/// <summary>Writes the bodies of the compensation endpoints.</summary>
internal static class CompensationWriter
{
    /// <summary>The body of a new entry.</summary>
    /// <exception cref="ArgumentException">A text that cannot be an id, or an amount with more than two decimals.</exception>
    public static byte[] Write(NewCompensation compensation) => JsonBody.Write(json =>
    {
        if (decimal.Round(compensation.Value, 2) != compensation.Value)
        {
            throw new ArgumentException("Personio takes amounts with two decimals at most.", nameof(compensation));
        }

        json.WriteReference("person", compensation.PersonId);
        json.WriteReference("type", compensation.TypeId);
        json.WriteNumber("value"u8, compensation.Value);
        json.WriteDate("effective_from", new Optional<DateOnly?>(compensation.EffectiveFrom));
        json.WriteText("currency", JsonBody.Given(compensation.Currency));
        json.WriteText("interval", JsonBody.Given(compensation.Interval?.Word));
        json.WriteText("comment", JsonBody.Given(compensation.Comment));
    });

    public static byte[] WriteType(string name, CompensationCategory category) => JsonBody.Write(json =>
    {
        json.WriteString("name"u8, name);
        json.WriteString("category"u8, category.Word);
    });
}
