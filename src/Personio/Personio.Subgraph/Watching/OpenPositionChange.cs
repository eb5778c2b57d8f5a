namespace Personio.Subgraph.Watching;

/// <summary>A job on the career site has appeared, changed or gone. Personio tells nothing of it: it was noticed by comparison.</summary>
/// <param name="Id">The position's id.</param>
/// <param name="Type">What happened.</param>
/// <param name="OccurredAt">When it was noticed.</param>
public sealed record OpenPositionChange([property: ID] string Id, ChangeType Type, DateTimeOffset OccurredAt);
