using Personio.Client.Documents;

namespace Personio.Subgraph.Documents;

[ObjectType<DocumentCategory>]
[GraphQLDescription("A category that a company sorts its documents into.")]
public static partial class DocumentCategoryNode;
