using GraphQL.AspNetCore.Gateway;
using GraphQL.AspNetCore.Uploads;
using GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Requests;

/// <summary>What a request's method and headers must be before anything of it is read.</summary>
internal static class RequestRules
{
    /// <summary>Looks for what is wrong.</summary>
    /// <param name="allowUploads">Whether forms with files are read.</param>
    public static Refusal? Check(HttpRequest request, GraphQLHttpOptions options, GraphQLLimits limits, bool allowUploads)
    {
        if (allowUploads && HttpMethods.IsPost(request.Method) && UploadReader.IsMultipart(request))
        {
            return CheckPreflight(request, options, "A form") ?? CheckContentEncoding(request);
        }

        if (HttpMethods.IsPost(request.Method))
        {
            return CheckContentType(request) ?? CheckContentEncoding(request) ?? CheckLength(request, limits);
        }

        if (HttpMethods.IsGet(request.Method) && options.AllowGet)
        {
            return CheckPreflight(request, options, "A GET");
        }

        var allow = options.AllowGet ? "GET, POST" : "POST";
        return new Refusal(405, HttpErrorCodes.MethodNotAllowed, $"GraphQL is served by {allow.Replace(", ", " and ")} only.", allow);
    }

    public static Refusal TooLarge(long limit) => new(
        413,
        HttpErrorCodes.PayloadTooLarge,
        $"The request body is larger than {limit} bytes ({LimitSetting.Of(nameof(GraphQLLimits.MaxRequestBodyBytes))}). Send less at once.");

    /// <summary>
    /// Form and text types are what a browser sends to other sites without asking first; being strict here is what keeps them out.
    /// </summary>
    private static Refusal? CheckContentType(HttpRequest request)
    {
        if (string.IsNullOrEmpty(request.ContentType))
        {
            return new Refusal(
                415, HttpErrorCodes.UnsupportedMediaType, "The request has no Content-Type: send `Content-Type: application/json`.");
        }

        if (request.ContentType == "application/json")
        {
            return null;
        }

        if (!IsJson(request.ContentType, out var contentType))
        {
            return new Refusal(
                415, HttpErrorCodes.UnsupportedMediaType, "The request's Content-Type is not supported: send `Content-Type: application/json`.");
        }

        foreach (var parameter in contentType!.Parameters)
        {
            if (parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
                && !HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                return new Refusal(
                    415, HttpErrorCodes.UnsupportedMediaType, "The request's charset is not supported: send JSON in UTF-8.");
            }
        }

        return null;
    }

    private static Refusal? CheckContentEncoding(HttpRequest request)
    {
        foreach (var encoding in request.Headers.ContentEncoding)
        {
            if (!string.IsNullOrEmpty(encoding) && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                return new Refusal(
                    415, HttpErrorCodes.UnsupportedMediaType, "Compressed requests are not supported: send the body without Content-Encoding.");
            }
        }

        return null;
    }

    private static Refusal? CheckLength(HttpRequest request, GraphQLLimits limits) =>
        request.ContentLength > limits.MaxRequestBodyBytes ? TooLarge(limits.MaxRequestBodyBytes) : null;

    private static Refusal? CheckPreflight(HttpRequest request, GraphQLHttpOptions options, string subject)
    {
        if (!options.RequirePreflight || IsJson(request.ContentType, out _) || GatewayChannel.IsOpenedByHeader(request.HttpContext))
        {
            return null;
        }

        foreach (var name in options.PreflightHeaders)
        {
            if (request.Headers.TryGetValue(name, out var values) && !string.IsNullOrEmpty(values.ToString()))
            {
                return null;
            }
        }

        var header = options.PreflightHeaders is [var first, ..] ? $"`{first}: 1`" : "`Content-Type: application/json`";
        return new Refusal(
            400,
            HttpErrorCodes.PreflightRequired,
            $"{subject} needs a header that a browser does not send to other sites by itself: add {header}, or send JSON by POST.");
    }

    private static bool IsJson(string? header, out MediaTypeHeaderValue? contentType)
    {
        contentType = null;
        return MediaTypeHeaderValue.TryParse(header, out contentType)
            && contentType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
    }
}
