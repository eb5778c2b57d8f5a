using Personio.Subgraph.Access;

namespace Personio.Subgraph.Watching;

/// <summary>What has changed since a cursor.</summary>
/// <param name="Cursor">Where to go on the next time. Valid for thirty days.</param>
/// <param name="HasMore">Whether there is more already: ask again at once.</param>
/// <param name="Items">Each object that is new, different or gone, once, however often it was changed.</param>
public sealed record ChangeSet(string Cursor, bool HasMore, IReadOnlyList<ChangedObject> Items);

/// <summary>An object that has changed.</summary>
/// <param name="Kind">What kind of object.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is compared with the cursor: new, different, or gone.</param>
/// <param name="OccurredAt">When it was last changed; null where it is gone, and of open positions: Personio does not date that.</param>
[Tag(DataClass.Personal)]
public sealed record ChangedObject(ChangeKind Kind, [property: ID] string Id, ChangeType Type, DateTimeOffset? OccurredAt);
