using Personio.Subgraph.Access;

namespace Personio.Subgraph.Watching;

/// <summary>Tracked time has changed.</summary>
/// <param name="Id">The attendance's id.</param>
/// <param name="Type">What happened.</param>
/// <param name="OccurredAt">When it happened, as Personio says; when it was noticed, where Personio does not say.</param>
[Tag(DataClass.Personal)]
public sealed record AttendanceChange([property: ID] string Id, ChangeType Type, DateTimeOffset OccurredAt);
