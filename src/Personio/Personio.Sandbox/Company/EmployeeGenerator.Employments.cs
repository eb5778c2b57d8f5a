namespace Personio.Sandbox.Company;

/// <summary>What only v2 tells: ids of employments, earlier ones of those who came back, jobs; and who has a picture.</summary>
internal sealed partial class EmployeeGenerator
{
    private readonly SeededRandom _employments = SeededRandom.For(seed, "employments");

    private EmployeeRecord AddEmployments(EmployeeRecord person, JobCatalog jobs)
    {
        person = person with
        {
            EmploymentId = _employments.NextGuid(),
            JobId = jobs.FindByName(person.Position)?.Id,
            HasPicture = _employments.Chance(70),
        };
        return _employments.Chance(5) ? person with { FormerEmployments = [Former(person, jobs)] } : person;
    }

    /// <summary>An employment that ended before the present one began; entered into the system together with it.</summary>
    private EmploymentRecord Former(EmployeeRecord person, JobCatalog jobs)
    {
        var ended = person.HireDate!.Value.AddDays(-_employments.Between(40, 700));
        var began = ended.AddDays(-_employments.Between(90, 1200));
        return person.LatestEmployment with
        {
            Id = _employments.NextGuid(),
            Status = "inactive",
            Type = _employments.Chance(40) ? "external" : "internal",
            Position = JobCatalog.WorkingStudent,
            WeeklyHours = 20,
            StartDate = began,
            ContractEndDate = ended,
            ProbationEndDate = null,
            JobId = jobs.FindByName(JobCatalog.WorkingStudent)!.Id,
            TerminationDate = ended,
            LastWorkingDay = ended,
            TerminationType = "contract-expired",
            TerminationReason = "End of contract",
            UpdatedAt = person.CreatedAt,
        };
    }
}
