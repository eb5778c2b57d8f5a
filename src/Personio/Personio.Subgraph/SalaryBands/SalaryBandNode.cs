using Personio.Client.Caching;
using Personio.Client.SalaryBands;

namespace Personio.Subgraph.SalaryBands;

[ObjectType<SalaryBand>(IgnoreProperties = [nameof(SalaryBand.UnknownFields)]), Tag("pii:pay"), CacheControl(FreshSeconds.JobCatalogue)]
[GraphQLDescription("What a job pays.")]
public static partial class SalaryBandNode;
