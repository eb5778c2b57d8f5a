namespace Personio.Sandbox.Company.Saving;

/// <summary>Checks what single items cannot show: that ids are unique, and that what is referred to is there.</summary>
internal static partial class CompanyFileCheck
{
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    public static void Check(CompanyFile file, CompanyMistakes mistakes)
    {
        mistakes.Require(file.Today.Year is >= FirstYear and <= LastYear, "today", $"use a day from {FirstYear} to {LastYear}.");
        mistakes.Require(file.Employees.Count is >= 1 and <= SandboxOptions.MaxEmployees, "employees", $"use 1 to {SandboxOptions.MaxEmployees}.");
        CheckStructure(file, mistakes);
        CheckPeople(file, mistakes);
        CheckTime(file, mistakes);
        CheckPay(file, mistakes);
        CheckRecruiting(file, mistakes);
        CheckDocuments(file, mistakes);
        CheckWebhooks(file, mistakes);
    }

    private static void CheckStructure(CompanyFile file, CompanyMistakes mistakes)
    {
        Unique(file.Teams, "teams", "id", team => team.Id, mistakes);
        Unique(file.Jobs, "jobs", "id", job => job.Id, mistakes);
        Unique(file.SalaryBands, "salaryBands", "id", band => band.Id, mistakes);
        Unique(file.Reports, "reports", "id", report => report.Id, mistakes);
        Known(file.Jobs, "jobs", "salaryBandId", job => job.SalaryBandId, file.SalaryBands.Select(band => band.Id), "salary band", mistakes);
        Unique(file.Projects, "projects", "id", project => project.Id, mistakes);
        Known(file.Projects, "projects", "parentId", project => project.ParentId, file.Projects.Select(project => (long?)project.Id), "project", mistakes);
        OneOf(file.Projects, "projects", "status", project => project.Status, [Projects.ProjectRecord.Active, Projects.ProjectRecord.Archived], mistakes);
    }

    private static void CheckDocuments(CompanyFile file, CompanyMistakes mistakes)
    {
        var owners = file.Employees.Select(employee => employee.Id).Concat(file.Applications.Select(application => application.Id));
        Unique(file.Documents, "documents", "id", document => document.Id, mistakes);
        Known(file.Documents, "documents", "ownerId", document => document.OwnerId, owners, "employee or application", mistakes);
        Known(file.Documents, "documents", "category", document => document.Category, Documents.DocumentCategories.All, "category of documents", mistakes);
        Unique(file.WaitingFiles, "waitingFiles", "id", waiting => waiting.Id, mistakes);
    }

    private static void CheckPay(CompanyFile file, CompanyMistakes mistakes)
    {
        Unique(file.CompensationTypes, "compensationTypes", "id", type => type.Id, mistakes);
        Unique(file.Compensations, "compensations", "id", entry => entry.Id, mistakes);
        Known(file.Compensations, "compensations", "personId", entry => entry.PersonId, file.Employees.Select(employee => employee.Id), "employee", mistakes);
        Known(file.Compensations, "compensations", "type", entry => entry.Type, file.CompensationTypes, "type among compensationTypes", mistakes);
    }

    private static void CheckRecruiting(CompanyFile file, CompanyMistakes mistakes)
    {
        Unique(file.Vacancies, "vacancies", "id", vacancy => vacancy.Id, mistakes);
        Unique(file.Candidates, "candidates", "id", candidate => candidate.Id, mistakes);
        Unique(file.Applications, "applications", "id", application => application.Id, mistakes);
        Known(file.Vacancies, "vacancies", "department", vacancy => vacancy.Department, Departments, "department", mistakes);
        Known(file.Applications, "applications", "vacancyId", one => one.VacancyId, file.Vacancies.Select(vacancy => vacancy.Id), "vacancy", mistakes);
        Known(file.Applications, "applications", "candidateId", one => one.CandidateId, file.Candidates.Select(one => one.Id), "candidate", mistakes);
        Each(file.Applications, "applications", "transitions", one => one.Transitions.Count > 0, "it needs the stage that it stands at.", mistakes);
    }

    private static IEnumerable<NamedUnit> Departments => Organization.Instance.Departments.Append(Organization.Instance.Board);

    private static void Unique<T, TKey>(
        IEnumerable<T> items, string section, string field, Func<T, TKey> key, CompanyMistakes mistakes, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, int>(comparer);
        foreach (var (index, item) in items.Index())
        {
            if (!seen.TryAdd(key(item), index))
            {
                mistakes.Add($"{section}[{index}].{field}", $"it is the same as that of {section}[{seen[key(item)]}].");
            }
        }
    }

    private static void Known<T, TKey>(
        IEnumerable<T> items, string section, string field, Func<T, TKey> key, IEnumerable<TKey> known, string what, CompanyMistakes mistakes)
    {
        var all = known.ToHashSet();
        Each(items, section, field, item => key(item) is not { } one || all.Contains(one), item => $"{Text(key(item))} is no {what} of this file.", mistakes);
    }

    private static string Text(object? key) => key switch
    {
        NamedUnit unit => $"'{unit.Name}' ({unit.Id})",
        CompensationTypeRecord type => $"'{type.Name}'",
        string word => $"'{word}'",
        _ => $"{key}",
    };

    private static void OneOf<T>(IEnumerable<T> items, string section, string field, Func<T, string> read, string[] words, CompanyMistakes mistakes)
        => Each(
            items, section, field, item => words.Contains(read(item), StringComparer.Ordinal),
            item => $"'{read(item)}' is none of {string.Join(", ", words)}.", mistakes);

    private static void Each<T>(IEnumerable<T> items, string section, string field, Func<T, bool> holds, string mistake, CompanyMistakes mistakes)
        => Each(items, section, field, holds, _ => mistake, mistakes);

    private static void Each<T>(
        IEnumerable<T> items, string section, string field, Func<T, bool> holds, Func<T, string> mistake, CompanyMistakes mistakes)
    {
        foreach (var (index, item) in items.Index())
        {
            if (!holds(item))
            {
                mistakes.Add($"{section}[{index}].{field}", mistake(item));
            }
        }
    }
}
