using Personio.Client.Absences;
using Personio.Client.Caching;
using Personio.Client.Employees;
using Personio.Subgraph.Access;
using Personio.Subgraph.Employees;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Absences;

[ObjectType<Absence>(IgnoreProperties = [nameof(Absence.PersonId), nameof(Absence.AbsenceTypeId), nameof(Absence.RawApprovalStatus)]), Key("id"), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.Absences)]
[CacheTag("absence-{$key.id}"), CacheTag("absence")]
[Tag(DataClass.Personal), Tag(DataClass.Health, Properties = [nameof(Absence.Comment)])]
public static partial class AbsenceNode
{
    // By a call each: Personio lists absences by person and period, not by id.
    [ReferenceResolver, BatchResolver]
    public static Task<IReadOnlyList<object?>> GetByIdAsync(IReadOnlyList<string> ids, AbsencesClient absences, CancellationToken cancellationToken)
        => SingleReads.ReadAsync(ids, absences.GetAsync, cancellationToken);

    /// <summary>Who is absent.</summary>
    [Cost(UpstreamCost.Shared)]
    public static ValueTask<Employee?> GetEmployeeAsync(
        [Parent] Absence absence, SelectedFields selected, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => absence.PersonId is { } id && selected.IsSubsetOf("id")
            ? new(new Employee { Id = id })
            : new(employees.LoadAsync(absence.PersonId, cancellationToken));

    /// <summary>The kind of absence.</summary>
    [Tag(DataClass.Health), Cost(UpstreamCost.Shared)]
    public static Task<AbsenceType?> GetTypeAsync(
        [Parent] Absence absence, IAbsenceTypeByIdDataLoader types, CancellationToken cancellationToken)
        => types.LoadAsync(absence.AbsenceTypeId, cancellationToken);

    /// <summary>What each calendar day of the absence counts, by the person's work schedule and public holidays, ascending. A call for each absence and each 28 days of it.</summary>
    [BatchResolver, Cost(UpstreamCost.Call), ListSize(AssumedSize = 10), CacheControl(FreshSeconds.Absences)]
    public static Task<IReadOnlyList<IReadOnlyList<AbsenceDay>?>> GetDaysAsync(
        [Parent] IReadOnlyList<Absence> absences, AbsenceCalendar calendar, CancellationToken cancellationToken)
        => calendar.ListDaysAsync(absences, cancellationToken);
}
