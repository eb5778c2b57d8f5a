using GraphQL.AspNetCore.Batches;
using GraphQL.AspNetCore.Callbacks;
using GraphQL.AspNetCore.Responses;
using GraphQL.AspNetCore.Uploads;
using Microsoft.AspNetCore.Http;

namespace GraphQL.AspNetCore.Requests;

/// <content>What a POST brings: a request or a batch of them, as JSON or as a form with files.</content>
internal sealed partial class HttpRequestHandler
{
    private static readonly Refusal BatchNotAcceptable = new(
        406, HttpErrorCodes.NotAcceptable, "A batch is answered with JSON: accept application/graphql-response+json or application/json.");

    private async Task PostAsync(HttpContext context, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        if (UploadReader.IsMultipart(context.Request))
        {
            await PostFormAsync(context, mediaType, accepted);
            return;
        }

        using var body = new PooledBody();
        var limit = LimitsOf(context).MaxRequestBodyBytes;
        if (await body.ReadAsync(context.Request.BodyReader, limit, context.RequestAborted))
        {
            await PostAsync(context, body.Memory, form: null, mediaType, accepted);
        }
        else
        {
            await RefuseAsync(context, RequestRules.TooLarge(limit), mediaType);
        }
    }

    private async Task PostFormAsync(HttpContext context, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        if (uploads.Enter() is { } busy)
        {
            await RefuseAsync(context, busy, mediaType);
            return;
        }

        try
        {
            using var form = new UploadForm();
            if (await uploads.ReadAsync(context.Request, form) is { } refusal)
            {
                await RefuseAsync(context, refusal, mediaType);
            }
            else
            {
                await PostAsync(context, form.Operations.Memory, form, mediaType, accepted);
            }
        }
        finally
        {
            uploads.Leave();
        }
    }

    private async Task PostAsync(
        HttpContext context, ReadOnlyMemory<byte> json, UploadForm? form, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        if (_options.AllowBatching && BatchRunner.IsBatch(json.Span))
        {
            await PostBatchAsync(context, json, form, mediaType, accepted);
            return;
        }

        if (!PostRequestParser.TryParse(json, _options.StatusProfile, out var request, out var refusal))
        {
            await RefuseAsync(context, refusal, mediaType);
            return;
        }

        using (request)
        {
            request.Files = form?.FilesOf(null);
            await (accepted.Callback && form is null && CallbackRequest.IsIn(request.Extensions)
                ? callbacks.HandleAsync(context, request, mediaType)
                : ExecuteAsync(context, request, mediaType, accepted));
        }
    }

    private async Task PostBatchAsync(
        HttpContext context, ReadOnlyMemory<byte> json, UploadForm? form, ResponseMediaType mediaType, AcceptedResponse accepted)
    {
        if (!StrictJson.TryParse(json, "The request body", out var batch, out var malformed))
        {
            await RefuseAsync(context, malformed, mediaType);
            return;
        }

        using (batch)
        {
            if ((accepted.MediaType is null ? BatchNotAcceptable : batches.Check(batch.RootElement)) is { } refusal)
            {
                await RefuseAsync(context, refusal, mediaType);
                return;
            }

            using var responses = await batches.RunAsync(
                batch.RootElement, form, CostHeader.Read(context.Request.Headers), context);
            await ResponseSender.SendAsync(context, responses, StatusCodes.Status200OK, mediaType);
        }
    }
}
