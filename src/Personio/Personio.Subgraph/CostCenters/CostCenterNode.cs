using Personio.Client.Caching;
using Personio.Client.CostCenters;

namespace Personio.Subgraph.CostCenters;

[ObjectType<CostCenter>(IgnoreProperties = [nameof(CostCenter.UnknownFields)]), Key("id"), CacheControl(FreshSeconds.Organisation)]
[CacheTag("cost-center-{$key.id}"), CacheTag("cost-center")]
public static partial class CostCenterNode
{
    [ReferenceResolver]
    public static Task<CostCenter?> GetByIdAsync(string id, ICostCenterByIdDataLoader costCenters, CancellationToken cancellationToken)
        => costCenters.LoadAsync(id, cancellationToken);
}
