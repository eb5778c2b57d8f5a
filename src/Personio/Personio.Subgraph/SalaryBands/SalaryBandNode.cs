using Personio.Client.Caching;
using Personio.Client.SalaryBands;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.SalaryBands;

[ObjectType<SalaryBand>(IgnoreProperties = [nameof(SalaryBand.UnknownFields)]), Tag(DataClass.Pay), CacheControl(FreshSeconds.JobCatalogue)]
[GraphQLDescription("What a job pays.")]
public static partial class SalaryBandNode;
