using Personio.Client.Budgets;

namespace Personio.Subgraph.Accounts;

/// <summary>One of Personio's rate limits, and what is left of it.</summary>
/// <param name="Name">The limit, such as `v1.employees` or `v2/absence-periods`.</param>
/// <param name="Shared">Whether connections to the same address share it, because Personio counts by the address of who calls.</param>
/// <param name="Remaining">How many calls could go out at once.</param>
/// <param name="PerSecond">How many more there are each second at present: less than usual for some minutes after Personio has refused one.</param>
/// <param name="WaitMs">For how long none goes out, in milliseconds; 0 where one can.</param>
[ObjectType("RateBudget")]
public sealed record BudgetStatus(string Name, bool Shared, int Remaining, double PerSecond, int WaitMs)
{
    internal static BudgetStatus Of(PersonioBudget budget) => new(
        budget.Name,
        budget.IsOfTheHost,
        budget.Remaining,
        Math.Round(budget.PerSecond, 3),
        (int)Math.Min(int.MaxValue, Math.Ceiling(budget.Wait.TotalMilliseconds)));
}
