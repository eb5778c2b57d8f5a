namespace Personio.Sandbox.Company;

/// <summary>Pay: only ever added to.</summary>
internal sealed partial class CompanyState
{
    private volatile IReadOnlyList<CompensationRecord> _compensations = [];
    private volatile IReadOnlyList<CompensationTypeRecord> _compensationTypes = [];

    public IReadOnlyList<CompensationRecord> Compensations => _compensations;

    public IReadOnlyList<CompensationTypeRecord> CompensationTypes => _compensationTypes;

    public void AddCompensationType(CompensationTypeRecord type)
    {
        lock (_writing)
        {
            _compensationTypes = [.. _compensationTypes, type];
        }
    }

    /// <summary>
    /// Adds an entry. A base salary ends the one before it, and from its first day on it is the salary that v1 tells.
    /// </summary>
    /// <returns>False when there is no such person.</returns>
    public bool AddCompensation(CompensationRecord added, DateTimeOffset now)
    {
        lock (_writing)
        {
            if (_people.Find(added.PersonId) is not { } person)
            {
                return false;
            }

            if (added.Type.Category != CompensationCatalog.FixedSalary)
            {
                _compensations = [.. _compensations, added];
                return true;
            }

            var salaries = _compensations.Where(entry => entry.PersonId == added.PersonId && entry.Type.Category == CompensationCatalog.FixedSalary);
            var next = salaries.Where(entry => entry.From > added.From).MinBy(entry => entry.From);
            _compensations =
            [
                .. _compensations.Select(entry => EndsBefore(entry, added) ? entry with { To = added.From.AddDays(-1) } : entry),
                added with { To = next?.From.AddDays(-1) ?? person.TerminationDate },
            ];
            if (added.From <= Today && (next is null || next.From > Today))
            {
                var paid = person with
                {
                    FixSalary = added.Value, FixSalaryInterval = added.Interval!.ToLowerInvariant(), Currency = added.Currency,
                };
                _people = _people.Replace(person, EmployeeChanges.Stamp(person, paid, now));
            }

            return true;
        }
    }

    private static bool EndsBefore(CompensationRecord entry, CompensationRecord added)
        => entry.PersonId == added.PersonId && entry.Type.Category == CompensationCatalog.FixedSalary
            && entry.From < added.From && (entry.To is not { } to || to >= added.From);
}
