using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Personio.Client.Documents;
using Personio.Client.Errors;
using Personio.Client.Recruiting;
using Personio.Client.Security;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Uploads;

/// <summary>Sends the file of a ticket on to Personio, once in all processes, and knows afterwards what became of it.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class UploadDesk(
    DocumentsClient documents, RecruitingClient recruiting, ConnectionSeal seal, WriteRecords records, OperationContext operation, TimeProvider time)
{
    // Longer than the slowest file takes.
    private static readonly TimeSpan MaxWork = 2 * PassingFile.MaxTime;

    private static readonly IdempotentWrite<UploadTicket, UploadReceipt> Upload =
        new("upload", UploadJson.Default.UploadTicket, UploadJson.Default.UploadReceipt);

    private readonly IdempotentWrites _writes = new(seal, records, operation, time) { MaxWait = TimeSpan.Zero, MaxWork = MaxWork };

    /// <summary>Takes the file of a ticket.</summary>
    /// <returns>What was uploaded, and whether this has just been done.</returns>
    /// <exception cref="ValidationException">The file is not what the ticket is for.</exception>
    /// <exception cref="UploadRefusedException">The ticket's time is over, or the file did not get through.</exception>
    /// <exception cref="ConflictException">The file is arriving by another request.</exception>
    /// <exception cref="UnknownOutcomeException">Nobody knows what became of an earlier request's file.</exception>
    public async Task<(UploadReceipt Receipt, bool IsNew)> TakeAsync(UploadTicket ticket, HttpContext context)
    {
        var isNew = false;
        var receipt = await _writes.RunAsync(
            Upload,
            ticket.Nonce,
            ticket,
            _ =>
            {
                isNew = true;
                return SendAsync(ticket, context);
            },
            context.RequestAborted);
        return (receipt, isNew);
    }

    // Not one byte of the body is asked for before all that can be known without it is right: who expects "100 Continue" keeps it.
    private async Task<UploadReceipt> SendAsync(UploadTicket ticket, HttpContext context)
    {
        if (ticket.Expires <= time.GetUtcNow())
        {
            throw new UploadRefusedException(
                StatusCodes.Status410Gone, UploadErrorCodes.Expired, "The time of this address is over, and no file has come. Ask for another one.");
        }

        Check(ticket.File, context.Request);
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var file = new PassingFile(context.Request.Body, ticket.File, time);
        try
        {
            return new UploadReceipt(await SendAsync(ticket, file));
        }
        catch (PersonioUnknownOutcomeException) when (!file.IsPassedOn)
        {
            throw UploadRefusedException.Interrupted(StatusCodes.Status503ServiceUnavailable, "Personio did not take the whole file.");
        }
    }

    // Who sends the file may leave once it is here: what becomes of it is known to who asks again.
    private async Task<string> SendAsync(UploadTicket ticket, PassingFile file) => ticket.Document is not { } document
        ? (await recruiting.UploadDocumentAsync(file.AsUpload())).Id.ToString()
        : (await documents.UploadAsync(new NewDocument
        {
            EmployeeId = document.EmployeeId,
            CategoryId = document.CategoryId,
            Title = document.Title,
            Date = document.Date,
            Comment = document.Comment,
            File = file.AsUpload(),
        })).Id;

    private static void Check(UploadFileInput file, HttpRequest request)
    {
        var mistakes = new InputMistakes();
        if (request.ContentLength is { } length && length != file.Size)
        {
            mistakes.Add("file.size", WriteErrorCodes.InvalidValue, $"The file must have the {file.Size} bytes that were announced.");
        }

        if (file.ContentType is { } type
            && !(MediaTypeHeaderValue.TryParse(request.ContentType, out var sent) && sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)))
        {
            mistakes.Add("file.contentType", WriteErrorCodes.InvalidValue, $"The request must have the header Content-Type: {type}.");
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            mistakes.Add("file", WriteErrorCodes.InvalidValue, "The file must be sent as it is, without Content-Encoding.");
        }

        mistakes.ThrowIfAny();
    }
}
