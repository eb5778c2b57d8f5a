namespace Personio.Sandbox.Company;

internal sealed partial class EmployeeGenerator
{
    private static readonly string[] ChangingAttributes =
        ["position", "office", "team", "fix_salary", "supervisor", "weekly_working_hours", "preferred_name", CustomAttribute.Languages.Key];

    private Dictionary<string, object> CustomValues(EmployeeRecord person)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        if (_custom.Chance(95))
        {
            values[CustomAttribute.BadgeNumber.Key] = $"A-{_custom.Between(10, 99_999)}";
        }

        if (_custom.Chance(90))
        {
            values[CustomAttribute.Birthday.Key] = today.AddDays(-_custom.Between(20 * 365, 64 * 365));
        }

        if (_custom.Chance(70))
        {
            values[CustomAttribute.Children.Key] = (long)_custom.Between(0, 4);
        }

        if (_custom.Chance(60))
        {
            values[CustomAttribute.BonusShare.Key] = _custom.Between(0, 30) * 0.25m;
        }

        if (_custom.Chance(80))
        {
            values[CustomAttribute.ShirtSize.Key] = _custom.Pick(CustomAttribute.ShirtSize.Options);
        }

        if (_custom.Chance(40))
        {
            values[CustomAttribute.Profile.Key] = $"https://people.sandbox.example/{person.Email[..person.Email.IndexOf('@')]}";
        }

        if (_custom.Chance(85))
        {
            values[CustomAttribute.Languages.Key] = Languages();
        }

        if (_custom.Chance(50))
        {
            values[CustomAttribute.EmergencyContact.Key] = $"{_custom.Pick(WordLists.FemaleNames)} {person.LastName}\n+49 89 0000{_custom.Between(1000, 9999)}";
        }

        return values;
    }

    private string[] Languages()
    {
        var options = CustomAttribute.Languages.Options.ToList();
        _custom.Shuffle(options);
        return [.. options.Take(_custom.Between(1, 3))];
    }

    /// <summary>
    /// Dates the record itself: created before the first day, changed some time since. Nothing is later than the
    /// midnight before today, so that a filter on "now" sees only what a caller did.
    /// </summary>
    private EmployeeRecord Stamp(EmployeeRecord person)
    {
        var created = Earlier(person.HireDate!.Value.AddDays(-_careers.Between(14, 60)), today.AddDays(-2));
        var changed = Earlier(created.AddDays(_careers.Between(0, today.DayNumber - created.DayNumber)), today.AddDays(-1));
        var createdAt = At(created);
        var changedAt = changed > created ? At(changed) : createdAt;
        return person with
        {
            CreatedAt = createdAt,
            LastModifiedAt = changedAt,
            Changes = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { [_careers.Pick(ChangingAttributes)] = changedAt },
        };
    }

    private DateTimeOffset At(DateOnly date)
        => BerlinTime.At(date.ToDateTime(new TimeOnly(_careers.Between(7, 18), _careers.Between(0, 59), _careers.Between(0, 59))));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
