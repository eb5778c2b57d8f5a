using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Employments;

/// <summary>
/// What can be written of an employment (Personio v2: employments). How it ends is not among it: v2 cannot terminate, and a termination
/// that is sent is ignored like any other unknown field.
/// </summary>
internal sealed class EmploymentDraft
{
    private const int MaxHours = 168;
    private const int MaxProbationDays = 3660;

    private readonly List<Func<EmploymentRecord, EmploymentRecord>> _changes = [];

    private EmploymentDraft()
    {
    }

    public static EmploymentDraft Read(V2Body body, CompanyState company)
    {
        var draft = new EmploymentDraft();
        draft.ReadTerms(body);
        draft.ReadDates(body);
        draft.ReadPlace(body, company);
        draft.ReadUnits(body, company);
        draft.ReadCosts(body);
        return draft;
    }

    public EmploymentRecord Apply(EmploymentRecord employment) => _changes.Aggregate(employment, (changed, change) => change(changed));

    private void ReadTerms(V2Body body)
    {
        body.Refuse(body.IsNull("status"), "status");
        if (body.Word("status", "ACTIVE", "INACTIVE", "ONBOARDING", "LEAVE") is { } status)
        {
            _changes.Add(employment => employment with { Status = status.ToLowerInvariant() });
        }

        body.Refuse(body.IsNull("type"), "type");
        if (body.Word("type", "INTERNAL", "EXTERNAL") is { } type)
        {
            _changes.Add(employment => employment with { Type = type.ToLowerInvariant() });
        }

        if (body.Has("position"))
        {
            var title = body.Object("position")?.Text("title") ?? "";
            _changes.Add(employment => employment with { Position = title });
        }

        if (body.Has("weekly_working_hours"))
        {
            var hours = body.Number("weekly_working_hours", 0, MaxHours) ?? 0;
            _changes.Add(employment => employment with { WeeklyHours = hours });
        }

        if (body.Has("full_time_weekly_working_hours"))
        {
            var hours = body.Number("full_time_weekly_working_hours", 0, MaxHours) ?? EmployeeRecord.FullTime;
            _changes.Add(employment => employment with { FullTimeWeeklyHours = hours });
        }
    }

    private void ReadDates(V2Body body)
    {
        body.Refuse(body.IsNull("employment_start_date"), "employment_start_date");
        if (body.Date("employment_start_date") is { } start)
        {
            _changes.Add(employment => employment with { StartDate = start });
        }

        if (body.Has("contract_end_date"))
        {
            var end = body.Date("contract_end_date");
            _changes.Add(employment => employment with { ContractEndDate = end });
        }

        body.Refuse(body.Has("probation_end_date") && body.Has("probation_period_length"), "probation_period_length");
        if (body.Has("probation_end_date"))
        {
            var end = body.Date("probation_end_date");
            _changes.Add(employment => employment with { ProbationEndDate = end });
        }

        if (body.Has("probation_period_length"))
        {
            var days = (int?)body.Number("probation_period_length", 0, MaxProbationDays);
            _changes.Add(employment => employment with { ProbationEndDate = days is { } length ? employment.StartDate?.AddDays(length) : null });
        }
    }

    private void ReadPlace(V2Body body, CompanyState company)
    {
        var organization = Organization.Instance;
        ReadReference(body, "supervisor", id => company.FindEmployee(id) is { } person ? (long?)person.Id : null,
            (employment, id) => employment with { SupervisorId = id });
        ReadReference(body, "office", id => organization.Offices.FirstOrDefault(office => office.Id == id),
            (employment, office) => employment with { Office = office });

        // The older name first, so that the newer one has the last word when both are sent.
        ReadReference(body, "subcompany", id => organization.Subcompanies.FirstOrDefault(company => company.Id == id),
            (employment, subcompany) => employment with { Subcompany = subcompany });
        ReadReference(body, "legal_entity", id => organization.Subcompanies.FirstOrDefault(company => company.LegalEntityId == id),
            (employment, subcompany) => employment with { Subcompany = subcompany });
    }

    private void ReadReference<T>(
        V2Body body, string name, Func<long, T?> find, Func<EmploymentRecord, T?, EmploymentRecord> apply)
    {
        if (!body.Has(name))
        {
            return;
        }

        var found = default(T);
        if (!body.IsNull(name))
        {
            found = TryReadId(body.Object(name), out var id) ? find(id) : default;
            body.Refuse(found is null, name);
        }

        _changes.Add(employment => apply(employment, found));
    }

    /// <summary>The list replaces what was there as a whole.</summary>
    private void ReadUnits(V2Body body, CompanyState company)
    {
        if (!body.Has("org_units"))
        {
            return;
        }

        NamedUnit? department = null;
        NamedUnit? team = null;
        foreach (var unit in body.List("org_units") ?? [])
        {
            var type = unit.Word("type", OrgUnits.Department, OrgUnits.Team);
            var isTeam = type == OrgUnits.Team;
            unit.Refuse(type is null, "type");
            var found = !TryReadId(unit, out var id) ? null : isTeam ? company.OrgUnits.FindTeam(id) : OrgUnits.FindDepartment(id);
            unit.Refuse(found is null, "id");
            (department, team) = isTeam ? (department, found) : (found, team);
        }

        _changes.Add(employment => employment with { Department = department, Team = team });
    }

    /// <summary>Shares have to come to a hundred.</summary>
    private void ReadCosts(V2Body body)
    {
        body.Refuse(body.IsNull("cost_centers"), "cost_centers");
        if (body.List("cost_centers") is not { } sent)
        {
            return;
        }

        var shares = new List<CostCenterShare>();
        foreach (var share in sent)
        {
            var center = TryReadId(share, out var id) ? Organization.Instance.CostCenters.FirstOrDefault(known => known.Id == id) : null;
            var weight = share.Number("weight", 0, 100);
            share.Refuse(center is null, "id");
            share.Refuse(weight is null, "weight");
            if (center is not null)
            {
                shares.Add(new CostCenterShare(center, weight ?? 0));
            }
        }

        body.Refuse(sent.Count > 0 && shares.Sum(share => share.Percentage) != 100, "cost_centers");
        _changes.Add(employment => employment with { CostCenters = shares });
    }

    private static bool TryReadId(V2Body? reference, out long id)
    {
        id = 0;
        return reference?.Text("id", isRequired: true) is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
