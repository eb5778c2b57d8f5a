using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Documents;

/// <summary>A document of an employee or of an application.</summary>
public sealed record Document : PersonioResource
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>The day it is from.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Its category: <see cref="DocumentsClient.ListCategoriesAsync"/> knows the name.</summary>
    public ObjectReference? Category { get; init; }

    /// <summary>Whose it is.</summary>
    public ObjectReference? Owner { get; init; }

    /// <summary>Personio's word for what kind of document it is; the words are not documented.</summary>
    public string? DocumentType { get; init; }

    /// <summary>In bytes.</summary>
    public long? Size { get; init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>How the search for viruses stands: it cannot be downloaded before that is over.</summary>
    public DocumentCheck? VirusScan { get; init; }

    /// <summary>How the signatures stand.</summary>
    public DocumentCheck? Esignature { get; init; }
}

/// <summary>How something that happens to a document stands.</summary>
/// <param name="Status">Personio's word; the words are not documented.</param>
public sealed record DocumentCheck(string? Status);

/// <summary>A category of documents, as v1 tells it; its id is the one that v2 refers to.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Name">What it is called.</param>
public sealed record DocumentCategory(string Id, string? Name);

/// <summary>What v1 answers to an upload.</summary>
/// <param name="Id">The new document's id.</param>
/// <param name="Category">The category it was put in; null when the answer does not tell.</param>
public sealed record UploadedDocument(string Id, DocumentCategory? Category);

/// <summary>Which of an owner's documents to list; all when nothing is set.</summary>
public sealed record DocumentFilter
{
    /// <summary>Only those of this category.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Only those uploaded on this day or later.</summary>
    public DateOnly? CreatedFrom { get; init; }

    /// <summary>Only those uploaded before this day.</summary>
    public DateOnly? CreatedBefore { get; init; }
}
