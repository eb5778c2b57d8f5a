using System.Collections.Immutable;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Recruiting;

namespace Personio.Sandbox.Company;

/// <summary>Recruiting, and the files that wait for an application.</summary>
internal sealed partial class CompanyState
{
    private volatile RecruitingBoard _recruiting = new([], [], []);
    private volatile ImmutableDictionary<Guid, WaitingFile> _waiting = ImmutableDictionary<Guid, WaitingFile>.Empty;

    public RecruitingBoard Recruiting => _recruiting;

    public WaitingFile? FindWaitingFile(Guid id) => _waiting.GetValueOrDefault(id);

    /// <summary>Keeps a file until an application names it; false when there is no room.</summary>
    public bool AddWaitingFile(WaitingFile file)
    {
        lock (_writing)
        {
            if (_uploadedBytes + file.Content.Length > MaxUploadedBytes)
            {
                return false;
            }

            _uploadedBytes += file.Content.Length;
            _waiting = _waiting.Add(file.Id, file);
            return true;
        }
    }

    /// <summary>
    /// Enters an application unless the same address has applied for the same job. Its files become documents that the application owns.
    /// </summary>
    public ApplicationEntry AddApplication(CandidateRecord candidate, ApplicationRecord draft, IReadOnlyList<(WaitingFile File, string Name)> files)
    {
        lock (_writing)
        {
            var board = _recruiting;
            var known = board.FindCandidate(candidate.Email);
            if (known is not null && board.ApplicationsOf(known).Any(other => other.Vacancy.Id == draft.Vacancy.Id))
            {
                return ApplicationEntry.AlreadyThere;
            }

            var added = draft with { Id = board.NextApplication, CandidateId = known?.Id ?? board.NextCandidate };
            var attributes = (known?.Attributes ?? candidate.Attributes).Concat(candidate.Attributes)
                .GroupBy(attribute => attribute.Key, StringComparer.Ordinal)
                .ToDictionary(values => values.Key, values => values.Last().Value, StringComparer.Ordinal);
            _recruiting = board.With(candidate with { Id = added.CandidateId, CreatedAt = known?.CreatedAt ?? candidate.CreatedAt, Attributes = attributes }, added);
            foreach (var (file, name) in files)
            {
                Attach(file, name, added);
            }

            return ApplicationEntry.Done;
        }
    }

    /// <summary>The bytes are counted already.</summary>
    private void Attach(WaitingFile file, string name, ApplicationRecord application)
    {
        _waiting = _waiting.Remove(file.Id);
        _documents = _documents.Add(new DocumentRecord
        {
            Id = _documents.NextId,
            OwnerId = application.Id,
            Name = name,
            Category = DocumentCategories.Applications,
            Date = application.Date,
            CreatedAt = application.CreatedAt,
            FileName = file.Name,
            Uploaded = file.Content,
        });
    }
}
