using System.Collections.Immutable;

namespace Personio.Sandbox.Company.Documents;

/// <summary>Documents by id and by owner, as they were at one moment.</summary>
internal sealed class DocumentIndex
{
    private readonly ImmutableDictionary<long, DocumentRecord> _byId;
    private readonly ImmutableDictionary<long, ImmutableList<long>> _byOwner;
    private readonly long _lastId;

    /// <summary>Documents as they were generated or saved.</summary>
    /// <param name="documents">Of all owners, oldest first.</param>
    /// <param name="lastId">The highest id ever given, where that is higher than all of theirs.</param>
    public DocumentIndex(IReadOnlyList<DocumentRecord> documents, long lastId = 0)
        : this(
            documents.ToImmutableDictionary(document => document.Id),
            documents.GroupBy(document => document.OwnerId).ToImmutableDictionary(own => own.Key, own => own.Select(document => document.Id).ToImmutableList()),
            Math.Max(lastId, documents.Select(document => document.Id).DefaultIfEmpty().Max()))
    {
    }

    private DocumentIndex(
        ImmutableDictionary<long, DocumentRecord> byId, ImmutableDictionary<long, ImmutableList<long>> byOwner, long lastId)
    {
        _byId = byId;
        _byOwner = byOwner;
        _lastId = lastId;
    }

    public long LastId => _lastId;

    public long NextId => _lastId + 1;

    /// <summary>By id.</summary>
    public IEnumerable<DocumentRecord> All => _byId.Values.OrderBy(document => document.Id);

    public DocumentRecord? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>Oldest first.</summary>
    public IEnumerable<DocumentRecord> Of(long owner) => _byOwner.GetValueOrDefault(owner, []).Select(id => _byId[id]);

    public DocumentIndex Add(DocumentRecord added) => new(
        _byId.Add(added.Id, added),
        _byOwner.SetItem(added.OwnerId, _byOwner.GetValueOrDefault(added.OwnerId, []).Add(added.Id)),
        added.Id);

    public DocumentIndex Replace(DocumentRecord changed) => new(_byId.SetItem(changed.Id, changed), _byOwner, _lastId);

    public DocumentIndex Remove(DocumentRecord gone) => new(
        _byId.Remove(gone.Id), _byOwner.SetItem(gone.OwnerId, _byOwner[gone.OwnerId].Remove(gone.Id)), _lastId);

    public DocumentIndex Without(long owner) => new(_byId.RemoveRange(_byOwner.GetValueOrDefault(owner, [])), _byOwner.Remove(owner), _lastId);
}
