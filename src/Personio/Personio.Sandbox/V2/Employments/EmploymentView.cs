using System.Text.Json;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Employments;

/// <summary>Writes an employment. Its termination is an object even while there is none.</summary>
internal sealed class EmploymentView(SandboxOptions options)
{
    public void Write(Utf8JsonWriter json, EmployeeRecord person, EmploymentRecord employment, string origin)
    {
        json.WriteStartObject();
        json.WriteString("id", employment.Id);
        json.WriteString("status", employment.Status.ToUpperInvariant());
        json.WriteString("type", employment.Type.ToUpperInvariant());
        json.WriteStartObject("position");
        json.WriteString("title", employment.Position);
        json.WriteEndObject();
        json.WriteNumber("weekly_working_hours", employment.WeeklyHours);
        json.WriteNumber("full_time_weekly_working_hours", employment.FullTimeWeeklyHours);
        if (employment.StartDate is { } start)
        {
            json.WriteDate("employment_start_date", start);
        }

        json.WriteDate("employment_end_date", employment.TerminationDate);
        json.WriteDate("contract_end_date", employment.ContractEndDate);
        json.WriteDate("probation_end_date", employment.ProbationEndDate);
        WriteRelations(json, employment);
        json.WriteReference("person", V2Json.Id(person.Id));
        WriteTermination(json, employment);
        json.WriteString("created_at", V2Format.Instant(employment.CreatedAt));
        json.WriteString("updated_at", V2Format.Instant(employment.UpdatedAt));
        var self = $"{origin}/v2/persons/{V2Json.Id(person.Id)}";
        if (employment.SupervisorId is { } supervisor)
        {
            json.WriteLinks(("person", self), ("supervisor", $"{origin}/v2/persons/{V2Json.Id(supervisor)}"));
        }
        else
        {
            json.WriteLinks(("person", self));
        }

        json.WriteEndObject();
    }

    private static void WriteRelations(Utf8JsonWriter json, EmploymentRecord employment)
    {
        json.WriteReference("supervisor", employment.SupervisorId is { } supervisor ? V2Json.Id(supervisor) : null);
        json.WriteReference("office", employment.Office is { } office ? V2Json.Id(office.Id) : null);
        json.WriteReference("legal_entity", employment.Subcompany is { } entity ? V2Json.Id(entity.LegalEntityId) : null);
        json.WriteReference("job", employment.JobId?.ToString());
        json.WriteReference("sub_company", employment.Subcompany is { } subcompany ? V2Json.Id(subcompany.Id) : null);
        json.WriteStartArray("org_units");
        WriteUnit(json, OrgUnits.Team, employment.Team);
        WriteUnit(json, OrgUnits.Department, employment.Department);
        json.WriteEndArray();
        json.WriteStartArray("cost_centers");
        foreach (var share in employment.CostCenters)
        {
            json.WriteStartObject();
            json.WriteString("id", V2Json.Id(share.CostCenter.Id));
            json.WriteNumber("weight", share.Percentage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, string type, NamedUnit? unit)
    {
        if (unit is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("id", V2Json.Id(unit.Id));
        json.WriteEndObject();
    }

    private void WriteTermination(Utf8JsonWriter json, EmploymentRecord employment)
    {
        json.WriteStartObject("termination");
        if (employment.TerminationDate is { } date)
        {
            json.WriteDate("termination_date", date);
            json.WriteDate(options.Strictness.LastWorkingDate ? "last_working_date" : "last_working_day", employment.LastWorkingDay);
            json.WriteDate("terminated_at", (employment.LastWorkingDay ?? date).AddMonths(-1));
            json.WriteString("type", TypeOf(employment.TerminationType));
            json.WriteString("reason", employment.TerminationReason);
        }

        json.WriteEndObject();
    }

    /// <summary>v1 knows fewer kinds and writes them in lower case.</summary>
    private static string TypeOf(string word) => word switch
    {
        "employee" => "EMPLOYEE",
        "employer" => "FIRED",
        "contract-expired" => "CONTRACT_EXPIRED",
        _ => "UNSPECIFIED",
    };
}
