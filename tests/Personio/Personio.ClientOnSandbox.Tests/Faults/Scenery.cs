using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.CareerSite;
using Personio.Client.Compensations;
using Personio.Client.CustomReports;
using Personio.Client.Documents;
using Personio.Client.Employees;
using Personio.Client.Employments;
using Personio.Client.Jobs;
using Personio.Client.OrgUnits;
using Personio.Client.Persons;
using Personio.Client.Recruiting;
using Personio.Client.Reports;
using Personio.Client.SalaryBands;
using Personio.Client.Webhooks;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>The ids of what the operations of the matrix are about, looked up before anything goes wrong.</summary>
internal sealed record Scenery
{
    public string Boss { get; private init; } = string.Empty;

    public string Employment { get; private init; } = string.Empty;

    public string Pictured { get; private init; } = string.Empty;

    public string Department { get; private init; } = string.Empty;

    public string Job { get; private init; } = string.Empty;

    public string SalaryBand { get; private init; } = string.Empty;

    public string CustomReport { get; private init; } = string.Empty;

    public string Report { get; private init; } = string.Empty;

    public string Vacation { get; private init; } = string.Empty;

    public string Absence { get; private init; } = string.Empty;

    public string Attendance { get; private init; } = string.Empty;

    public string OneTimePayment { get; private init; } = string.Empty;

    public string Document { get; private init; } = string.Empty;

    public string Application { get; private init; } = string.Empty;

    public string Candidate { get; private init; } = string.Empty;

    public string RecruitingJob { get; private init; } = string.Empty;

    public string RecruitingCategory { get; private init; } = string.Empty;

    public string Position { get; private init; } = string.Empty;

    public string Webhook { get; private init; } = string.Empty;

    public static async Task<Scenery> FindAsync(SandboxServer sandbox)
    {
        await using var session = new FaultySession(sandbox, new Scenery());
        var boss = sandbox.Company.ChiefExecutiveId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var absences = session.Client<AbsencesClient>();
        var recruiting = session.Client<RecruitingClient>();
        var application = await recruiting.ListApplicationsAsync().FirstAsync();
        return new Scenery
        {
            Boss = boss,
            Employment = (await session.Client<EmploymentsClient>().ListAsync(boss).FirstAsync()).Id,
            Pictured = await FindPicturedAsync(session),
            Department = (await session.Client<OrgUnitsClient>().ListAsync(OrgUnitType.Department).FirstAsync()).Id,
            Job = (await session.Client<JobsClient>().ListAsync().FirstAsync()).Id,
            SalaryBand = (await session.Client<SalaryBandsClient>().ListAsync().FirstAsync()).Id,
            CustomReport = (await session.Client<CustomReportsClient>().ListAsync()).First(report => report.Name == "Headcount").Id,
            Report = (await session.Client<ReportsClient>().ListAsync().FirstAsync(report => report.ChartType == "table")).Id,
            Vacation = (await absences.ListTypesAsync()).First(type => type.Category == "PAID_VACATION").Id,
            Absence = (await absences.ListAsync(new AbsenceFilter { From = new(2026, 6, 1), To = new(2026, 6, 30) }).FirstAsync()).Id,
            Attendance = (await session.Client<AttendancePeriodsClient>()
                .ListAsync(new AttendancePeriodFilter { From = new(2026, 6, 1), To = new(2026, 6, 3) }).FirstAsync()).Id,
            OneTimePayment = (await session.Client<CompensationsClient>().CreateTypeAsync("Anniversary", CompensationCategory.OneTime)).Id,
            Document = (await session.Client<DocumentsClient>().ListAsync(boss).FirstAsync()).Id,
            Application = application.Id,
            Candidate = application.Candidate!.Id,
            RecruitingJob = (await recruiting.ListJobsAsync().FirstAsync()).Id,
            RecruitingCategory = (await recruiting.ListCategoriesAsync().FirstAsync()).Id,
            Position = (await session.Client<CareerSiteClient>().ListPositionsAsync())[0].Id,
            Webhook = await RegisterWebhookAsync(session, "read"),
        };
    }

    /// <summary>A webhook with one event, which both requests of the first attempt failed to tell: nobody is at that address.</summary>
    public static async Task<string> RegisterWebhookAsync(FaultySession session, string name)
    {
        var client = session.Client<WebhooksClient>();
        var webhook = await client.CreateAsync(new NewWebhook
        {
            Url = new Uri($"https://{name}.test"), Description = "d", EnabledEvents = [WebhookEventName.PersonUpdated],
            Credential = WebhookCredential.None,
        });
        await client.PingAsync(webhook.Id);
        for (var patience = 0; patience < 500 && await client.ListDeliveriesAsync(webhook.Id).CountAsync() < 2; patience++)
        {
            await Task.Delay(10);
        }

        return webhook.Id;
    }

    private static async Task<string> FindPicturedAsync(FaultySession session)
    {
        var employees = session.Client<EmployeesClient>();
        await foreach (var person in session.Client<PersonsClient>().ListAsync())
        {
            if (await employees.GetProfilePictureAsync(person.Id) is not null)
            {
                return person.Id;
            }
        }

        throw new InvalidOperationException("Nobody has a picture.");
    }
}
