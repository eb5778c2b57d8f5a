using System.Text;

namespace Personio.Sandbox.Company;

/// <summary>Puts a person on every seat of the chart. The same seed and day give the same people.</summary>
internal sealed partial class EmployeeGenerator(int seed, DateOnly today)
{
    private const long FirstId = 4_711_000;

    private readonly SeededRandom _names = SeededRandom.For(seed, "names");
    private readonly SeededRandom _careers = SeededRandom.For(seed, "careers");
    private readonly SeededRandom _custom = SeededRandom.For(seed, "custom attributes");
    private readonly HashSet<string> _emails = new(StringComparer.Ordinal);
    private readonly Organization _organization = Organization.Instance;

    public List<EmployeeRecord> Create(int count, JobCatalog jobs)
    {
        var chart = OrganizationChart.Create(count);
        var ids = Ids(count);
        var employees = new List<EmployeeRecord>(count);
        var members = 0;
        for (var index = 0; index < count; index++)
        {
            var seat = chart[index];
            var person = Person(ids[index]);
            person = Employ(person, seat) with { SupervisorId = seat.Supervisor is { } supervisor ? ids[supervisor] : null };
            person = seat.Level == 4 ? ApplyStatus(person, members++) : person;
            employees.Add(AddEmployments(Stamp(person with { CustomValues = CustomValues(person) }), jobs));
        }

        return employees;
    }

    private long[] Ids(int count)
    {
        var random = SeededRandom.For(seed, "ids");
        var ids = new long[count];
        var next = FirstId;
        for (var index = 0; index < count; index++)
        {
            next += random.Between(1, 37);
            ids[index] = next;
        }

        return ids;
    }

    private EmployeeRecord Person(long id)
    {
        var (gender, firstNames) = _names.Between(1, 100) switch
        {
            <= 47 => ("female", WordLists.FemaleNames),
            <= 94 => ("male", WordLists.MaleNames),
            <= 97 => ("diverse", WordLists.NeutralNames),
            _ => ("", WordLists.NeutralNames),
        };
        var first = _names.Pick(firstNames);
        var last = _names.Pick(WordLists.LastNames);
        return new EmployeeRecord
        {
            Id = id,
            FirstName = first,
            LastName = last,
            PreferredName = _names.Chance(12) ? $"{first} {last[..1]}." : "",
            Gender = gender,
            Email = UniqueEmail(first, last),
            Status = "active",
            CreatedAt = default,
            LastModifiedAt = default,
        };
    }

    private string UniqueEmail(string first, string last)
    {
        var local = $"{ToAscii(first)}.{ToAscii(last)}";
        var email = $"{local}@sandbox.example";
        for (var number = 2; !_emails.Add(email); number++)
        {
            email = $"{local}{number}@sandbox.example";
        }

        return email;
    }

    private static string ToAscii(string name)
    {
        var ascii = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant())
        {
            ascii.Append(ToAscii(character));
        }

        return ascii.ToString();
    }

    /// <summary>An explicit table: with invariant globalization the runtime does not decompose letters.</summary>
    private static string ToAscii(char character) => character switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' or '-' => character.ToString(),
        ' ' => "-",
        'ä' or 'æ' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'á' or 'ã' or 'ą' or 'à' or 'â' or 'å' => "a",
        'ç' or 'ć' or 'č' => "c",
        'é' or 'è' or 'ë' or 'ę' or 'ê' => "e",
        'ğ' => "g",
        'í' or 'ı' or 'ï' => "i",
        'ł' => "l",
        'ñ' or 'ń' => "n",
        'ó' or 'ò' or 'ø' or 'ő' or 'õ' or 'ô' => "o",
        'ř' => "r",
        'ş' or 'ș' or 'ś' or 'š' => "s",
        'ț' => "t",
        'ú' or 'ű' => "u",
        'ý' => "y",
        'ž' or 'ż' or 'ź' => "z",
        _ => "",
    };
}
