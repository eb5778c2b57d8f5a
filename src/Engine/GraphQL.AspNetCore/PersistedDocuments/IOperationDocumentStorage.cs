namespace GraphQL.AspNetCore;

/// <summary>Where stored documents come from. Several storages are asked in the order of their registration.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>Finds the text of a document. It is validated like any other before it runs.</summary>
    /// <param name="documentId">
    /// The id as the client sent it, at most 256 characters: <c>sha256:</c> and 64 lower-case hexadecimal digits, or an id of the storage's own.
    /// </param>
    /// <returns>The text; null where there is no such document.</returns>
    ValueTask<string?> FindAsync(string documentId, CancellationToken cancellationToken);
}
