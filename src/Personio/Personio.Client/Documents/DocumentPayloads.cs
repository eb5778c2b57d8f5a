using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Documents;

/// <summary>v1's answers about documents.</summary>
internal static class DocumentPayloads
{
    public static IReadOnlyList<DocumentCategory> ReadCategories(PersonioPayload payload) => JsonGuard.Read(payload, static payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        var list = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.DocumentCategoryList);
        return (IReadOnlyList<DocumentCategory>)[.. (list?.Data ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data."))
            .Select(category => category.ToCategory() ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it holds a category without an id."))];
    });

    public static UploadedDocument ReadUploaded(PersonioPayload payload) => JsonGuard.Read(payload, static payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        var data = JsonSerializer.Deserialize(ref reader, PersonioJsonContext.Default.DocumentUploadAnswer)?.Data;
        return data is { Id: { Length: > 0 } id }
            ? new UploadedDocument(id, (data.Attributes?.Category ?? data.Attributes?.CategoryId)?.ToCategory())
            : throw PersonioErrors.BadResponse(payload.Endpoint, "it has no id.");
    });
}

internal sealed record DocumentCategoryList(IReadOnlyList<DocumentCategoryEntry>? Data);

internal sealed record DocumentCategoryEntry(string? Id, DocumentCategoryAttributes? Attributes)
{
    public DocumentCategory? ToCategory() => Id is { Length: > 0 } id ? new DocumentCategory(id, Attributes?.Name) : null;
}

internal sealed record DocumentCategoryAttributes(string? Name);

internal sealed record DocumentUploadAnswer(DocumentUploadData? Data);

internal sealed record DocumentUploadData(string? Id, DocumentUploadAttributes? Attributes);

/// <summary>The category comes under one name in Personio's example and under the other in its schema.</summary>
internal sealed record DocumentUploadAttributes(DocumentCategoryEntry? Category, DocumentCategoryEntry? CategoryId);
