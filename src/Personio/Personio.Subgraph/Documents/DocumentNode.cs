using Personio.Client.Caching;
using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Subgraph.Access;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Documents;

// By its id alone Personio tells nothing of a document, so other subgraphs may refer to it by that, but not have it resolved.
[ObjectType<Document>(IgnoreProperties = [nameof(Document.UnknownFields), nameof(Document.VirusScan), nameof(Document.Esignature)])]
[Key("id ownerId"), Key("id", Resolvable = false), Tag(DataClass.Personal), Tag(DataClass.Documents), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.Documents)]
[CacheTag("document-{$key.id}"), CacheTag("document")]
public static partial class DocumentNode
{
    [ReferenceResolver, BatchResolver]
    public static async Task<IReadOnlyList<object?>> GetByIdAndOwnerAsync(
        IReadOnlyList<string> ids, IReadOnlyList<string> ownerIds, DocumentArchive archive, CancellationToken cancellationToken)
    {
        var keys = ids.Zip(ownerIds, static (id, owner) => new DocumentKey(id, owner)).ToList();
        var found = await archive.FindAsync(keys, cancellationToken);
        return [.. keys.Select(key => found.Failures.TryGetValue(key, out var failure) ? new FailedValue(failure) : (object?)found.GetValueOrDefault(key))];
    }

    /// <summary>Whose it is: an employee's id, or an application's.</summary>
    [ID]
    public static string GetOwnerId([Parent] Document document) => document.Owner!.Id;

    /// <summary>The employee whose it is; null where it is an application's.</summary>
    [BindMember(nameof(Document.Owner)), Cost(UpstreamCost.Shared)]
    public static Task<Employee?> GetOwnerAsync(
        [Parent] Document document, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => employees.LoadAsync(document.Owner!.Id, cancellationToken);

    /// <summary>The category, such as contracts.</summary>
    [BindMember(nameof(Document.Category)), Cost(UpstreamCost.Shared)]
    public static async Task<DocumentCategory?> GetCategoryAsync(
        [Parent] Document document, SelectedFields selected, IDocumentCategoryByIdDataLoader categories, CancellationToken cancellationToken)
        => document.Category is { Id: var id } && selected.IsSubsetOf("id")
            ? new DocumentCategory(id, Name: null)
            : await categories.LoadAsync(document.Category?.Id, cancellationToken);

    /// <summary>How the search for viruses stands, in Personio's own word: the file cannot be downloaded before that is over.</summary>
    public static string? GetVirusScanStatus([Parent] Document document) => document.VirusScan?.Status;

    /// <summary>How the signatures stand, in Personio's own word; null where none was asked for.</summary>
    public static string? GetSignatureStatus([Parent] Document document) => document.Esignature?.Status;

    /// <summary>Where this server hands out the file: an address relative to the server's own, to be called with the same credentials as GraphQL.</summary>
    public static string GetDownloadUrl([Parent] Document document) => DocumentDownload.AddressOf(document.Id);
}
