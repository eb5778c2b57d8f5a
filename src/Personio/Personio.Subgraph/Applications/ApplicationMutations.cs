using Personio.Client.Recruiting;
using Personio.Subgraph.Access;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Uploads;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Applications;

[MutationType]
public static partial class ApplicationMutations
{
    /// <summary>
    /// Enters an application for a published job, by the recruiting API, which has a key of its own. Personio tells no id, so it is looked for by the address and the job. Personio
    /// takes one application of an address for a job, so whoever does not know whether it was entered may send it again.
    /// </summary>
    /// <param name="input">The application.</param>
    [UseMutationConvention, WriteErrors, Tag(DataClass.Personal), Cost(2 * UpstreamCost.Call)]
    public static Task<CreateApplicationPayload> CreateApplicationAsync(
        CreateApplicationInput input, ApplicationDesk desk, CancellationToken cancellationToken)
        => desk.CreateAsync(input, cancellationToken);

    /// <summary>
    /// Uploads a file for an application that `createApplication` enters afterwards. It is sent in the same request, written into it, or fetched from an address. A file that
    /// Personio would refuse is refused before any of it is sent there.
    /// </summary>
    /// <param name="input">The file.</param>
    [UseMutationConvention(PayloadFieldName = "file"), WriteErrors, Tag(DataClass.Personal), Cost(UpstreamCost.Call)]
    public static Task<UploadedApplicationFile> UploadApplicationDocumentAsync(
        UploadApplicationDocumentInput input, ApplicationDesk desk, CancellationToken cancellationToken)
        => desk.UploadAsync(input, cancellationToken);

    /// <summary>
    /// Gives out an address that takes one file for an application that `createApplication` enters afterwards, as `requestDocumentUpload` does for documents. Personio is not asked.
    /// </summary>
    /// <param name="input">What is known of the file.</param>
    [UseMutationConvention(PayloadFieldName = "upload"), WriteErrors, Tag(DataClass.Personal)]
    public static OneTimeUpload RequestApplicationDocumentUpload(RequestApplicationDocumentUploadInput input, UploadTickets tickets) => tickets.Issue(input);
}
