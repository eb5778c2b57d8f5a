using Personio.Client.Caching;
using Personio.Client.Compensations;
using Personio.Client.Employees;
using Personio.Client.LegalEntities;
using Personio.Subgraph.Access;
using Personio.Subgraph.Employees;
using Personio.Subgraph.LegalEntities;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Compensations;

[ObjectType<Compensation>(IgnoreProperties = [nameof(Compensation.UnknownFields), nameof(Compensation.Person)])]
[Tag(DataClass.Pay), Cost(UpstreamCost.Record), CacheControl(FreshSeconds.Compensations)]
public static partial class CompensationNode
{
    /// <summary>Whose pay.</summary>
    [Cost(UpstreamCost.Shared)]
    public static ValueTask<Employee?> GetEmployeeAsync(
        [Parent] Compensation compensation, SelectedFields selected, IEmployeeByIdDataLoader employees, CancellationToken cancellationToken)
        => compensation.Person is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new Employee { Id = id })
            : new(employees.LoadAsync(compensation.Person?.Id, cancellationToken));

    /// <summary>The legal entity that pays.</summary>
    [BindMember(nameof(Compensation.LegalEntity)), Cost(UpstreamCost.Shared)]
    public static ValueTask<LegalEntity?> GetLegalEntityAsync(
        [Parent] Compensation compensation, SelectedFields selected, ILegalEntityByIdDataLoader legalEntities, CancellationToken cancellationToken)
        => compensation.LegalEntity is { Id: var id } && selected.IsSubsetOf("id")
            ? new(new LegalEntity { Id = id })
            : new(legalEntities.LoadAsync(compensation.LegalEntity?.Id, cancellationToken));

    /// <summary>How often it is paid; null for what is paid once.</summary>
    [BindMember(nameof(Compensation.Interval))]
    public static PayInterval? GetInterval([Parent] Compensation compensation)
        => compensation.Interval is { } interval ? CompensationWords.Read(interval) : null;
}
