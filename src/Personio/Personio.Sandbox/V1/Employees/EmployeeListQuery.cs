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
        var updatedSince = Instant(query, "updated_since", errors);

        // With updated_since, Personio does not look at the email at all.
        return new EmployeeListQuery(
            QueryFields.Limit(query, DefaultLimit, MaxLimit, strictness, errors),
            QueryFields.Number(query, "offset", 0, 0, errors),
            updatedSince is null ? ReadEmail(query, errors) : null,
            ReadAttributes(query, errors),
            updatedSince);
    }

    /// <summary>The keys of <c>attributes[]</c>.</summary>
    public static IReadOnlySet<string>? ReadAttributes(IQueryCollection query, FieldErrors errors) => QueryFields.List(query, "attributes", errors);

    private static string? ReadEmail(IQueryCollection query, FieldErrors errors)
    {
        if (QueryFields.Last(query, "email") is not { } email)
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
        if (QueryFields.Last(query, name) is not { } text)
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
}
