namespace Personio.Subgraph.Documents;

/// <summary>What became of deleting a document.</summary>
/// <param name="DocumentId">The document that is gone.</param>
public sealed record DeleteDocumentPayload([property: ID] string DocumentId);
