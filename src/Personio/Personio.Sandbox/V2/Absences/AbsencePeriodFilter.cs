using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Absences;

/// <summary>
/// The filters of <c>GET /v2/absence-periods</c>. Lists of ids come comma separated or with the name repeated; different filters all
/// have to hold. The four date filters test for overlap: every <c>gte</c> keeps what is not over by then, every <c>lte</c> what has begun by then.
/// </summary>
internal sealed class AbsencePeriodFilter
{
    private const int MaxIds = 1000;

    private static readonly string[] Fields = ["id", "person", "absence_type", "starts_from", "ends_at", "updated_at"];

    private HashSet<Guid>? _ids;
    private HashSet<long>? _persons;
    private HashSet<Guid>? _types;
    private DateTime _notOverBy = DateTime.MinValue;
    private DateTime _begunBy = DateTime.MaxValue;
    private DateTimeOffset _updatedFrom = DateTimeOffset.MinValue;
    private DateTimeOffset _updatedTo = DateTimeOffset.MaxValue;

    /// <summary>The filter of a query, or the problem to answer with. Names of no known field are ignored.</summary>
    public static AbsencePeriodFilter? Read(IQueryCollection query, out V2Problem? problem)
    {
        var filter = new AbsencePeriodFilter();
        problem = null;
        foreach (var (name, values) in query)
        {
            if (name.Split('.')[0] is var field && !Fields.Contains(field, StringComparer.Ordinal))
            {
                continue;
            }

            foreach (var value in values)
            {
                problem ??= filter.Apply(name, value ?? "");
            }
        }

        return problem is null ? filter : null;
    }

    /// <summary>The matching periods in the order of the list, looked for only as far as they are read.</summary>
    public IEnumerable<AbsencePeriod> Select(CompanyState company)
    {
        var candidates = _persons is null ? company.Absences : _persons.Order().SelectMany(person => company.AbsencesOf(person));
        return candidates.Where(Matches);
    }

    private bool Matches(AbsencePeriod period)
        => (_ids is null || _ids.Contains(period.Id))
            && (_types is null || _types.Contains(period.Type.Uuid))
            && (period.ExclusiveEnd is not { } end || end > _notOverBy)
            && period.Start <= _begunBy
            && period.UpdatedAt >= _updatedFrom && period.UpdatedAt <= _updatedTo;

    private V2Problem? Apply(string name, string value) => name switch
    {
        "id" => AddUuids(ref _ids, value),
        "absence_type.id" => AddUuids(ref _types, value),
        "person.id" => AddPersons(value),
        "starts_from.date_time.gte" or "ends_at.date_time.gte" => ApplyNotOverBy(value),
        "starts_from.date_time.lte" or "ends_at.date_time.lte" => ApplyBegunBy(value),
        "updated_at.gte" => Instant(value, ref _updatedFrom),
        "updated_at.lte" => Instant(value, ref _updatedTo),
        _ => V2Problem.InvalidFilter,
    };

    private V2Problem? ApplyNotOverBy(string value)
    {
        if (!V2Format.TryReadWallClock(value, out var local))
        {
            return V2Problem.InvalidParameters;
        }

        _notOverBy = local > _notOverBy ? local : _notOverBy;
        return null;
    }

    private V2Problem? ApplyBegunBy(string value)
    {
        if (!V2Format.TryReadWallClock(value, out var local))
        {
            return V2Problem.InvalidParameters;
        }

        _begunBy = local < _begunBy ? local : _begunBy;
        return null;
    }

    private static V2Problem? Instant(string value, ref DateTimeOffset bound)
        => V2Format.TryReadInstant(value, out bound) ? null : V2Problem.InvalidParameters;

    private static V2Problem? AddUuids(ref HashSet<Guid>? ids, string list)
    {
        ids ??= [];
        foreach (var text in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Guid.TryParse(text, out var id) || ids.Count >= MaxIds)
            {
                return V2Problem.InvalidParameters;
            }

            ids.Add(id);
        }

        return null;
    }

    private V2Problem? AddPersons(string list)
    {
        _persons ??= [];
        foreach (var text in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || _persons.Count >= MaxIds)
            {
                return V2Problem.InvalidParameters;
            }

            _persons.Add(id);
        }

        return null;
    }
}
