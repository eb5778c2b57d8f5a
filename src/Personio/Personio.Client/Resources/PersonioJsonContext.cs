using System.Text.Json.Serialization;
using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.AttendanceProjects;
using Personio.Client.Attendances;
using Personio.Client.Compensations;
using Personio.Client.CustomReports;
using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.HourlyAbsences;
using Personio.Client.Jobs;
using Personio.Client.Json;
using Personio.Client.LegalEntities;
using Personio.Client.OrgUnits;
using Personio.Client.Persons;
using Personio.Client.Projects;
using Personio.Client.Recruiting;
using Personio.Client.Reports;
using Personio.Client.SalaryBands;
using Personio.Client.TimeOffs;
using Personio.Client.Webhooks;
using Personio.Client.Workplaces;

namespace Personio.Client.Resources;

/// <summary>How the models are read, generated at compile time: snake case, and tolerant of the ways in which Personio writes scalars.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(TextConverter), typeof(NumberConverter), typeof(IntegerConverter), typeof(FlagConverter), typeof(DateConverter),
        typeof(TimestampConverter), typeof(WallClockConverter), typeof(ClockConverter),
    ])]
[JsonSerializable(typeof(CreatedObject))]
[JsonSerializable(typeof(AbsenceDayRow))]
[JsonSerializable(typeof(V1List<TimeOffType>))]
[JsonSerializable(typeof(V1List<TimeOff>))]
[JsonSerializable(typeof(V1Element<TimeOff>))]
[JsonSerializable(typeof(V1List<HourlyAbsence>))]
[JsonSerializable(typeof(V1Element<HourlyAbsence>))]
[JsonSerializable(typeof(HourlyAbsenceType))]
[JsonSerializable(typeof(AttendancePeriod))]
[JsonSerializable(typeof(CreatedAttendancePeriod))]
[JsonSerializable(typeof(AttendanceList))]
[JsonSerializable(typeof(AttendanceBatchAnswer))]
[JsonSerializable(typeof(AttendanceRefusal))]
[JsonSerializable(typeof(AttendanceProjectList))]
[JsonSerializable(typeof(AttendanceProjectAnswer))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(ProjectMemberRow))]
[JsonSerializable(typeof(AbsenceBalanceList))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Employment))]
[JsonSerializable(typeof(LegalEntity))]
[JsonSerializable(typeof(OrgUnit))]
[JsonSerializable(typeof(CostCenters.CostCenter))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(WebhookEvent))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(Workplace))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(SalaryBand))]
[JsonSerializable(typeof(Compensation))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(DocumentCategoryList))]
[JsonSerializable(typeof(DocumentUploadAnswer))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(StageTransition))]
[JsonSerializable(typeof(Candidate))]
[JsonSerializable(typeof(RecruitingJob))]
[JsonSerializable(typeof(RecruitingCategory))]
[JsonSerializable(typeof(ApplicationUploadAnswer))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(ReportPage))]
[JsonSerializable(typeof(ReportAttributeList))]
[JsonSerializable(typeof(CustomReportList))]
[JsonSerializable(typeof(CustomReportColumns))]
internal sealed partial class PersonioJsonContext : JsonSerializerContext;
