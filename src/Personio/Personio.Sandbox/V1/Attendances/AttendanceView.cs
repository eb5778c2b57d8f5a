using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Attendances;
using Personio.Sandbox.Company.Projects;

namespace Personio.Sandbox.V1.Attendances;

/// <summary>A row as v1 tells it (Personio v1: attendances): its ids beside the attributes, the employee a bare number.</summary>
internal static class AttendanceView
{
    public static void Write(Utf8JsonWriter json, AttendanceRow row, CompanyState company)
    {
        json.WriteStartObject();
        json.WriteNumber("id", row.Id);
        json.WriteString("id_v2", row.V2Id);
        json.WriteString("type", "AttendancePeriod");
        json.WriteStartObject("attributes");
        json.WriteNumber("employee", row.PersonId);
        json.WriteString("date", row.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("start_time", Clock(row.Start));
        json.WriteString("end_time", row.End is { } end ? Clock(end) : null);
        json.WriteNumber("break", row.BreakMinutes);
        json.WriteString("comment", row.Comment);
        json.WriteString("updated_at", V1Format.Instant(row.UpdatedAt));
        json.WriteString("status", row.Status.ToLowerInvariant());
        json.WriteBoolean("is_holiday", row.First is { } day && AttendanceFacts.IsHoliday(company, day));
        json.WriteBoolean("is_on_time_off", row.First is { } time && AttendanceFacts.IsOnTimeOff(company, time));
        WriteProject(json, row.ProjectId is { } project ? company.FindProject(project) : null);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The midnight that ends a day is its first minute: v1 has no 24:00.</summary>
    private static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static void WriteProject(Utf8JsonWriter json, ProjectRecord? project)
    {
        if (project is null)
        {
            json.WriteNull("project");
            return;
        }

        json.WriteStartObject("project");
        json.WriteNumber("id", project.Id);
        json.WriteString("type", "Project");
        json.WriteStartObject("attributes");
        json.WriteString("name", project.Name);
        json.WriteBoolean("active", project.Status == ProjectRecord.Active);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
