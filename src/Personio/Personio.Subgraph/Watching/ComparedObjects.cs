using System.Runtime.CompilerServices;
using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.CareerSite;
using Personio.Client.Employees;
using Personio.Client.Projects;
using Personio.Client.Recruiting;

namespace Personio.Subgraph.Watching;

/// <summary>What can be compared: of each kind all objects that there are, each with what tells whether it is as it was.</summary>
internal sealed class ComparedObjects(
    EmployeesClient employees,
    AbsencesClient absences,
    AttendancePeriodsClient attendances,
    ProjectsClient projects,
    RecruitingClient recruiting,
    CareerSiteClient careerSite)
{
    /// <summary>Absences are compared that end this long before the first cursor or later.</summary>
    public const int AbsenceDays = 92;

    /// <summary>Attendances are compared that start this long before the first cursor or later.</summary>
    public const int AttendanceDays = 31;

    /// <summary>Of attendances and applications, of which there may be any number, no more are compared: two hundred calls, and one hundred.</summary>
    public const int MaxObjects = 20_000;

    private static readonly string[] EmployeeTimes = ["last_modified_at"];

    /// <summary>Documents are none of them: Personio lists them by their owner alone, which would be a call for each employee.</summary>
    public static IReadOnlyList<ChangeKind> Kinds { get; } =
        [ChangeKind.Employee, ChangeKind.Absence, ChangeKind.Attendance, ChangeKind.OpenPosition, ChangeKind.Project, ChangeKind.Application];

    /// <summary>Whether what is told of an object of this kind is when it was changed.</summary>
    public static bool IsDated(ChangeKind kind) => kind != ChangeKind.OpenPosition;

    /// <summary>All objects of a kind, each with when it was last changed in ticks, 0 where that cannot be read; or with what stands for its content.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="from">The day <see cref="AbsenceDays"/> before the first cursor.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="GraphQLException"><c>TOO_MUCH_TO_COMPARE</c>: there are more than <see cref="MaxObjects"/>.</exception>
    public IAsyncEnumerable<(string Id, long State)> ListAsync(ChangeKind kind, DateOnly from, CancellationToken cancellationToken) => kind switch
    {
        ChangeKind.Employee => employees.ListAllAsync(new EmployeeFilter { Attributes = EmployeeTimes }, cancellationToken)
            .Select(employee => (employee.Id, Ticks(employee.LastModifiedAt))),
        ChangeKind.Absence => absences.ListAsync(new AbsenceFilter { From = from }, cancellationToken)
            .Select(absence => (absence.Id, Ticks(absence.UpdatedAt))),
        ChangeKind.Attendance => BoundAsync(
            attendances.ListAsync(new AttendancePeriodFilter { From = from.AddDays(AbsenceDays - AttendanceDays) }, cancellationToken)
                .Select(attendance => (attendance.Id, Ticks(attendance.UpdatedAt))),
            "attendances",
            cancellationToken),
        ChangeKind.Project => projects.ListAsync(cancellationToken: cancellationToken)
            .Select(project => (project.Id, Ticks(project.UpdatedAt))),
        ChangeKind.Application => BoundAsync(
            recruiting.ListApplicationsAsync(cancellationToken: cancellationToken).Select(application => (application.Id, Ticks(application.UpdatedAt))),
            "applications",
            cancellationToken),
        ChangeKind.OpenPosition => OfferedAsync(cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>Whether an object that is missing in a list is gone. Pages shift while things come and go: it may have been passed over, and is looked for.</summary>
    public async Task<bool> IsGoneAsync(ChangeKind kind, string id, CancellationToken cancellationToken) => kind switch
    {
        ChangeKind.Employee => await employees.GetAsync(id, EmployeeTimes, cancellationToken: cancellationToken) is null,
        ChangeKind.Absence => await absences.GetAsync(id, cancellationToken) is null,
        ChangeKind.Attendance => await attendances.GetAsync(id, cancellationToken) is null,
        ChangeKind.Project => await projects.GetAsync(id, cancellationToken: cancellationToken) is null,
        ChangeKind.Application => await recruiting.GetApplicationAsync(id, cancellationToken) is null,
        // The feed has no pages.
        _ => true,
    };

    /// <summary>Objects up to the bound.</summary>
    /// <exception cref="GraphQLException"><c>TOO_MUCH_TO_COMPARE</c>: there are more.</exception>
    internal static async IAsyncEnumerable<(string Id, long State)> BoundAsync(
        IAsyncEnumerable<(string Id, long State)> objects, string what, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var one in objects.WithCancellation(cancellationToken))
        {
            yield return ++count <= MaxObjects ? one : throw new GraphQLException(
                $"There are more than {MaxObjects} {what} to compare. Begin anew without a cursor where it is old; or list what was changed by its time, and watch the rest with a subscription.",
                WatchErrorCodes.TooMuchToCompare);
        }
    }

    private async IAsyncEnumerable<(string Id, long State)> OfferedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var position in await careerSite.ListPositionsAsync(cancellationToken: cancellationToken))
        {
            yield return (position.Id, PositionDigest.Of(position));
        }
    }

    private static long Ticks(DateTimeOffset? changed) => changed?.UtcTicks ?? 0;
}
