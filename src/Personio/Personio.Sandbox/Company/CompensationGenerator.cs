namespace Personio.Sandbox.Company;

/// <summary>Pays everybody: what v1 tells as today's salary, how it came to that, and now and then something on top.</summary>
internal sealed class CompensationGenerator(int seed, DateOnly today)
{
    private readonly SeededRandom _random = SeededRandom.For(seed, "compensations");

    public List<CompensationRecord> Create(IReadOnlyList<EmployeeRecord> employees)
    {
        var entries = new List<CompensationRecord>(employees.Count * 2);
        foreach (var employee in employees)
        {
            AddSalary(employee, entries);
            AddExtras(employee, entries);
        }

        return entries;
    }

    private void AddSalary(EmployeeRecord employee, List<CompensationRecord> entries)
    {
        var hired = employee.HireDate!.Value;
        if (employee.HourlySalary > 0)
        {
            entries.Add(Entry(employee, CompensationCatalog.HourlyWage, employee.HourlySalary, null, hired, employee.TerminationDate));
            return;
        }

        var until = employee.TerminationDate ?? today;
        var raised = FirstOfMonth(hired.AddDays(_random.Between(300, 1200)));
        if (raised >= until || !_random.Chance(70))
        {
            entries.Add(Entry(employee, CompensationCatalog.BaseSalary, employee.FixSalary, "MONTHLY", hired, employee.TerminationDate));
            return;
        }

        var before = decimal.Round(employee.FixSalary * (100 - _random.Between(3, 12)) / 100, 2);
        entries.Add(Entry(employee, CompensationCatalog.BaseSalary, before, "MONTHLY", hired, raised.AddDays(-1)));
        entries.Add(Entry(employee, CompensationCatalog.BaseSalary, employee.FixSalary, "MONTHLY", raised, employee.TerminationDate));
    }

    private void AddExtras(EmployeeRecord employee, List<CompensationRecord> entries)
    {
        var hired = employee.HireDate!.Value;
        if (_random.Chance(12))
        {
            var interval = _random.Pick<string>(["MONTHLY", "QUARTERLY", "HALF-YEARLY", "YEARLY"]);
            entries.Add(Entry(
                employee, CompensationCatalog.CarAllowance, _random.Between(5, 30) * 10, interval, FirstOfMonth(hired.AddDays(31)), employee.TerminationDate));
        }

        if (_random.Chance(8))
        {
            entries.Add(Entry(employee, CompensationCatalog.Relocation, _random.Between(4, 20) * 250, null, hired, hired));
        }

        var paid = new DateOnly(today.Year, 3, 31);
        if (_random.Chance(20) && hired < paid && (employee.TerminationDate ?? today) > paid)
        {
            entries.Add(Entry(employee, CompensationCatalog.AnnualBonus, _random.Between(2, 40) * 125, null, paid, paid));
        }
    }

    private CompensationRecord Entry(
        EmployeeRecord employee, CompensationTypeRecord type, decimal value, string? interval, DateOnly from, DateOnly? to) => new()
    {
        Id = _random.NextGuid(),
        PersonId = employee.Id,
        Subcompany = employee.Subcompany,
        Type = type,
        Value = value,
        Currency = employee.Currency,
        Interval = interval,
        From = from,
        To = to,
    };

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
