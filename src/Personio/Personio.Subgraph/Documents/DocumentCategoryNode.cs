using Personio.Client.Caching;
using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

[ObjectType<DocumentCategory>, CacheControl(FreshSeconds.DocumentCategories)]
[GraphQLDescription("A category that a company sorts its documents into.")]
public static partial class DocumentCategoryNode;
