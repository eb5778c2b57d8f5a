using Personio.Client.Caching;
using Personio.Client.Recruiting;

namespace Personio.Subgraph.Jobs;

[ObjectType<RecruitingCategory>(IgnoreProperties = [nameof(RecruitingCategory.UnknownFields), nameof(RecruitingCategory.Company)]), CacheControl(FreshSeconds.RecruitingJobs)]
[GraphQLDescription("A category of jobs to apply for: it decides about the stages of the applications.")]
public static partial class RecruitingCategoryNode;
