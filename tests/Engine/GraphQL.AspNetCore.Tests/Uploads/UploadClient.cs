using System.Net.Http.Headers;
using System.Text;
using GraphQL.AspNetCore.Tests.Servers;

namespace GraphQL.AspNetCore.Tests.Uploads;

/// <summary>Forms as browsers send them.</summary>
internal static class UploadClient
{
    public static Task<ExampleServer> StartAsync(Action<GraphQLUploadOptions>? configure = null, Action<GraphQLServerBuilder>? graphQL = null) =>
        ExampleServer.StartAsync(builder =>
        {
            builder.ConfigureUploads(options => options.Allow = true);
            builder.ConfigureUploads(options => configure?.Invoke(options));
            graphQL?.Invoke(builder);
        });

    /// <summary>A form of these parts, in this order; a part of bytes is a file named after the part.</summary>
    public static MultipartFormDataContent Form(params IReadOnlyList<(string Name, object Value)> parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in parts)
        {
            if (value is byte[] bytes)
            {
                var file = new ByteArrayContent(bytes);
                file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
                form.Add(file, name, $"{name}.pdf");
            }
            else
            {
                form.Add(new StringContent((string)value), name);
            }
        }

        return form;
    }

    /// <summary>An operation with a map and files, one for each entry of the map.</summary>
    public static MultipartFormDataContent Form(string operations, string map, params IReadOnlyList<byte[]> files) =>
        Form([("operations", operations), ("map", map), .. files.Select((file, i) => ($"{i}", (object)file))]);

    public static async Task<GraphQLResponse> SendFormAsync(
        this ExampleServer server, HttpContent form, string? preflight = "GraphQL-Preflight", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        if (preflight is not null)
        {
            request.Headers.Add(preflight, "1");
        }

        return await server.SendAsync(request, accept);
    }

    /// <summary>A body of exactly these characters.</summary>
    public static HttpContent Raw(string body, string contentType = "multipart/form-data; boundary=x")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    /// <summary>Bytes that differ from seed to seed.</summary>
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
