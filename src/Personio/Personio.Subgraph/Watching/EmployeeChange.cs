using Personio.Subgraph.Access;

namespace Personio.Subgraph.Watching;

/// <summary>An employee has changed.</summary>
/// <param name="Id">The employee's id.</param>
/// <param name="Type">What happened. A change of the employment, such as its first day, is an update.</param>
/// <param name="OccurredAt">When it happened, as Personio says; when it was noticed, where Personio does not say.</param>
[Tag(DataClass.Personal)]
public sealed record EmployeeChange([property: ID] string Id, ChangeType Type, DateTimeOffset OccurredAt);
