using Personio.Client.Documents;
using Personio.Client.Json;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Documents;

/// <summary>Documents as one operation reads them: by their owner, for Personio lists no others and has no call for one.</summary>
public sealed class DocumentArchive(DocumentsClient client)
{
    // Owners whose documents are listed at once.
    private const int Concurrency = 4;

    private readonly SharedListing<DocumentCategory> _categories = new(client.ListCategoriesAsync);

    /// <summary>Lists an owner's documents, each once; reads only as far as the page asks.</summary>
    public Task<Connection<Document>> ListAsync(
        string ownerId, DocumentFilter filter, QueryContext<Document> query, PagingArguments page, CancellationToken cancellationToken)
        => Connections.FromQueryAsync(Read(ownerId, filter, cancellationToken), query, page, cancellationToken);

    /// <summary>Lists the documents of each of many owners, one listing for each: Personio filters by one owner at a time.</summary>
    public Task<IReadOnlyList<Connection<Document>?>> ListByOwnerAsync(
        IReadOnlyList<string> ownerIds, DocumentFilter filter, PagingArguments page, CancellationToken cancellationToken)
        => SingleReads.BatchAsync(
            ownerIds, (owner, stop) => Connections.FromStreamAsync(Read(owner, filter, stop), page, stop), cancellationToken, Concurrency);

    /// <summary>One document of an owner; null where the owner has none of that id.</summary>
    public async Task<Document?> FindAsync(string id, string ownerId, CancellationToken cancellationToken)
        => await Read(ownerId, new DocumentFilter(), cancellationToken).FirstOrDefaultAsync(document => document.Id == id, cancellationToken);

    /// <summary>Documents by id and owner, one listing for each owner; a listing that fails is the failure of its owner's documents.</summary>
    internal async Task<PartialDictionary<DocumentKey, Document>> FindAsync(IReadOnlyList<DocumentKey> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.ToLookup(key => key.OwnerId, key => key.Id, StringComparer.Ordinal);
        var owners = await SingleReads.LoadAsync<IReadOnlyDictionary<string, Document>>(
            [.. wanted.Select(owner => owner.Key)],
            async (owner, stop) => await FindAsync(owner, wanted[owner].ToHashSet(StringComparer.Ordinal), stop),
            cancellationToken,
            Concurrency);
        var distinct = keys.Distinct().ToList();
        return new PartialDictionary<DocumentKey, Document>(
            distinct.Where(key => owners.TryGetValue(key.OwnerId, out var found) && found.ContainsKey(key.Id)).ToDictionary(key => key, key => owners[key.OwnerId][key.Id]),
            distinct.Where(key => owners.Failures.ContainsKey(key.OwnerId)).ToDictionary(key => key, key => owners.Failures[key.OwnerId]));
    }

    /// <summary>The categories, read once for the operation.</summary>
    public Task<IReadOnlyList<DocumentCategory>> ListCategoriesAsync(CancellationToken cancellationToken) => _categories.ReadAsync(cancellationToken);

    // Reads only until all are found.
    private async Task<Dictionary<string, Document>> FindAsync(string ownerId, HashSet<string> ids, CancellationToken cancellationToken)
        => await Read(ownerId, new DocumentFilter(), cancellationToken).Where(document => ids.Contains(document.Id)).DistinctBy(document => document.Id).Take(ids.Count)
            .ToDictionaryAsync(document => document.Id, StringComparer.Ordinal, cancellationToken);

    // Whose documents were asked for is whose they are, where Personio does not repeat it.
    private IAsyncEnumerable<Document> Read(string ownerId, DocumentFilter filter, CancellationToken cancellationToken)
        => client.ListAsync(ownerId, filter, cancellationToken)
            .Select(document => document.Owner is null ? document with { Owner = new ObjectReference(ownerId) } : document);
}
