using Personio.Client.Caching;
using Personio.Client.Reports;

namespace Personio.Subgraph.Reports;

[ObjectType<ReportAttribute>(IgnoreProperties = [nameof(ReportAttribute.UnknownFields), nameof(ReportAttribute.Id), nameof(ReportAttribute.Name)]), CacheControl(FreshSeconds.Reports)]
[GraphQLDescription("A column that reports can have.")]
public static partial class ReportAttributeNode;
