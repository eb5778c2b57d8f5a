using Personio.Client.Recruiting;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Applications;

[ObjectType<UploadedApplicationFile>, Tag(DataClass.Personal)]
[GraphQLDescription("A file that was uploaded for an application. How long it waits for one is not documented: enter it soon.")]
public static partial class UploadedApplicationFileNode;
