namespace Personio.Subgraph.Absences;

/// <summary>A period of whole days, both ends included.</summary>
public readonly record struct DateRange
{
    /// <summary>Checks and makes a period.</summary>
    /// <exception cref="GraphQLException"><c>BAD_USER_INPUT</c>: the period ends before it starts.</exception>
    public DateRange(DateOnly from, DateOnly to)
    {
        Check(from, to);
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>Checks a period that may be open at either end.</summary>
    /// <exception cref="GraphQLException"><c>BAD_USER_INPUT</c>: the period ends before it starts.</exception>
    public static void Check(DateOnly? from, DateOnly? to)
    {
        if (to < from)
        {
            throw new GraphQLException($"The period ends on {to:yyyy-MM-dd}, before it starts on {from:yyyy-MM-dd}. Swap \"from\" and \"to\".", ErrorCodes.BadUserInput);
        }
    }
}
