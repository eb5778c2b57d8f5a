namespace Personio.Sandbox.Company;

/// <summary>
/// The company as it stands: generated once, changed by what callers write. Reads see a consistent snapshot; writes are serialized.
/// </summary>
internal sealed class CompanyState
{
    private readonly Lock _writing = new();
    private volatile Snapshot _snapshot;

    private CompanyState(DateOnly today, IReadOnlyList<EmployeeRecord> employees, IReadOnlyList<AbsencePeriod> absences)
    {
        Today = today;
        _snapshot = new Snapshot(employees);
        Absences = absences;
        AbsencesById = absences.ToDictionary(period => period.Id);
        AbsencesByPerson = absences.ToLookup(period => period.PersonId);
    }

    /// <summary>The day the generated data is relative to.</summary>
    public DateOnly Today { get; }

    /// <summary>In the order the API lists them, which is no order by id.</summary>
    public IReadOnlyList<EmployeeRecord> Employees => _snapshot.Employees;

    /// <summary>In the order the API lists them.</summary>
    public IReadOnlyList<AbsencePeriod> Absences { get; }

    public IReadOnlyDictionary<Guid, AbsencePeriod> AbsencesById { get; }

    public ILookup<long, AbsencePeriod> AbsencesByPerson { get; }

    public static CompanyState Generate(int employees, int seed, DateOnly today)
    {
        var people = new EmployeeGenerator(seed, today).Create(employees);
        var absences = new AbsenceGenerator(seed, today).Create(people);
        SeededRandom.For(seed, "listing order").Shuffle(people);
        return new CompanyState(today, people, absences);
    }

    public EmployeeRecord? FindEmployee(long id) => _snapshot.ById.GetValueOrDefault(id);

    /// <summary>
    /// Adds what <paramref name="create"/> makes of the next free id, unless the email is taken. Emails are compared without case.
    /// </summary>
    /// <returns>The new employee, or null when the email is in use.</returns>
    public EmployeeRecord? AddEmployee(string email, Func<long, EmployeeRecord> create)
    {
        lock (_writing)
        {
            var current = _snapshot;
            if (current.Emails.Contains(email))
            {
                return null;
            }

            var created = create(current.HighestId + 3);
            _snapshot = new Snapshot([.. current.Employees, created]);
            return created;
        }
    }

    private sealed class Snapshot(IReadOnlyList<EmployeeRecord> employees)
    {
        public IReadOnlyList<EmployeeRecord> Employees { get; } = employees;

        public Dictionary<long, EmployeeRecord> ById { get; } = employees.ToDictionary(employee => employee.Id);

        public HashSet<string> Emails { get; } = employees.Select(employee => employee.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);

        public long HighestId { get; } = employees.Max(employee => employee.Id);
    }
}
