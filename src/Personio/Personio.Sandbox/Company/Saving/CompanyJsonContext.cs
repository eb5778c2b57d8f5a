using System.Text.Json;
using System.Text.Json.Serialization;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Company.Projects;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Company.Reports;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.Company.Saving;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [
        typeof(SubcompanyConverter), typeof(OfficeConverter), typeof(HolidayCalendarConverter), typeof(WorkScheduleConverter),
        typeof(AbsenceTypeConverter), typeof(RecruitingCategoryConverter), typeof(StageConverter), typeof(ReportColumnConverter),
        typeof(CustomValuesConverter), typeof(WordConverter<ReportKind>),
    ])]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(DateOnly?))]
[JsonSerializable(typeof(LastIds))]
[JsonSerializable(typeof(EmployeeRecord))]
[JsonSerializable(typeof(NamedUnit))]
[JsonSerializable(typeof(JobRecord))]
[JsonSerializable(typeof(SalaryBandRecord))]
[JsonSerializable(typeof(AbsencePeriod))]
[JsonSerializable(typeof(AttendanceOrigin))]
[JsonSerializable(typeof(SavedAttendances))]
[JsonSerializable(typeof(ProjectRecord))]
[JsonSerializable(typeof(CompensationTypeRecord))]
[JsonSerializable(typeof(CompensationRecord))]
[JsonSerializable(typeof(ReportRecord))]
[JsonSerializable(typeof(VacancyRecord))]
[JsonSerializable(typeof(CandidateRecord))]
[JsonSerializable(typeof(SavedApplication))]
[JsonSerializable(typeof(DocumentRecord))]
[JsonSerializable(typeof(WaitingFile))]
[JsonSerializable(typeof(SavedWebhook))]
internal sealed partial class CompanyJsonContext : JsonSerializerContext;
