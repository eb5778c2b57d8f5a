using Personio.Client.Absences;

namespace Personio.Subgraph.Absences;

[ObjectType<AbsenceType>, Key("id")]
public static partial class AbsenceTypeNode
{
    [ReferenceResolver]
    public static Task<AbsenceType?> GetByIdAsync(string id, IAbsenceTypeByIdDataLoader types, CancellationToken cancellationToken)
        => types.LoadAsync(id, cancellationToken);
}
