using Personio.Client.Absences;
using Personio.Client.Employees;
using Personio.Subgraph.Employees;

namespace Personio.Subgraph.Absences;

[ObjectType<Absence>(IgnoreProperties = [nameof(Absence.PersonId), nameof(Absence.AbsenceTypeId), nameof(Absence.RawApprovalStatus)]), Key("id")]
public static partial class AbsenceNode
{
    /// <summary>Who is absent.</summary>
    public static ValueTask<Employee?> GetEmployeeAsync(
        [Parent] Absence absence, SelectedFields selected, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => absence.PersonId is { } id && selected.IsSubsetOf("id")
            ? new(new Employee { Id = id })
            : new(employees.LoadAsync(absence.PersonId, cancellationToken));

    /// <summary>The kind of absence.</summary>
    public static Task<AbsenceType?> GetTypeAsync(
        [Parent] Absence absence, IAbsenceTypeByIdDataLoader types, CancellationToken cancellationToken)
        => types.LoadAsync(absence.AbsenceTypeId, cancellationToken);
}
