using Personio.Client.Absences;
using Personio.Client.Caching;

namespace Personio.Subgraph.Absences;

[ObjectType<AbsenceType>, Key("id"), CacheControl(FreshSeconds.AbsenceTypes)]
[CacheTag("absence-type-{$key.id}"), CacheTag("absence-type")]
public static partial class AbsenceTypeNode
{
    [ReferenceResolver]
    public static Task<AbsenceType?> GetByIdAsync(string id, IAbsenceTypeByIdDataLoader types, CancellationToken cancellationToken)
        => types.LoadAsync(id, cancellationToken);
}
