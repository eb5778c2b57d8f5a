using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.Company.Attendances;

/// <summary>
/// The attendances that the company begins with: eighteen weeks of every person's working days. Each day is made when it is asked for, from
/// the seed, the person and the day alone, and nothing is kept: a company of thousands has hundreds of thousands of them.
/// </summary>
internal sealed class AttendanceGenerator(
    int seed, DateOnly today, IReadOnlyList<EmployeeRecord> people, AbsenceIndex absences, IReadOnlyList<ProjectRecord> projects)
{
    private const int Days = 126;
    private const int RecentDays = 5;
    private const int Step = 5;

    private static readonly string[] Comments = ["on site", "Homeoffice", "Inventur", "customer workshop", "Übergabe"];

    private readonly AttendanceIds _ids = new(seed);
    private readonly EmployeeRecord[] _people = [.. people.OrderBy(person => person.Id)];
    private readonly long[] _numbers = [.. people.Select(person => person.Id).Order()];
    private readonly long[] _bookable = [.. projects.Where(project => project.Status == ProjectRecord.Active).Select(project => project.Id)];
    private readonly ulong _key = SeededRandom.For(seed, "attendances").NextUInt64();

    /// <summary>A person's attendances of some days, in their order.</summary>
    public IEnumerable<AttendanceRecord> Of(long person, DateOnly from, DateOnly to)
    {
        var index = Array.BinarySearch(_numbers, person);
        if (index < 0)
        {
            yield break;
        }

        var first = Math.Min(Days, today.DayNumber - from.DayNumber);
        for (var day = first; day >= Math.Max(0, today.DayNumber - to.DayNumber); day--)
        {
            foreach (var record in Create(index, day))
            {
                yield return record;
            }
        }
    }

    /// <summary>Whose it is, by the id of v2; null when it was not generated.</summary>
    public long? OwnerOf(Guid id) => _ids.PlaceOf(id) is { } place ? OwnerOf(place) : null;

    /// <summary>Whose row of v1 it is or would be; null when it cannot be a generated one.</summary>
    public long? OwnerOfRow(long row) => AttendanceIds.PlaceOfRow(row) is { } place ? OwnerOf(place) : null;

    private long? OwnerOf(AttendancePlace place) => place.Person < _people.Length ? _people[place.Person].Id : null;

    private AttendanceRecord[] Create(int index, int age)
    {
        var person = _people[index];
        var day = today.AddDays(-age);
        var minutes = WorkCalendar.Minutes(person, day);
        if (minutes == 0 || !IsAtWork(person, day))
        {
            return [];
        }

        var random = new SeededRandom(_key ^ ((ulong)person.Id << 20) ^ (ulong)day.DayNumber);
        var start = day.ToDateTime(new TimeOnly(6 + random.Between(0, 2), random.Between(0, 11) * Step));
        var kind = random.Between(1, 100);
        if (age == 0)
        {
            return kind <= 3 ? [Running(index, start)] : [];
        }

        var worked = minutes + (random.Between(-4, 6) * Step);
        var noon = start.AddMinutes(worked / 2 / Step * Step);
        var resumed = noon.AddMinutes(random.Between(6, 12) * Step);
        var end = resumed.AddMinutes(worked - (noon - start).TotalMinutes);
        var template = Template(random, index, age, start, end);
        return kind switch
        {
            <= 60 =>
            [
                At(template, index, age, 0, 0, start, noon),
                At(template, index, age, 1, 0, noon, resumed) with { IsBreak = true, ProjectId = null },
                At(template, index, age, 2, 0, resumed, end),
            ],
            <= 85 => [At(template, index, age, 0, 0, start, noon), At(template, index, age, 1, 1, resumed, end)],
            _ => [At(template, index, age, 0, 0, start, start.AddMinutes(Math.Min(worked, 6 * 60)))],
        };
    }

    private AttendanceRecord Template(SeededRandom random, int index, int age, DateTime start, DateTime end)
    {
        var booked = BerlinTime.At(end).AddMinutes(random.Between(1, 50)).ToUniversalTime();
        var status = random.Between(1, 100);
        return new AttendanceRecord
        {
            Id = default,
            Row = 0,
            PersonId = _people[index].Id,
            Start = start,
            End = end,
            AttributionDate = DateOnly.FromDateTime(start),
            Comment = random.Chance(8) ? random.Pick(Comments) : "",
            ProjectId = random.Chance(35) && _bookable.Length > 0 ? random.Pick(_bookable) : null,
            Status = status <= 20 && age <= RecentDays ? AttendanceStatus.Pending : status == 100 ? AttendanceStatus.Rejected : AttendanceStatus.Confirmed,
            CreatedAt = booked,
            UpdatedAt = booked,
        };
    }

    private AttendanceRecord At(AttendanceRecord template, int index, int age, int slot, int row, DateTime start, DateTime end) => template with
    {
        Id = _ids.IdOf(new AttendancePlace(index, age, slot)), Row = AttendanceIds.RowOf(new AttendancePlace(index, age, row)), Start = start, End = end,
    };

    private AttendanceRecord Running(int index, DateTime start) => new()
    {
        Id = _ids.IdOf(new AttendancePlace(index, 0, 0)),
        Row = AttendanceIds.RowOf(new AttendancePlace(index, 0, 0)),
        PersonId = _people[index].Id,
        Start = start,
        End = null,
        AttributionDate = DateOnly.FromDateTime(start),
        Status = AttendanceStatus.Pending,
        CreatedAt = BerlinTime.At(start).ToUniversalTime(),
        UpdatedAt = BerlinTime.At(start).ToUniversalTime(),
    };

    private bool IsAtWork(EmployeeRecord person, DateOnly day)
    {
        if (person.HireDate is not { } hired || day < hired || day > (person.LastWorkingDay ?? person.TerminationDate ?? DateOnly.MaxValue))
        {
            return false;
        }

        var noon = day.ToDateTime(new TimeOnly(12, 0));
        foreach (var absence in absences.Of(person.Id))
        {
            if (absence.Status != AbsenceStatus.Rejected && absence.Type.Unit == AbsenceUnit.Day
                && absence.Start <= noon && (absence.ExclusiveEnd ?? DateTime.MaxValue) > noon)
            {
                return false;
            }
        }

        return true;
    }
}
