using System.Text.Json;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Employments;

/// <summary>Writes the members of an employment, for its PATCH and for the creation of a person.</summary>
internal static class EmploymentWriter
{
    public static byte[] Write(EmploymentChange change) => JsonBody.Write(json => WriteMembers(json, change));

    /// <summary>What is set, without the braces around it.</summary>
    /// <exception cref="ArgumentException">Two ways to say when probation ends, or a text that cannot be an id.</exception>
    public static void WriteMembers(Utf8JsonWriter json, EmploymentChange change)
    {
        if (change.ProbationEndDate.IsSet && change.ProbationPeriodLength.IsSet)
        {
            throw new ArgumentException("Set either ProbationEndDate or ProbationPeriodLength: Personio takes one of the two.", nameof(change));
        }

        if (change.OrgUnits is { IsSet: true, Value: { } units } && units.Any(static unit => unit.Type is null))
        {
            throw new ArgumentException("Say of each of OrgUnits whether it is a department or a team: ids alone are not unique.", nameof(change));
        }

        if (change.CostCenters.IsSet && change.CostCenters.Value.Any(static center => center.Weight is null))
        {
            throw new ArgumentException("Say of each of CostCenters its share in percent.", nameof(change));
        }

        json.WriteWord("status", change.Status);
        json.WriteWord("type", change.Type);
        if (change.EmploymentStartDate.IsSet)
        {
            json.WriteDate("employment_start_date", change.EmploymentStartDate.Value);
        }

        WritePosition(json, change.PositionTitle);
        json.WriteReference("supervisor", change.SupervisorId);
        json.WriteReference("office", change.OfficeId);
        json.WriteReference("legal_entity", change.LegalEntityId);

        // One word here, two in what is read.
        json.WriteReference("subcompany", change.SubCompanyId);
        WriteOrgUnits(json, change.OrgUnits);
        WriteCostCenters(json, change.CostCenters);
        json.WriteDate("contract_end_date", change.ContractEndDate);
        json.WriteDate("probation_end_date", change.ProbationEndDate);
        json.WriteDecimal("probation_period_length", Widen(change.ProbationPeriodLength));
        json.WriteDecimal("weekly_working_hours", change.WeeklyWorkingHours);
        json.WriteDecimal("full_time_weekly_working_hours", change.FullTimeWeeklyWorkingHours);
    }

    private static Optional<decimal?> Widen(Optional<int?> number) => number.IsSet ? new Optional<decimal?>(number.Value) : default;

    private static void WritePosition(Utf8JsonWriter json, Optional<string?> title)
    {
        if (!title.IsSet)
        {
            return;
        }

        if (title.Value is null)
        {
            json.WriteNull("position"u8);
            return;
        }

        json.WriteStartObject("position"u8);
        json.WriteString("title"u8, title.Value);
        json.WriteEndObject();
    }

    private static void WriteOrgUnits(Utf8JsonWriter json, Optional<IReadOnlyList<OrgUnitReference>?> units)
    {
        if (!units.IsSet)
        {
            return;
        }

        if (units.Value is null)
        {
            json.WriteNull("org_units"u8);
            return;
        }

        json.WriteStartArray("org_units"u8);
        foreach (var unit in units.Value)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, unit.Type?.Word);
            json.WriteString("id"u8, PersonioIds.Require(unit.Id ?? string.Empty, nameof(unit.Id)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCostCenters(Utf8JsonWriter json, Optional<IReadOnlyList<CostCenterWeight>> centers)
    {
        if (!centers.IsSet)
        {
            return;
        }

        json.WriteStartArray("cost_centers"u8);
        foreach (var center in centers.Value)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, PersonioIds.Require(center.Id ?? string.Empty, nameof(center.Id)));
            json.WriteNumber("weight"u8, center.Weight!.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
