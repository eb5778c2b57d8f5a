using System.Collections.Immutable;

namespace Personio.Sandbox.Company.Recruiting;

/// <summary>Jobs, candidates and applications, as they were at one moment.</summary>
internal sealed record RecruitingBoard
{
    public RecruitingBoard(IReadOnlyList<VacancyRecord> vacancies, IReadOnlyList<CandidateRecord> candidates, IReadOnlyList<ApplicationRecord> applications)
    {
        Vacancies = vacancies;
        Candidates = candidates.ToImmutableSortedDictionary(candidate => candidate.Id, candidate => candidate);
        Applications = applications.ToImmutableSortedDictionary(application => application.Id, application => application);
    }

    /// <summary>The day's order, published or not.</summary>
    public IReadOnlyList<VacancyRecord> Vacancies { get; }

    public ImmutableSortedDictionary<long, CandidateRecord> Candidates { get; private init; }

    public ImmutableSortedDictionary<long, ApplicationRecord> Applications { get; private init; }

    public long NextCandidate => Candidates.Keys.DefaultIfEmpty().Last() + 1;

    public long NextApplication => Applications.Keys.DefaultIfEmpty().Last() + 1;

    /// <summary>Who has this address, written in whatever case.</summary>
    public CandidateRecord? FindCandidate(string email)
        => Candidates.Values.FirstOrDefault(candidate => string.Equals(candidate.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Oldest first.</summary>
    public IEnumerable<ApplicationRecord> ApplicationsOf(CandidateRecord candidate)
        => Applications.Values.Where(application => application.CandidateId == candidate.Id);

    public RecruitingBoard With(CandidateRecord candidate, ApplicationRecord application) => this with
    {
        Candidates = Candidates.SetItem(candidate.Id, candidate),
        Applications = Applications.Add(application.Id, application),
    };
}
