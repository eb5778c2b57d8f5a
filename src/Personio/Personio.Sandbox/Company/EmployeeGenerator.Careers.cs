namespace Personio.Sandbox.Company;

internal sealed partial class EmployeeGenerator
{
    private static readonly int[] BaseSalaries = [16_000, 10_500, 8_200, 6_400, 4_300];

    private EmployeeRecord Employ(EmployeeRecord person, Seat seat)
    {
        var office = _organization.Offices[Math.Min(_careers.Between(0, 5), _careers.Between(0, 5))];
        var schedule = seat.Level < 3 || _careers.Chance(78)
            ? _organization.WorkSchedules[0]
            : _organization.WorkSchedules[_careers.Between(1, 2)];
        var hourly = seat.Level == 4 && _careers.Chance(4);
        var salary = (BaseSalaries[seat.Level] + (_careers.Between(0, 24) * 75)) * schedule.WeeklyHours / 40;
        var hired = today.AddDays(-(seat.Level == 0 ? 3650 : _careers.Between(30, 3500)));
        return person with
        {
            Position = PositionOf(seat),
            Department = seat.Department is { } department ? _organization.Departments[department] : _organization.Board,
            Team = seat.Team,
            Office = office,
            Subcompany = office.Subcompany,
            HolidayCalendar = office.Holidays,
            Currency = office.Subcompany.Currency,
            WorkSchedule = schedule,
            WeeklyWorkingHours = schedule.WeeklyHours,
            CostCenters = CostCentersOf(seat),
            AbsenceEntitlements = [new AbsenceEntitlement(_organization.Absences.PaidVacation, 24 + _careers.Between(0, 6))],
            EmploymentType = seat.Level == 4 && _careers.Chance(6) ? "external" : "internal",
            HireDate = hired,
            ProbationPeriodEnd = hired.AddMonths(6),
            ContractEndDate = seat.Level == 4 && _careers.Chance(8) ? today.AddDays(_careers.Between(30, 700)) : null,
            FixSalary = hourly ? 0 : decimal.Round(salary, 2),
            FixSalaryInterval = hourly ? "" : "monthly",
            HourlySalary = hourly ? 14 + _careers.Between(0, 9) + 0.5m : 0,
        };
    }

    private string PositionOf(Seat seat)
    {
        if (seat.Department is not { } department)
        {
            return "Chief Executive Officer";
        }

        var (name, _, positions) = WordLists.Departments[department];
        return seat.Level switch
        {
            1 => $"VP {name}",
            2 => $"Group Lead {name}",
            3 => $"Team Lead {name}",
            _ => _careers.Pick(positions),
        };
    }

    private CostCenterShare[] CostCentersOf(Seat seat)
    {
        if (seat.Department is not { } department)
        {
            return [];
        }

        var own = _organization.CostCenters[department];
        if (!_careers.Chance(15))
        {
            return [new CostCenterShare(own, 100)];
        }

        var other = _organization.CostCenters[(department + 1) % _organization.CostCenters.Count];
        return [new CostCenterShare(own, 62.5m), new CostCenterShare(other, 37.5m)];
    }

    /// <summary>The first three members show every status, however small the company is.</summary>
    private EmployeeRecord ApplyStatus(EmployeeRecord person, int member)
    {
        var draw = _careers.Between(1, 100);
        return member switch
        {
            0 => Onboarding(person),
            1 => person with { Status = "leave" },
            2 => Terminated(person),
            _ when draw <= 3 => Onboarding(person),
            _ when draw <= 7 => person with { Status = "leave" },
            _ when draw <= 18 => Terminated(person),
            _ => person,
        };
    }

    private EmployeeRecord Onboarding(EmployeeRecord person)
    {
        var hired = today.AddDays(_careers.Between(3, 60));
        return person with { Status = "onboarding", HireDate = hired, ProbationPeriodEnd = hired.AddMonths(6), ContractEndDate = null };
    }

    private EmployeeRecord Terminated(EmployeeRecord person)
    {
        var hired = person.HireDate!.Value.AddDays(-200);
        var terminated = hired.AddDays(_careers.Between(120, today.DayNumber - hired.DayNumber - 5));
        return person with
        {
            Status = "inactive",
            HireDate = hired,
            ProbationPeriodEnd = hired.AddMonths(6),
            ContractEndDate = null,
            TerminationDate = terminated,
            LastWorkingDay = terminated.AddDays(-_careers.Between(0, 14)),
            TerminationType = _careers.Chance(70) ? "employee" : "employer",
            TerminationReason = _careers.Pick(WordLists.TerminationReasons),
        };
    }
}
