namespace Personio.Sandbox.Company;

/// <summary>
/// Two years of absences up to today and what is already planned for the months after. Each employee's periods are laid one after the
/// other, so none overlap.
/// </summary>
internal sealed class AbsenceGenerator(int seed, DateOnly today)
{
    /// <summary>The lowest of v1's numbers.</summary>
    public const long FirstNumber = 880_001;

    private const int PlannedDays = 120;

    private readonly SeededRandom _random = SeededRandom.For(seed, "absences");
    private readonly AbsenceCatalog _types = Organization.Instance.Absences;

    public List<AbsencePeriod> Create(IReadOnlyList<EmployeeRecord> employees)
    {
        var periods = new List<AbsencePeriod>();
        var openEnded = employees.FirstOrDefault(employee => employee is { Status: "active", SupervisorId: not null })?.Id
            ?? employees[0].Id;
        foreach (var employee in employees)
        {
            AddFor(employee, periods, employee.Id == openEnded);
        }

        _random.Shuffle(periods);
        return [.. periods.Select((period, index) => period with { Number = FirstNumber + index })];
    }

    private void AddFor(EmployeeRecord employee, List<AbsencePeriod> periods, bool openEnded)
    {
        var from = Later(employee.HireDate!.Value, today.AddYears(-2));
        var until = employee.TerminationDate ?? today.AddDays(PlannedDays);
        openEnded |= employee is { Status: "active" } && _random.Chance(1);
        if (employee.Status == "leave")
        {
            var start = Weekday(Later(from, today.AddDays(-_random.Between(20, 300))));
            periods.Add(Days(employee.Id, _types.ParentalLeave, start, today.AddDays(_random.Between(20, 300)), "APPROVED"));
            until = start.AddDays(-1);
        }
        else if (openEnded)
        {
            var start = Weekday(Later(from, today.AddDays(-_random.Between(3, 30))));
            periods.Add(Days(employee.Id, _types.SickLeave, start, null, "APPROVED"));
            until = start.AddDays(-1);
        }

        var day = from.AddDays(_random.Between(5, 40));
        while (day < until)
        {
            var period = Next(employee.Id, Weekday(day));
            if (DateOnly.FromDateTime(period.End!.Value) > until)
            {
                return;
            }

            periods.Add(period);
            day = DateOnly.FromDateTime(period.End.Value).AddDays(_random.Between(15, 70));
        }
    }

    private AbsencePeriod Next(long person, DateOnly start)
    {
        var planned = start > today;
        return _random.Between(1, 100) switch
        {
            <= 40 => Days(person, _types.PaidVacation, start, LastDay(start, 14), Status(planned),
                _random.Chance(60) ? _random.Pick(WordLists.VacationComments) : null),
            <= 50 => Half(person, start, Status(planned)),
            <= 72 when !planned => Days(person, _types.SickLeave, start, LastDay(start, 6), "APPROVED"),
            <= 76 when !planned => Days(person, _types.ChildSick, start, start, "APPROVED"),
            <= 86 => Hours(person, _types.TimeInLieu, start, Status(planned)),
            <= 90 => Hours(person, _types.MedicalAppointment, start, Status(planned)),
            <= 96 => Days(person, _types.Offsite, start, LastDay(start, 3), Status(planned)),
            <= 98 => Days(person, _types.Volunteering, start, start, Status(planned)),
            _ => Days(person, _types.UnpaidVacation, start, start, Status(planned)),
        };
    }

    private string Status(bool planned) => _random.Between(1, 100) switch
    {
        <= 30 when planned => "PENDING",
        >= 98 => "REJECTED",
        _ => "APPROVED",
    };

    private AbsencePeriod Half(long person, DateOnly day, string status)
    {
        var period = Days(person, _types.PaidVacation, day, day, status);
        return _random.Chance(50) ? period with { HalfDayStart = true } : period with { HalfDayEnd = true };
    }

    private AbsencePeriod Days(long person, AbsenceType type, DateOnly start, DateOnly? end, string status, string? comment = null)
        => Stamp(person, type, start.ToDateTime(TimeOnly.MinValue), end?.ToDateTime(TimeOnly.MinValue), status, comment);

    private AbsencePeriod Hours(long person, AbsenceType type, DateOnly day, string status)
    {
        var start = day.ToDateTime(new TimeOnly(_random.Between(8, 14), _random.Between(0, 3) * 15));
        return Stamp(person, type, start, start.AddMinutes(_random.Between(2, 12) * 15), status, null);
    }

    private AbsencePeriod Stamp(long person, AbsenceType type, DateTime start, DateTime? end, string status, string? comment)
    {
        var lead = type.ApprovalRequired ? _random.Between(5, 60) : 0;
        var created = Earlier(DateOnly.FromDateTime(start).AddDays(-lead), today.AddDays(-2));
        var time = new TimeOnly(_random.Between(7, 18), _random.Between(0, 59), _random.Between(0, 59));
        var createdAt = BerlinTime.At(created.ToDateTime(time));
        var id = _random.NextGuid();
        var updatedAt = type.ApprovalRequired ? createdAt.AddMinutes(_random.Between(0, 1200)) : createdAt;
        return new AbsencePeriod
        {
            Id = id,
            PersonId = person,
            Type = type,
            Start = start,
            End = end,
            Status = status,
            Comment = comment,
            CreatedAt = createdAt,
            UpdatedAt = updatedAt,
            ApprovedAt = type.ApprovalRequired && status == AbsenceStatus.Approved ? updatedAt : null,
        };
    }

    /// <summary>A working day some days after the first one, which is a working day itself.</summary>
    private DateOnly LastDay(DateOnly start, int days)
    {
        var day = start.AddDays(_random.Between(0, days));
        while (IsWeekend(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The day itself, or the next working day.</summary>
    private static DateOnly Weekday(DateOnly day)
    {
        while (IsWeekend(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
