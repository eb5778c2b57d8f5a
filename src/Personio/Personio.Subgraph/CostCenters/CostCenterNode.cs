using Personio.Client.CostCenters;

namespace Personio.Subgraph.CostCenters;

[ObjectType<CostCenter>(IgnoreProperties = [nameof(CostCenter.UnknownFields)]), Key("id")]
public static partial class CostCenterNode
{
    [ReferenceResolver]
    public static Task<CostCenter?> GetByIdAsync(string id, ICostCenterByIdDataLoader costCenters, CancellationToken cancellationToken)
        => costCenters.LoadAsync(id, cancellationToken);
}
