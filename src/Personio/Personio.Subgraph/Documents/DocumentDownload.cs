using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Personio.Client.Documents;
using Personio.Client.Errors;
using Personio.Subgraph.Access;
using Personio.Subgraph.Upstreams;

namespace Personio.Subgraph.Documents;

/// <summary>
/// Hands out the files of documents as they come from Personio, without holding them. Somebody uploaded them, so a browser is told to save and never to show
/// or guess at them, and no cache may keep them.
/// </summary>
internal static class DocumentDownload
{
    private const string Route = "/documents/{id}";

    /// <summary>Where the file of a document is, relative to the server's address.</summary>
    public static string AddressOf(string id) => $"/documents/{Uri.EscapeDataString(id)}";

    public static RouteHandlerBuilder MapDocumentDownload(this IEndpointRouteBuilder routes) => routes.MapGet(Route, SendAsync);

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> SendAsync(
        string id, ClaimsPrincipal caller, HttpResponse response, DocumentsClient documents, CancellationToken cancellationToken)
    {
        if (!Caller.May(caller, Permission.Read) || !Caller.May(caller, Permission.Documents))
        {
            return TypedResults.Problem(
                $"The caller has no permission for this: it needs \"{Permission.Documents}\" and \"{Permission.Read}\".", statusCode: StatusCodes.Status403Forbidden);
        }

        try
        {
            await using var file = await documents.DownloadAsync(id, cancellationToken);
            if (file is null)
            {
                return TypedResults.Problem("There is no such document, or it is still being searched for viruses.", statusCode: StatusCodes.Status404NotFound);
            }

            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file.FileName);
            response.ContentType = "application/octet-stream";
            response.ContentLength = file.Size;
            response.Headers.ContentDisposition = disposition.ToString();
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            await file.Content.CopyToAsync(response.Body, cancellationToken);
            return TypedResults.Empty;
        }
        catch (PersonioException fault) when (!response.HasStarted)
        {
            return UpstreamProblem.Of(response, fault);
        }
    }
}
