using Personio.Client.Absences;
using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Subgraph.Absences;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Employees;

// Other attributes hold pay; they have fields of their own, with permissions of their own.
[ObjectType<Employee>(IgnoreProperties = [nameof(Employee.RawStatus), nameof(Employee.OtherAttributes), nameof(Employee.Sent)]), Key("id"), Key("email"), Tag(DataClass.Personal), CacheControl(FreshSeconds.People)]
[CacheTag("employee")]
[Tag(DataClass.Custom, Properties = [nameof(Employee.CustomAttributes)])]
public static partial class EmployeeNode
{
    // A read that fails is the failure of its own employee.
    [ReferenceResolver, BatchResolver]
    public static async Task<IReadOnlyList<object?>> GetByIdAsync(
        IReadOnlyList<string> ids, EmployeeDirectory directory, CancellationToken cancellationToken)
    {
        var (found, failures) = await directory.ReadAsync(ids, cancellationToken);
        return [.. ids.Select(id => found.TryGetValue(id, out var employee) ? employee : Failure(id))];

        object? Failure(string id) => failures.TryGetValue(id, out var fault) ? new FailedValue(fault) : null;
    }

    // By calls for each address or by pages, whichever are fewer.
    [ReferenceResolver, BatchResolver]
    public static async Task<IReadOnlyList<object?>> GetByEmailAsync(
        IReadOnlyList<string> emails, EmployeeDirectory directory, CancellationToken cancellationToken)
        => await directory.GetAllByEmailIfCheaperAsync(emails.Count, cancellationToken) is { } everyone
            ? [.. emails.Select(email => everyone.GetValueOrDefault(email))]
            : await SingleReads.ReadAsync(emails, directory.GetByEmailAsync, cancellationToken);

    /// <summary>The manager, when one is set and the credential may read it.</summary>
    [ComparedBy(nameof(Employee.Supervisor)), Cost(UpstreamCost.Shared)]
    public static ValueTask<Employee?> GetSupervisorAsync(
        [Parent] Employee employee, SelectedFields selected, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => SupervisorReference.TryRead(employee, selected, out var supervisor)
            ? new(supervisor)
            : new(employees.LoadAsync(employee.Supervisor!.Id, cancellationToken));

    /// <summary>Everybody above the employee, the manager first and the top last.</summary>
    [BatchResolver, Cost(UpstreamCost.Directory), ListSize(AssumedSize = 4)]
    public static Task<IReadOnlyList<IReadOnlyList<Employee>?>> GetManagersAsync(
        [Parent] IReadOnlyList<Employee> employees, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.ListManagersAsync(employees, cancellationToken);

    /// <summary>
    /// Where this server hands out the employee's picture: an address relative to the server's own, to be called with the same credentials as GraphQL. There is 404 where Personio has none.
    /// </summary>
    /// <param name="width">How wide the picture is to be, in pixels, 1 to 2,000; as it was uploaded when left out.</param>
    public static string GetProfilePictureUrl([Parent] Employee employee, int? width = null) => EmployeePicture.AddressOf(employee.Id, width);

    /// <summary>The employees whose manager this is. Personio cannot be asked for them: the whole directory is read once.</summary>
    [BatchResolver, Cost(UpstreamCost.Directory), ListSize(AssumedSize = 3)]
    public static Task<IReadOnlyList<IReadOnlyList<Employee>?>> GetDirectReportsAsync(
        [Parent] IReadOnlyList<Employee> employees, EmployeeDirectory directory, CancellationToken cancellationToken)
        => directory.ListReportsAsync(employees, cancellationToken);

    /// <summary>The employee's absences that overlap the period, newest first.</summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Last day of the period, included.</param>
    [BatchResolver, UsePaging, Cost(UpstreamCost.Shared)]
    public static Task<IReadOnlyList<Connection<Absence>?>> GetAbsencesAsync(
        [Parent] IReadOnlyList<Employee> employees,
        DateOnly from,
        DateOnly to,
        PagingArguments page,
        AbsenceCalendar calendar,
        CancellationToken cancellationToken)
        => calendar.ListByEmployeeAsync(employees, new DateRange(from, to), page, cancellationToken);
}
