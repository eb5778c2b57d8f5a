using System.Globalization;
using Personio.Sandbox.Company.Changes;
using Personio.Sandbox.Company.Documents;

namespace Personio.Sandbox.Company;

/// <summary>Documents with their bytes.</summary>
internal sealed partial class CompanyState
{
    /// <summary>How much uploaded bytes are kept in all: 512 MB.</summary>
    private const long MaxUploadedBytes = 512L * 1024 * 1024;

    private volatile DocumentIndex _documents = new([]);
    private long _uploadedBytes;

    public DocumentRecord? FindDocument(long id) => _documents.Find(id);

    /// <summary>The documents of an employee or an application, oldest first.</summary>
    public IEnumerable<DocumentRecord> DocumentsOf(long owner) => _documents.Of(owner);

    /// <summary>Adds what <paramref name="create"/> makes of the next free id, or nothing when there is no room left for its bytes.</summary>
    public DocumentRecord? AddDocument(Func<long, DocumentRecord> create)
    {
        lock (_writing)
        {
            var created = create(_documents.NextId);
            var size = created.Uploaded?.Length ?? 0;
            if (_uploadedBytes + size > MaxUploadedBytes)
            {
                return null;
            }

            _uploadedBytes += size;
            _documents = _documents.Add(created);
            Tell(CompanyEvents.DocumentCreated, created);
            return created;
        }
    }

    /// <summary>False when there is no such document.</summary>
    public bool UpdateDocument(long id, Func<DocumentRecord, DocumentRecord> change)
    {
        lock (_writing)
        {
            if (_documents.Find(id) is not { } before)
            {
                return false;
            }

            _documents = _documents.Replace(change(before));
            Tell(CompanyEvents.DocumentUpdated, before);
            return true;
        }
    }

    /// <summary>False when there was no such document.</summary>
    public bool RemoveDocument(long id)
    {
        lock (_writing)
        {
            if (_documents.Find(id) is not { } gone)
            {
                return false;
            }

            _uploadedBytes -= gone.Uploaded?.Length ?? 0;
            _documents = _documents.Remove(gone);
            Tell(CompanyEvents.DocumentDeleted, gone);
            return true;
        }
    }

    /// <summary>There are events for the documents of employees alone.</summary>
    private void Tell(string eventName, DocumentRecord document)
    {
        if (_people.Find(document.OwnerId) is not null)
        {
            Changes.Raise(CompanyChange.OfDocument(eventName, document.Id.ToString(CultureInfo.InvariantCulture), document.OwnerId));
        }
    }

    /// <summary>Within a change that holds the lock.</summary>
    private void RemoveDocumentsOf(long owner)
    {
        _uploadedBytes -= _documents.Of(owner).Sum(document => document.Uploaded?.Length ?? 0);
        _documents = _documents.Without(owner);
    }
}
