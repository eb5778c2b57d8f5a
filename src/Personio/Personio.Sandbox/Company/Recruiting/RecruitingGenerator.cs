using System.Globalization;

namespace Personio.Sandbox.Company.Recruiting;

/// <summary>Jobs to apply for, and those who have.</summary>
internal sealed class RecruitingGenerator(int seed, DateOnly today)
{
    private const long FirstVacancy = 2_140_200;
    private const long FirstCandidate = 881_000;
    private const long FirstApplication = 49_503_000;
    private const int ApplicantsPerVacancy = 4;

    /// <summary>The documented languages of the feed, and those that Personio's own pages offer besides; German is always there.</summary>
    private static readonly string[] OtherLanguages = ["en", "fr", "es", "nl", "it", "pt", "sv", "fi", "pl", "cs"];

    private readonly SeededRandom _random = SeededRandom.For(seed, "recruiting");

    public RecruitingBoard Create(IReadOnlyList<EmployeeRecord> employees)
    {
        var vacancies = CreateVacancies(employees).ToArray();
        var candidates = new List<CandidateRecord>();
        var applications = new List<ApplicationRecord>();
        foreach (var vacancy in vacancies.Where(vacancy => vacancy.IsPublished))
        {
            for (var number = 0; number < ApplicantsPerVacancy; number++)
            {
                var applied = At(_random.Between(2, 60));
                candidates.Add(CreateCandidate(FirstCandidate + candidates.Count, applied));
                applications.Add(CreateApplication(FirstApplication + applications.Count, candidates[^1], vacancy, applied));
            }
        }

        return new RecruitingBoard(vacancies, candidates, applications);
    }

    private IEnumerable<VacancyRecord> CreateVacancies(IReadOnlyList<EmployeeRecord> employees)
    {
        var id = FirstVacancy;
        foreach (var (name, _, positions) in WordLists.Departments)
        {
            for (var index = 0; index < 2; index++)
            {
                yield return new VacancyRecord
                {
                    Id = id++,
                    Name = $"{positions[index]} (f/m/x)",
                    Department = Organization.Instance.FindDepartment(name)!,
                    Office = _random.Pick(Organization.Instance.Offices),
                    Category = RecruitingCatalog.Categories[_random.Chance(80) ? 0 : 1],
                    IsPublished = index == 0 || _random.Chance(70),
                    Languages = ["de", .. OtherLanguages.Where(language => _random.Chance(language == "en" ? 80 : 25))],
                    IsPartTime = _random.Chance(30),
                    Salary = _random.Chance(50) ? _random.Between(40, 95) * 1000 : null,
                    CreatedAt = At(_random.Between(61, 200)),
                    HiringTeam = [new(_random.Pick(employees).Id, "Recruiter"), new(_random.Pick(employees).Id, "Hiring Manager")],
                };
            }
        }
    }

    private CandidateRecord CreateCandidate(long id, DateTimeOffset applied)
    {
        var isFemale = _random.Chance(50);
        return new CandidateRecord
        {
            Id = id,
            FirstName = _random.Pick(isFemale ? WordLists.FemaleNames : WordLists.MaleNames),
            LastName = _random.Pick(WordLists.LastNames),
            Email = string.Create(CultureInfo.InvariantCulture, $"candidate.{id}@applicants.test"),
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["gender"] = isFemale ? "female" : "male", ["location"] = _random.Pick(Organization.Instance.Offices).Name,
            },
            CreatedAt = applied,
            UpdatedAt = applied,
        };
    }

    private ApplicationRecord CreateApplication(long id, CandidateRecord candidate, VacancyRecord vacancy, DateTimeOffset applied)
    {
        var stages = new List<StageRecord> { StageRecord.Unassigned };
        stages.AddRange(vacancy.Category.Stages.Take(_random.Between(0, vacancy.Category.Stages.Count)));
        if (_random.Chance(30))
        {
            stages.Add(StageRecord.System[_random.Pick<string>(["rejected", "withdrawn", "offer"])]);
        }

        return new ApplicationRecord
        {
            Id = id,
            CandidateId = candidate.Id,
            Vacancy = vacancy,
            Date = DateOnly.FromDateTime(applied.UtcDateTime),
            Transitions = [.. stages.Select((stage, index) => new StageTransition(applied.AddHours(index * 5), stage)).Reverse()],
            Channel = _random.Chance(80) ? _random.Pick(RecruitingCatalog.Channels) : null,
            CreatedAt = applied,
        };
    }

    private DateTimeOffset At(int daysAgo)
        => new(today.AddDays(-daysAgo), new TimeOnly(_random.Between(6, 18), _random.Between(0, 59)), TimeSpan.Zero);
}
