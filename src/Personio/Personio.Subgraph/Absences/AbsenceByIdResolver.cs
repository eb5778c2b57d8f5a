using System.Diagnostics.CodeAnalysis;
using Personio.Client.Absences;
using Personio.Subgraph.Entities;

namespace Personio.Subgraph.Absences;

/// <summary>Finds absences for other subgraphs, by a call each: Personio lists absences by person and period, not by id.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class AbsenceByIdResolver : EntityResolver
{
    public override string TypeName => "Absence";

    public override string KeyFields => "id";

    public override Task<IReadOnlyList<object?>> ResolveAsync(
        IReadOnlyList<EntityKey> keys, EntityContext context, CancellationToken cancellationToken)
    {
        var absences = context.Service<AbsencesClient>();
        return SingleReads.ReadAsync(keys, async (id, stop) => await absences.GetAsync(id, stop), cancellationToken);
    }
}
