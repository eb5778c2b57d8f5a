namespace Personio.Subgraph.Documents;

/// <summary>What Personio finds a document by.</summary>
/// <param name="OwnerId">Whose it is: an employee's id, or an application's.</param>
public sealed record DocumentKey(string Id, string OwnerId);
