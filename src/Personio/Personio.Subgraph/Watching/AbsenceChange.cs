using Personio.Subgraph.Access;

namespace Personio.Subgraph.Watching;

/// <summary>An absence has changed.</summary>
/// <param name="Id">The absence's id.</param>
/// <param name="Type">What happened. An approval and a move are updates.</param>
/// <param name="OccurredAt">When it happened, as Personio says; when it was noticed, where Personio does not say.</param>
[Tag(DataClass.Personal)]
public sealed record AbsenceChange([property: ID] string Id, ChangeType Type, DateTimeOffset OccurredAt);
