namespace Personio.Subgraph.Documents;

/// <summary>Where a document is found: Personio lists them by their owner alone.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="OwnerId">Whose it is.</param>
public readonly record struct DocumentPlace(string Id, string OwnerId);
