using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V2.Documents;

/// <summary>
/// <c>GET /v2/document-management/documents/{id}/download</c>: the bytes themselves, or a redirect to a store of files whose addresses are signed. The store
/// refuses whoever brings a token along, as such stores do.
/// </summary>
internal sealed class DocumentDownloadEndpoint(CompanyState company, SandboxOptions options)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/document-management/documents/{id}/download", DownloadAsync)
            .WithMetadata(DocumentEndpoints.Reading, LimitGroup.V2("document-management/documents/{id}/download"));
        routes.MapGet("/storage/documents/{id}", FetchAsync);
    }

    /// <summary>Before that it cannot be downloaded.</summary>
    public static bool IsScanned(DocumentRecord document, SandboxOptions options)
        => options.TimeProvider.GetUtcNow() >= document.CreatedAt + options.VirusScan;

    private Task DownloadAsync(HttpContext context)
    {
        if (DocumentEndpoints.Find(company, context) is not { } document || !IsScanned(document, options))
        {
            return V2Problem.ResourceNotFound.WriteAsync(context);
        }

        if (!options.Strictness.DownloadsRedirect)
        {
            return WriteAsync(context, document);
        }

        context.Response.Redirect($"{CallerAddress.Of(context)}/storage/documents/{document.Id}?signature={Sign(document.Id)}");
        return Task.CompletedTask;
    }

    private Task FetchAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "Only one way to authenticate is allowed: the signature or a header.");
        }

        var document = DocumentEndpoints.Find(company, context);
        return document is not null && context.Request.Query["signature"] == Sign(document.Id)
            ? WriteAsync(context, document)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "The signature does not fit.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"<Error><Message>{message}</Message></Error>", context.RequestAborted);
    }

    private static async Task WriteAsync(HttpContext context, DocumentRecord document)
    {
        var content = document.Content;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(document.FileName);
        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = UploadedFile.TypeOf(document.FileName);
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private string Sign(long document) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(V2Json.Id(document))));
}
