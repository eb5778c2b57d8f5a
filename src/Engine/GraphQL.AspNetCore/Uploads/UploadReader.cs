using System.IO.Pipelines;
using GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Uploads;

/// <summary>
/// Reads multipart requests (GraphQL multipart request specification): <c>operations</c>, then <c>map</c>, then the files, each at most once
/// and in this order, so that nothing has to be kept that turns out to be unwanted.
/// </summary>
internal sealed class UploadReader(IOptions<GraphQLUploadOptions> options, IOptions<GraphQLLimits> limits)
{
    // RFC 2046, §5.1.1.
    private const int LongestBoundary = 70;
    private const int MaxHeaderBytes = 8 * 1024;
    private const int MaxHeaders = 16;

    private readonly GraphQLUploadOptions _options = options.Value;
    private int _open;

    private long MaxBodyBytes => _options.MaxBytes + limits.Value.MaxRequestBodyBytes + _options.MaxMapBytes + ((_options.MaxFiles + 3L) * MaxHeaderBytes);

    public static bool IsMultipart(HttpRequest request) =>
        request.ContentType is { } text
        && text.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        && MediaTypeHeaderValue.TryParse(text, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes one of the places for requests with files.</summary>
    /// <returns>Why there is none; null where there was one, which <see cref="Leave"/> gives back.</returns>
    public Refusal? Enter()
    {
        if (Interlocked.Increment(ref _open) <= _options.MaxConcurrentUploads)
        {
            return null;
        }

        Leave();
        return UploadRefusals.Busy(_options.MaxConcurrentUploads);
    }

    public void Leave() => Interlocked.Decrement(ref _open);

    /// <summary>Reads the whole form.</summary>
    /// <param name="form">Receives what is read; to be disposed of also where the form is refused.</param>
    /// <returns>Why it is refused; null where it is not.</returns>
    public async Task<Refusal?> ReadAsync(HttpRequest request, UploadForm form)
    {
        if (request.ContentLength > MaxBodyBytes)
        {
            return UploadRefusals.TooLarge(_options.MaxBytes);
        }

        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary);
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return Refusal.BadRequest($"The Content-Type has no `boundary` of 1 to {LongestBoundary} characters.");
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBodyBytes;
        }

        try
        {
            return await ReadPartsAsync(request, boundary.Value!, form);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return UploadRefusals.TooLarge(_options.MaxBytes);
        }
        catch (Exception exception) when (
            exception is InvalidDataException or (IOException and not BadHttpRequestException) && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Refusal.BadRequest("The request body is not valid multipart/form-data, or breaks off.");
        }
    }

    private async Task<Refusal?> ReadPartsAsync(HttpRequest request, string boundary, UploadForm form)
    {
        var aborted = request.HttpContext.RequestAborted;
        var parts = new MultipartReader(boundary, request.Body) { HeadersCountLimit = MaxHeaders, HeadersLengthLimit = MaxHeaderBytes };
        if (await ReadJsonAsync(parts, "operations", form.Operations, RequestRules.TooLarge(limits.Value.MaxRequestBodyBytes), limits.Value.MaxRequestBodyBytes, aborted) is { } noOperations)
        {
            return noOperations;
        }

        using var map = new PooledBody();
        var refusal = await ReadJsonAsync(parts, "map", map, UploadRefusals.MapTooLarge(_options.MaxMapBytes), _options.MaxMapBytes, aborted)
            ?? ReadMap(map.Memory, form);
        while (refusal is null && await parts.ReadNextSectionAsync(aborted) is { } part)
        {
            refusal = await ReadFileAsync(part, form, aborted);
        }

        return refusal ?? (form.Map.Parts.FirstOrDefault(part => !form.Has(part)) is { } missing
            ? Refusal.BadRequest($"The form has no part {UploadRefusals.Quote(missing)}, which `map` names.")
            : null);
    }

    private static async Task<Refusal?> ReadJsonAsync(
        MultipartReader parts, string name, PooledBody body, Refusal tooLarge, long limit, CancellationToken aborted)
    {
        if (await parts.ReadNextSectionAsync(aborted) is not { } part || NameOf(part) != name)
        {
            return Refusal.BadRequest($"The form's parts must be `operations`, then `map`, then the files; `{name}` is not in its place.");
        }

        var reader = PipeReader.Create(part.Body);
        var isWithinLimit = await body.ReadAsync(reader, limit, aborted);
        await reader.CompleteAsync();
        return isWithinLimit ? null : tooLarge;
    }

    private Refusal? ReadMap(ReadOnlyMemory<byte> json, UploadForm form)
    {
        if (!StrictJson.TryParse(form.Operations.Memory, "The part `operations`", out var operations, out var refusal))
        {
            return refusal;
        }

        using (operations)
        {
            if (!StrictJson.TryParse(json, "The part `map`", out var map, out refusal))
            {
                return refusal;
            }

            using (map)
            {
                refusal = UploadMap.Read(map.RootElement, operations.RootElement, _options, out var read);
                form.Map = read;
                return refusal;
            }
        }
    }

    private async Task<Refusal?> ReadFileAsync(MultipartSection part, UploadForm form, CancellationToken aborted)
    {
        if (NameOf(part) is not { } name || !form.Map.Parts.Contains(name))
        {
            return Refusal.BadRequest("The form has a part behind `map` that `map` does not name.");
        }

        if (form.Has(name))
        {
            return Refusal.BadRequest($"The form has the part {UploadRefusals.Quote(name)} twice.");
        }

        var receiver = new FileReceiver(_options, name, form);
        return await receiver.ReceiveAsync(part, aborted);
    }

    private static string? NameOf(MultipartSection part) =>
        part.GetContentDispositionHeader() is { } disposition
        && disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(disposition.Name).Value
            : null;
}
