using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1.HourlyAbsences;

/// <summary>What <c>GET /v1/company/absence-periods</c> is filtered by beside window and employees.</summary>
internal sealed record HourlyAbsenceFilter(
    DateTimeOffset UpdatedFrom, DateTimeOffset UpdatedTo, IReadOnlySet<Guid>? Types, IReadOnlySet<Guid>? Ids)
{
    /// <summary>Null when a type is asked for that does not exist, which is an error of its own.</summary>
    public static HourlyAbsenceFilter? Read(IQueryCollection query, FieldErrors errors)
    {
        var types = QueryFields.List(query, "absence_types", errors)?.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToHashSet();
        return types?.Any(id => Organization.Instance.Absences.Find(id) is null) == true
            ? null
            : new HourlyAbsenceFilter(
                Instant(query, "updated_from", DateTimeOffset.MinValue, errors),
                Instant(query, "updated_to", DateTimeOffset.MaxValue, errors),
                types,
                ReadIds(query, errors));
    }

    public bool Matches(AbsencePeriod period)
        => period.UpdatedAt >= UpdatedFrom && period.UpdatedAt <= UpdatedTo
            && Types?.Contains(period.Type.Uuid) != false
            && Ids?.Contains(period.Id) != false;

    private static HashSet<Guid>? ReadIds(IQueryCollection query, FieldErrors errors)
    {
        if (QueryFields.List(query, "absence_periods", errors) is not { } texts)
        {
            return null;
        }

        var ids = new HashSet<Guid>();
        foreach (var text in texts)
        {
            if (Guid.TryParse(text, out var id))
            {
                ids.Add(id);
            }
            else
            {
                errors.Add("absence_periods", "The absence periods must be valid UUIDs.");
            }
        }

        return ids;
    }

    private static DateTimeOffset Instant(IQueryCollection query, string name, DateTimeOffset missing, FieldErrors errors)
    {
        if (QueryFields.Last(query, name) is not { Length: > 0 } text)
        {
            return missing;
        }

        if (V1Format.TryReadZonedInstant(text, out var instant))
        {
            return instant;
        }

        errors.Add(name, $"The {name.Replace('_', ' ')} is not a valid date.");
        return missing;
    }
}
