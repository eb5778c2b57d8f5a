using System.Globalization;

namespace Personio.Sandbox.V1;

/// <summary>Parameters of a query as v1 takes them. Of one that comes twice the last counts; what is wrong is collected by name.</summary>
internal static class QueryFields
{
    public static string? Last(IQueryCollection query, string name)
        => query[name] is { Count: > 0 } values ? values[^1] : null;

    /// <summary>A whole number, never below <paramref name="minimum"/>.</summary>
    public static int Number(IQueryCollection query, string name, int missing, int minimum, FieldErrors errors)
    {
        if (Last(query, name) is not { } text)
        {
            return missing;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            errors.Add(name, $"The {name} must be an integer.");
        }
        else if (number < minimum)
        {
            errors.Add(name, $"The {name} must be at least {minimum}.");
        }

        return Math.Max(minimum, number);
    }

    /// <summary>The <c>limit</c>: more than the maximum is refused or lowered to it, as the sandbox is told.</summary>
    public static int Limit(IQueryCollection query, int missing, int maximum, SandboxStrictness strictness, FieldErrors errors)
    {
        var limit = Number(query, "limit", missing, 1, errors);
        if (limit > maximum && !strictness.ClampLimits)
        {
            errors.Add("limit", $"The limit may not be greater than {maximum}.");
        }

        return Math.Min(limit, maximum);
    }

    /// <summary>The values of <c>name[]=a&amp;name[]=b</c>, null when there are none; neither a plain name nor a comma list counts as an array.</summary>
    public static IReadOnlySet<string>? List(IQueryCollection query, string name, FieldErrors errors)
    {
        HashSet<string>? found = null;
        foreach (var (parameter, values) in query)
        {
            if (parameter == name)
            {
                AddNoArray();
            }

            if (!parameter.StartsWith(name + "[", StringComparison.Ordinal) || !parameter.EndsWith(']'))
            {
                continue;
            }

            found ??= new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in values)
            {
                if (value is not null && value.Contains(','))
                {
                    AddNoArray();
                }

                found.Add(value ?? "");
            }
        }

        return found;

        void AddNoArray() => errors.Add(name, $"The {name} must be an array.");
    }

    /// <summary>The same where the values are ids of v1.</summary>
    public static IReadOnlySet<long>? Ids(IQueryCollection query, string name, FieldErrors errors)
    {
        if (List(query, name, errors) is not { } texts)
        {
            return null;
        }

        var ids = new HashSet<long>();
        foreach (var text in texts)
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                ids.Add(id);
            }
            else
            {
                errors.Add(name, $"The {name} must be integers.");
            }
        }

        return ids;
    }

    public static DateOnly? Date(IQueryCollection query, string name, FieldErrors errors)
    {
        if (Last(query, name) is not { Length: > 0 } text)
        {
            return null;
        }

        if (V1Format.TryReadDate(text, out var date))
        {
            return date;
        }

        errors.Add(name, $"The {name.Replace('_', ' ')} does not match the format Y-m-d.");
        return null;
    }
}
