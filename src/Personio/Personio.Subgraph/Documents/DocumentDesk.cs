using Personio.Client.Documents;
using Personio.Client.Json;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Documents;

/// <summary>Uploads, changes and deletes documents, and reads back what became of them.</summary>
public sealed class DocumentDesk(DocumentsClient client, DocumentArchive archive, RemoteFiles remote, IdempotentWrites writes)
{
    private static readonly IdempotentWrite<UploadMark, string> Upload = new("uploadDocument", DocumentJson.Default.UploadMark, DocumentJson.Default.String);

    /// <summary>Uploads a document.</summary>
    /// <exception cref="ValidationException">Values cannot be used, or the file cannot be had.</exception>
    public async Task<Document> UploadAsync(UploadDocumentInput input, CancellationToken cancellationToken)
    {
        DocumentInputRules.Check(input);
        await using var source = await DocumentSource.OpenAsync(input.Source, remote, cancellationToken);
        var document = new NewDocument
        {
            EmployeeId = input.EmployeeId,
            CategoryId = input.CategoryId,
            Title = input.Title ?? Path.GetFileNameWithoutExtension(source.File.Name),
            File = source.File,
            Date = input.Date,
            Comment = input.Comment,
        };
        var id = input.IdempotencyKey is { } key
            ? await writes.RunAsync(Upload, key, await MarkAsync(document, source, cancellationToken), stop => SendAsync(document, stop), cancellationToken)
            : await SendAsync(document, cancellationToken);
        return await ReadBackAsync(id, document, cancellationToken);
    }

    /// <summary>Changes a document.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public async Task<Document> UpdateAsync(UpdateDocumentInput input, CancellationToken cancellationToken)
    {
        var change = DocumentInputRules.Check(input);
        await client.UpdateAsync(input.Id, change, cancellationToken);
        return await archive.FindAsync(input.Id, input.OwnerId, cancellationToken) ?? new Document { Id = input.Id, Owner = new ObjectReference(input.OwnerId) };
    }

    /// <summary>Deletes a document.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<DeleteDocumentPayload> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        DocumentInputRules.CheckId(id);
        return await client.DeleteAsync(id, cancellationToken) ? new DeleteDocumentPayload(id) : throw new NotFoundException("document");
    }

    private static async Task<UploadMark> MarkAsync(NewDocument document, DocumentSource source, CancellationToken cancellationToken)
    {
        await using var content = await source.OpenReadAsync(cancellationToken);
        return await UploadMark.OfAsync(document, content, cancellationToken);
    }

    // The client checks the file by Personio's rules before it sends any of it.
    private async Task<string> SendAsync(NewDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.UploadAsync(document, cancellationToken)).Id;
        }
        catch (ArgumentException refusal)
        {
            throw new ValidationException(new ValidationError(DocumentInputRules.WithoutParameter(refusal), "source", WriteErrorCodes.InvalidValue));
        }
    }

    // What Personio does not list yet, because it is still being searched for viruses, is told as far as it is known.
    private async Task<Document> ReadBackAsync(string id, NewDocument document, CancellationToken cancellationToken)
        => await archive.FindAsync(id, document.EmployeeId, cancellationToken) ?? new Document
        {
            Id = id,
            Name = document.Title,
            Date = document.Date,
            Comment = document.Comment,
            Size = document.File.Size,
            Category = new ObjectReference(document.CategoryId),
            Owner = new ObjectReference(document.EmployeeId),
        };
}
