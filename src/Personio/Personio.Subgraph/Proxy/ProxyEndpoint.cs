using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using GraphQL.AspNetCore;
using Microsoft.AspNetCore.Http.Features;
using Personio.Client.Errors;
using Personio.Client.Raw;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Proxy;

/// <summary>
/// <c>/personio/{connection}/v2/…</c>: Personio's own API as plain HTTP, for calls that the operator lists. Nothing but method, path, query and a JSON body goes to
/// Personio, and nothing but status and JSON comes back: no header passes in either direction, and the token stays here.
/// </summary>
internal static class ProxyEndpoint
{
    private const string Prefix = "/personio/";
    private const int MostBodyBytes = 1024 * 1024;

    public static void MapProxy(this WebApplication app) => app
        .Map($"{Prefix}{{{ForCallers.ConnectionRouteValue}}}/{{**path}}", HandleAsync)
        .WithMetadata(new ForCallers())
        .WithDisplayName("Personio's own API");

    private static async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (Refuse(context) is { } refusal)
            {
                await refusal.WriteAsync(context);
                return;
            }

            var calls = context.RequestServices.GetRequiredService<RawCalls>();
            var (path, query) = TargetOf(context);
            var body = await ReadBodyAsync(context);
            await WriteAsync(context, await calls.SendAsync(context.User, HttpMethod.Parse(context.Request.Method), path, query, body, context.RequestAborted));
        }
        catch (GraphQLException refused)
        {
            await new AccessRefusal(StatusOf(refused.Error.Code), refused.Error.Code!, refused.Message).WriteAsync(context);
        }
        catch (PersonioException fault)
        {
            if (fault.RetryAfter is { } wait)
            {
                context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds)}";
            }

            await new AccessRefusal(StatusOf(fault), fault.Code, fault.Message).WriteAsync(context);
        }
    }

    private static AccessRefusal? Refuse(HttpContext context) =>
        Caller.May(context.User, Permission.Raw)
        && Caller.May(context.User, HttpMethods.IsGet(context.Request.Method) ? Permission.Read : Permission.Write)
            ? null
            : new AccessRefusal(
                StatusCodes.Status403Forbidden,
                ErrorCodes.Forbidden,
                $"The caller has no permission for this: it needs \"{Permission.Raw}\", with \"{Permission.Read}\" for GET and \"{Permission.Write}\" for anything else.");

    // As it was sent: what the server made of the path has been decoded and shortened, and could have been another one.
    private static (string Path, string Query) TargetOf(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (target, "") : (target[..question], target[(question + 1)..]);
        var start = $"{Prefix}{context.GetRouteValue(ForCallers.ConnectionRouteValue)}";
        return path.StartsWith(start, StringComparison.Ordinal) ? (path[start.Length..], query) : ("", "");
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength is 0 || !context.Features.GetRequiredFeature<IHttpRequestBodyDetectionFeature>().CanHaveBody)
        {
            return null;
        }

        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            throw new GraphQLException("A body must be JSON, with Content-Type: application/json and not compressed.", ErrorCodes.BadUserInput);
        }

        var body = new ArrayBufferWriter<byte>();
        while (await request.BodyReader.ReadAsync(context.RequestAborted) is var read)
        {
            foreach (var part in read.Buffer)
            {
                body.Write(part.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.WrittenCount > MostBodyBytes)
            {
                throw new GraphQLException($"A body has at most {MostBodyBytes / 1024} KiB.", HttpErrorCodes.PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                break;
            }
        }

        return Check(body.WrittenSpan.ToArray());
    }

    private static byte[] Check(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return json;
        }
        catch (JsonException)
        {
            throw new GraphQLException("The body is no JSON.", ErrorCodes.BadUserInput);
        }
    }

    private static async Task WriteAsync(HttpContext context, RawAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!answer.Json.IsEmpty)
        {
            response.ContentType = MediaTypeNames.Application.Json;
            response.ContentLength = answer.Json.Length;
            await response.BodyWriter.WriteAsync(answer.Json, context.RequestAborted);
        }
    }

    private static int StatusOf(string? code) => code switch
    {
        AccessErrorCodes.CallNotAllowed or ErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
        HttpErrorCodes.PayloadTooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    private static int StatusOf(PersonioException fault) => fault switch
    {
        PersonioRateLimitedException => StatusCodes.Status429TooManyRequests,
        PersonioTimeoutException => StatusCodes.Status504GatewayTimeout,
        PersonioUnavailableException => StatusCodes.Status503ServiceUnavailable,
        PersonioVersionException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status502BadGateway,
    };
}
