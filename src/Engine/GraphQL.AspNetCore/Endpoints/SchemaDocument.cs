using System.Security.Cryptography;
using System.Text;
using GraphQL.Execution;
using GraphQL.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Endpoints;

/// <summary>The schema as SDL, printed once.</summary>
internal sealed class SchemaDocument(RequestExecutor executor)
{
    private readonly Lazy<(byte[] Sdl, EntityTagHeaderValue Tag)> _content = new(() => Print(executor));

    public Task SendAsync(HttpContext context)
    {
        var (sdl, tag) = _content.Value;
        var response = context.Response;
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(IsCurrent))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/graphql; charset=utf-8";
        response.ContentLength = sdl.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(sdl, context.RequestAborted).AsTask();

        bool IsCurrent(EntityTagHeaderValue other) => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false);
    }

    private static (byte[] Sdl, EntityTagHeaderValue Tag) Print(RequestExecutor executor)
    {
        var sdl = Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema.Schema, CostDirectives.AreOthers));
        var hash = Convert.ToHexStringLower(SHA256.HashData(sdl).AsSpan(0, 16));
        return (sdl, new EntityTagHeaderValue($"\"{hash}\""));
    }
}
