using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Personio.Sandbox.V1.Employees;

/// <summary>The query string of <c>GET /v1/company/employees</c>, checked.</summary>
/// <param name="Attributes">The keys asked for, or null for all.</param>
internal sealed record EmployeeListQuery(
    int Limit, int Offset, string? Email, IReadOnlySet<string>? Attributes, DateTimeOffset? UpdatedSince)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 100;

    public static EmployeeListQuery Read(IQueryCollection query, SandboxStrictness strictness, FieldErrors errors)
    {
        var limit = Number(query, "limit", DefaultLimit, 1, errors);
        if (limit > MaxLimit && !strictness.ClampLimits)
        {
            errors.Add("limit", $"The limit may not be greater than {MaxLimit}.");
        }

        var updatedSince = Instant(query, "updated_since", errors);

        // With updated_since, Personio does not look at the email at all.
        return new EmployeeListQuery(
            Math.Min(limit, MaxLimit),
            Number(query, "offset", 0, 0, errors),
            updatedSince is null ? ReadEmail(query, errors) : null,
            ReadAttributes(query, errors),
            updatedSince);
    }

    /// <summary><c>attributes[]=a&amp;attributes[]=b</c>; neither a plain name nor a comma list counts as an array.</summary>
    public static IReadOnlySet<string>? ReadAttributes(IQueryCollection query, FieldErrors errors)
    {
        HashSet<string>? keys = null;
        foreach (var (name, values) in query)
        {
            if (name == "attributes")
            {
                errors.Add("attributes", "The attributes must be an array.");
            }

            if (!name.StartsWith("attributes[", StringComparison.Ordinal) || !name.EndsWith(']'))
            {
                continue;
            }

            keys ??= new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in values)
            {
                if (value is not null && value.Contains(','))
                {
                    errors.Add("attributes", "The attributes must be an array.");
                }

                keys.Add(value ?? "");
            }
        }

        return keys;
    }

    private static int Number(IQueryCollection query, string name, int missing, int minimum, FieldErrors errors)
    {
        if (Last(query[name]) is not { } text)
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

    private static string? ReadEmail(IQueryCollection query, FieldErrors errors)
    {
        if (Last(query["email"]) is not { } email)
        {
            return null;
        }

        if (!EmailFormat.IsValid(email))
        {
            errors.Add("email", "The email format is invalid.");
        }

        return email;
    }

    private static DateTimeOffset? Instant(IQueryCollection query, string name, FieldErrors errors)
    {
        if (Last(query[name]) is not { } text)
        {
            return null;
        }

        if (V1Format.TryReadInstant(text, out var instant))
        {
            return instant;
        }

        errors.Add(name, "The updated since does not match the format Y-m-d or Y-m-d\\TH:i:s.");
        return null;
    }

    private static string? Last(StringValues values) => values.Count == 0 ? null : values[^1];
}
