namespace Personio.Client.Budgets;

/// <summary>How much of Personio's rate limits one connection has left. A keyed singleton under the connection's name.</summary>
public interface IPersonioBudgets
{
    /// <summary>Looks into the buckets: those of the APIs, and of v2, where each endpoint has one, those that were used since the process started.</summary>
    /// <param name="cancellationToken">Ends the wait for Redis.</param>
    Task<IReadOnlyList<PersonioBudget>> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>A limit of Personio's, and what is left of it here.</summary>
/// <param name="Name">What the limit is called in docs/personio/budgets.md.</param>
/// <param name="IsOfTheHost">Whether it is shared by all connections to the same address, because Personio counts by the caller's address.</param>
/// <param name="Remaining">How many requests could go out at once.</param>
/// <param name="PerSecond">How many more there are each second at present; less than usual for some minutes after a refusal.</param>
/// <param name="Wait">Until when none goes out; zero where one can.</param>
public sealed record PersonioBudget(string Name, bool IsOfTheHost, int Remaining, double PerSecond, TimeSpan Wait);
