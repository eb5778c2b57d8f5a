using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V1;

/// <summary>
/// What v1's two lists of absences have in common: pages that <c>offset</c> counts from 1, whatever their documentation says of rows, and a
/// window that every absence is in that touches it (Personio v1: pagination, filters).
/// </summary>
/// <param name="Page">The number of the page; 0 was made 1.</param>
/// <param name="From">The first day of the window.</param>
/// <param name="To">The last day of the window.</param>
/// <param name="Employees">Whose absences; null for everybody's.</param>
internal sealed record AbsenceListQuery(int Limit, int Page, DateOnly? From, DateOnly? To, IReadOnlySet<long>? Employees)
{
    private const int MaxLimit = 200;

    public static AbsenceListQuery Read(IQueryCollection query, SandboxStrictness strictness, FieldErrors errors) => new(
        QueryFields.Limit(query, MaxLimit, MaxLimit, strictness, errors),
        Math.Max(1, QueryFields.Number(query, "offset", 1, 0, errors)),
        QueryFields.Date(query, "start_date", errors),
        QueryFields.Date(query, "end_date", errors),
        QueryFields.Ids(query, "employees", errors));

    /// <summary>The absences of a unit that match, the newest first.</summary>
    public IEnumerable<AbsencePeriod> Select(CompanyState company, AbsenceUnit unit)
    {
        var candidates = Employees is null ? company.Absences : Employees.SelectMany(id => company.AbsencesOf(id));
        return candidates
            .Where(period => period.Type.Unit == unit && !(period.FirstDay > To) && !(period.LastDay < From))
            .OrderByDescending(period => period.Number);
    }

    /// <summary>With a day more on either side: users were answered absences of the day after the window, and of the day before.</summary>
    public AbsenceListQuery Widened() => this with
    {
        From = From > DateOnly.MinValue ? From.Value.AddDays(-1) : From,
        To = To < DateOnly.MaxValue ? To.Value.AddDays(1) : To,
    };

    /// <summary>Answers with the page of what was selected.</summary>
    public Task WriteAsync(
        HttpContext context, IEnumerable<AbsencePeriod> selected, SandboxStrictness strictness, Action<Utf8JsonWriter, AbsencePeriod> write)
        => ListPage<AbsencePeriod>.Cut([.. selected], (Page - 1L) * Limit, Limit, strictness.DuplicateRowsAcrossPages)
            .WriteAsync(context, Page, Page, Limit, write);
}
