using Personio.Client.Caching;
using Personio.Client.Jobs;
using Personio.Client.SalaryBands;
using Personio.Subgraph.Access;
using Personio.Subgraph.SalaryBands;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.JobCatalog;

[ObjectType<Job>(IgnoreProperties =
[
    nameof(Job.UnknownFields), nameof(Job.SalaryBandIds), nameof(Job.JobFamilyJson), nameof(Job.LevelJson), nameof(Job.JobTrackJson), nameof(Job.GlobalGradeJson),
])]
[GraphQLName("CatalogJob"), Key("id"), CacheControl(FreshSeconds.JobCatalogue)]
[CacheTag("catalog-job-{$key.id}"), CacheTag("catalog-job")]
[GraphQLDescription("A job of the company's catalogue: what it is called and where it stands. Not a vacancy; those are of the type Job.")]
public static partial class CatalogJobNode
{
    [ReferenceResolver]
    public static Task<Job?> GetByIdAsync(string id, ICatalogJobByIdDataLoader jobs, CancellationToken cancellationToken)
        => jobs.LoadAsync(id, cancellationToken);

    /// <summary>What the job pays; empty unless the credential may read salary bands.</summary>
    [Tag(DataClass.Pay), Cost(UpstreamCost.Shared), ListSize(AssumedSize = 2)]
    public static async Task<IReadOnlyList<SalaryBand>?> GetSalaryBandsAsync(
        [Parent] Job job, ISalaryBandByIdDataLoader bands, CancellationToken cancellationToken)
        => [.. (await bands.LoadAsync(job.SalaryBandIds, cancellationToken)).OfType<SalaryBand>()];
}
