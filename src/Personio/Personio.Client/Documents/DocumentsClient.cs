using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Files;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Documents;

/// <summary>
/// Documents. Uploads and categories are in Personio's API v1 alone; lists, downloads, changes and deletions in v2 alone: a connection for all of it
/// may not be pinned to a generation. Every method throws <see cref="PersonioException"/> for what Personio does not answer properly.
/// </summary>
public sealed class DocumentsClient
{
    /// <summary>The most bytes that are read of one document: 100 MB. What is uploaded through the API has 30 MB at most.</summary>
    public const long MaxDownloadBytes = 100L * 1024 * 1024;

    /// <summary>The most bytes of a file that is uploaded: 30 MB ("Personio v1: documents").</summary>
    public const int MaxUploadBytes = 30 * 1024 * 1024;

    private const string CategoriesRoute = "/v1/company/document-categories";
    private const string UploadRoute = "/v1/company/documents";
    private const string ListRoute = "/v2/document-management/documents";
    private const string OneRoute = "/v2/document-management/documents/{id}";
    private const string DownloadRoute = "/v2/document-management/documents/{id}/download";
    private const string PageSize = "200";

    private readonly PersonioTransport transport;
    private readonly ResourceCalls calls;

    internal DocumentsClient(PersonioTransport transport)
    {
        this.transport = transport;
        calls = new ResourceCalls(transport);
    }

    /// <summary>All categories, from v1.</summary>
    public async Task<IReadOnlyList<DocumentCategory>> ListCategoriesAsync(CancellationToken cancellationToken = default)
    {
        var request = CallV1(CategoriesRoute);
        using var payload = await transport.SendAsync(request, cancellationToken)
            ?? throw PersonioErrors.BadResponse(request.Endpoint, "the list is missing.");
        return DocumentPayloads.ReadCategories(payload);
    }

    /// <summary>
    /// Uploads a document through v1. The file is streamed, and has a second more than the usual time for each 256 KB. Not repeated where it may have
    /// arrived: after <see cref="PersonioUnknownOutcomeException"/> list before trying again.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// What Personio would refuse: a file of more than 30 MB or of another type, no title or one that is too long, a text that is no id.
    /// No call was made.
    /// </exception>
    public async Task<UploadedDocument> UploadAsync(NewDocument document, CancellationToken cancellationToken = default)
    {
        var request = CallV1(UploadRoute) with
        {
            Method = HttpMethod.Post,
            Content = DocumentWriter.Form(document),
            File = document.File,
        };
        using var payload = await transport.SendAsync(request, cancellationToken) ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        return JsonGuard.ReadWritten(payload, DocumentPayloads.ReadUploaded);
    }

    /// <summary>Refuses a file that <see cref="UploadAsync"/> would refuse, before there is anything of it.</summary>
    /// <exception cref="ArgumentException">It has more than 30 MB, or is of another type than Personio takes.</exception>
    public static void CheckFile(FileUpload file) => DocumentWriter.Rules.Check(file, nameof(file));

    /// <summary>The documents of an owner, each once. Nobody's documents cannot be listed, and an unknown owner has none.</summary>
    /// <param name="ownerId">A person's id or an application's. A text that cannot be an id has no documents and costs no call.</param>
    /// <param name="filter">Which of them; all when null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public IAsyncEnumerable<Document> ListAsync(string ownerId, DocumentFilter? filter = null, CancellationToken cancellationToken = default)
    {
        if (!PersonioIds.IsToken(ownerId) || filter?.CategoryId is { } category && !PersonioIds.IsToken(category))
        {
            return AsyncEnumerable.Empty<Document>();
        }

        var query = new QueryString(ListRoute)
            .Add("owner_id", ownerId)
            .Add("category_id", filter?.CategoryId)
            .Add("created_at.gte", filter?.CreatedFrom is { } from ? PersonioTime.Format(from) : null)
            .Add("created_at.lt", filter?.CreatedBefore is { } before ? PersonioTime.Format(before) : null)
            .Add("limit", PageSize);
        return calls.ListAsync(calls.Call(ListRoute, query), PersonioJsonContext.Default.Document, cancellationToken);
    }

    /// <summary>
    /// Opens a document's file, or returns null when there is no such document or it is still being searched for viruses. Dispose what is returned.
    /// </summary>
    /// <param name="id">The document's id. A text that cannot be an id finds nothing and costs no call.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public async Task<FileDownload?> DownloadAsync(string id, CancellationToken cancellationToken = default) => PersonioIds.IsToken(id)
        ? await transport.OpenAsync(
            calls.Call(DownloadRoute, $"{ListRoute}/{id}/download") with { Accepts = AcceptedContent.File, NullWhenNotFound = true },
            MaxDownloadBytes,
            cancellationToken)
        : null;

    /// <summary>Changes what is set in <paramref name="change"/> and nothing else; the file stays.</summary>
    /// <exception cref="PersonioNotFoundException">There is no such document.</exception>
    /// <exception cref="ArgumentException">The id cannot be one, or something cannot be cleared or is too long.</exception>
    public Task UpdateAsync(string id, DocumentChange change, CancellationToken cancellationToken = default) => calls.PatchAsync(
        calls.Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}") with { JsonBody = DocumentWriter.Write(change) },
        cancellationToken);

    /// <summary>Deletes a document.</summary>
    /// <returns>False when there was no such document.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        calls.DeleteAsync(calls.Call(OneRoute, $"{ListRoute}/{PersonioIds.Require(id, nameof(id))}"), cancellationToken);

    private PersonioRequest CallV1(string route) => new()
    {
        Api = PersonioApi.V1,
        Route = route,
        Address = transport.Connection.AddressOf(route),
    };
}
