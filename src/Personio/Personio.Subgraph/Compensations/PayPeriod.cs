using Personio.Subgraph.Absences;

namespace Personio.Subgraph.Compensations;

/// <summary>How long a period of pay may be: each of its months is a call to Personio.</summary>
internal static class PayPeriod
{
    /// <summary>Makes the period.</summary>
    /// <exception cref="GraphQLException"><c>BAD_USER_INPUT</c>: it ends before it starts, or is longer than a year.</exception>
    public static DateRange Check(DateOnly from, DateOnly to)
    {
        var period = new DateRange(from, to);
        return to < from.AddYears(1)
            ? period
            : throw new GraphQLException(
                $"The period from {from:yyyy-MM-dd} to {to:yyyy-MM-dd} is longer than a year. Each month is a call to Personio: ask for a year at a time.", ErrorCodes.BadUserInput);
    }
}
