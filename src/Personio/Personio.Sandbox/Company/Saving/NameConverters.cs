using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Company.Reports;

namespace Personio.Sandbox.Company.Saving;

/// <summary>What every company has is not in the file: it says the name.</summary>
internal abstract class NameConverter<T>(string kind, IReadOnlyList<T> all, Func<T, string> name) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return all.FirstOrDefault(one => name(one) == text)
            ?? throw new JsonException($"there is no such {kind}; there are {string.Join(", ", all.Select(name))}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(name(value));
}

internal sealed class SubcompanyConverter() : NameConverter<Subcompany>("subcompany", Organization.Instance.Subcompanies, one => one.Name);

internal sealed class OfficeConverter() : NameConverter<Office>("office", Organization.Instance.Offices, one => one.Name);

internal sealed class HolidayCalendarConverter() : NameConverter<HolidayCalendar>(
    "calendar of holidays", [.. Organization.Instance.Offices.Select(office => office.Holidays).Distinct()], one => one.Name);

internal sealed class WorkScheduleConverter() : NameConverter<WorkSchedule>("work schedule", Organization.Instance.WorkSchedules, one => one.Name);

internal sealed class AbsenceTypeConverter() : NameConverter<AbsenceType>("type of absence", Organization.Instance.Absences.All, one => one.Name);

internal sealed class RecruitingCategoryConverter() : NameConverter<RecruitingCategoryRecord>(
    "category of jobs", RecruitingCatalog.Categories, one => one.Name);

/// <summary>The company's stages by their names, Personio's own by the words of v1.</summary>
internal sealed class StageConverter() : NameConverter<StageRecord>(
    "stage",
    [.. StageRecord.System.Values, .. RecruitingCatalog.Categories.SelectMany(category => category.Stages)],
    stage => stage.Name is null ? StageRecord.System.First(own => own.Value == stage).Key : $"{stage.Id} {stage.Name}");

internal sealed class ReportColumnConverter() : NameConverter<ReportColumn>("column of reports", ReportCatalog.Columns, column => column.Id);
