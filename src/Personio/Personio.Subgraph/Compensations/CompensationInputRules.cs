using Personio.Client.Compensations;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Compensations;

/// <summary>What can be told about pay to enter without asking Personio; and how Personio calls it.</summary>
internal static class CompensationInputRules
{
    /// <summary>Checks pay and puts it into Personio's words.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static NewCompensation Check(CreateCompensationInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.CheckNumericId("employeeId", input.EmployeeId, "an employee");
        mistakes.RequireId("typeId", input.TypeId);
        if (input.Value < 0)
        {
            mistakes.Add("value", WriteErrorCodes.OutOfRange, "Must not be negative.");
        }
        else if (decimal.Round(input.Value, 2) != input.Value)
        {
            mistakes.Add("value", WriteErrorCodes.InvalidFormat, "Must have two decimals at most.");
        }

        if (input.Currency is { } currency && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
        {
            mistakes.Add("currency", WriteErrorCodes.InvalidFormat, "Must be a currency of ISO 4217, such as EUR.");
        }

        if (input.Interval is PayInterval.Unknown)
        {
            mistakes.Add("interval", WriteErrorCodes.InvalidValue, "Must be an interval that Personio has; leave it out for monthly pay.");
        }

        mistakes.CheckText("comment", input.Comment);
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        mistakes.ThrowIfAny();
        return new NewCompensation
        {
            PersonId = input.EmployeeId,
            TypeId = input.TypeId,
            Value = input.Value,
            EffectiveFrom = input.EffectiveFrom,
            Currency = input.Currency,
            Interval = input.Interval is { } interval ? CompensationWords.Write(interval) : null,
            Comment = input.Comment,
        };
    }

    /// <summary>Checks a kind of pay and puts its category into Personio's word.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public static CompensationCategory Check(CreateCompensationTypeInput input)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireText("name", input.Name);
        mistakes.CheckIdempotencyKey(input.IdempotencyKey);
        var category = CompensationWords.Write(input.Category);
        if (category is null)
        {
            mistakes.Add("category", WriteErrorCodes.InvalidValue, "Must be RECURRING or ONE_TIME: Personio lets no other be created.");
        }

        mistakes.ThrowIfAny();
        return category!.Value;
    }
}
