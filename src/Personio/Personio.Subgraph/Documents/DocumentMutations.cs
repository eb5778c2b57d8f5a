using Personio.Client.Documents;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Uploads;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Documents;

[MutationType]
public static partial class DocumentMutations
{
    /// <summary>
    /// Uploads a document for an employee. The file is sent in the same request, written into it, or fetched from an address. A file that Personio would refuse is refused
    /// before any of it is sent there.
    /// </summary>
    /// <param name="input">The document.</param>
    [UseMutationConvention, WriteErrors, Tag("pii"), Cost(2 * UpstreamCost.Call)]
    public static Task<Document> UploadDocumentAsync(UploadDocumentInput input, DocumentDesk desk, CancellationToken cancellationToken)
        => desk.UploadAsync(input, cancellationToken);

    /// <summary>
    /// Gives out an address that takes one document's file: for clients whose files do not get here otherwise, because a gateway passes no forms on. Personio is not asked. The address works
    /// for what was asked for alone, without further credentials, and until it expires.
    /// </summary>
    /// <param name="input">The document, and what is known of its file.</param>
    [UseMutationConvention(PayloadFieldName = "upload"), WriteErrors, Tag("pii")]
    public static OneTimeUpload RequestDocumentUpload(RequestDocumentUploadInput input, UploadTickets tickets) => tickets.Issue(input);

    /// <summary>Changes what is known about a document; the file stays.</summary>
    /// <param name="input">The changes.</param>
    [UseMutationConvention, WriteErrors, Tag("pii"), Cost(2 * UpstreamCost.Call)]
    public static Task<Document> UpdateDocumentAsync(UpdateDocumentInput input, DocumentDesk desk, CancellationToken cancellationToken)
        => desk.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a document and its file. It cannot be brought back.</summary>
    /// <param name="id">The document.</param>
    [UseMutationConvention, WriteErrors, Tag("pii"), Cost(UpstreamCost.Call)]
    public static Task<DeleteDocumentPayload> DeleteDocumentAsync([ID] string id, DocumentDesk desk, CancellationToken cancellationToken)
        => desk.DeleteAsync(id, cancellationToken);
}
