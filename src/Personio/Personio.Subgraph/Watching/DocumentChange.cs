using Personio.Subgraph.Access;

namespace Personio.Subgraph.Watching;

/// <summary>An employee's document has changed. A new one is told of after its scan for viruses.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Type">What happened. A signature is an update.</param>
/// <param name="OccurredAt">When it happened, as Personio says.</param>
/// <param name="EmployeeId">Whose document it is; null where Personio does not say.</param>
[Tag(DataClass.Personal), Tag(DataClass.Documents)]
public sealed record DocumentChange([property: ID] string Id, ChangeType Type, DateTimeOffset OccurredAt, string? EmployeeId);
