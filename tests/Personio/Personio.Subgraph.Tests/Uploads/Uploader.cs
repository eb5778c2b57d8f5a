using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Personio.Subgraph.Tests.Testing;

namespace Personio.Subgraph.Tests.Uploads;

/// <summary>A client that asks for addresses and sends files there.</summary>
internal sealed class Uploader(SubgraphSession session)
{
    public static readonly byte[] Contract = [.. "%PDF-1.7 a contract"u8];

    private const string Request = """
        mutation ($input: RequestDocumentUploadInput!) {
          requestDocumentUpload(input: $input) {
            upload { url method headers { name value } expiresAt }
            errors { __typename ... on Error { message code } ... on ValidationError { field } }
          }
        }
        """;

    /// <summary>Asks for an address for a document of the company's first employee.</summary>
    public async Task<JsonElement> RequestAsync(int? size = null, string? contentType = null, string? sha256 = null, string name = "Contract.pdf") =>
        await RequestAsync(await InputAsync(size, contentType, sha256, name));

    public async Task<JsonElement> RequestAsync(object input)
    {
        var payload = (await session.DataAsync(Request, new { input })).GetProperty("requestDocumentUpload");
        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        session.TakeCalls();
        return payload.GetProperty("upload");
    }

    public async Task<string> AddressAsync(int? size = null, string? contentType = null, string? sha256 = null) =>
        (await RequestAsync(size, contentType, sha256)).GetProperty("url").GetString()!;

    public async Task<Dictionary<string, object?>> InputAsync(int? size = null, string? contentType = null, string? sha256 = null, string name = "Contract.pdf")
    {
        var data = await session.DataAsync("{ employees(first: 1) { nodes { id } } documentCategories { id } }");
        session.TakeCalls();
        return new Dictionary<string, object?>
        {
            ["employeeId"] = data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("id").GetString()!,
            ["categoryId"] = data.GetProperty("documentCategories")[0].GetProperty("id").GetString()!,
            ["comment"] = "signed",
            ["file"] = new { name, size = size ?? Contract.Length, contentType, sha256 },
        };
    }

    /// <summary>The names of the first employee's documents.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        var data = await session.DataAsync("{ employees(first: 1) { nodes { documents(first: 200) { nodes { name } } } } }");
        session.TakeCalls();
        return
        [
            .. data.GetProperty("employees").GetProperty("nodes")[0].GetProperty("documents").GetProperty("nodes").EnumerateArray()
                .Select(document => document.GetProperty("name").GetString()!),
        ];
    }

    public Task<(int Status, JsonElement Body)> PutAsync(string url, byte[]? content = null, string? contentType = null) =>
        PutAsync(url, new ByteArrayContent(content ?? Contract), contentType);

    public async Task<(int Status, JsonElement Body)> PutAsync(string url, HttpContent content, string? contentType = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = content };
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await session.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Asks again until the address is through with whoever sent something before.</summary>
    public async Task<(int Status, JsonElement Body)> PutOnceFreeAsync(string url)
    {
        for (var i = 0; i < 100; i++)
        {
            var answer = await PutAsync(url);
            if (CodeOf(answer.Body) != "WRITE_IN_PROGRESS")
            {
                return answer;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The first upload does not end.");
    }

    /// <summary>Opens a connection and sends the head of a request, and what is given of its body.</summary>
    public async Task<TcpClient> BeginAsync(string url, string headers, ReadOnlyMemory<byte> body = default)
    {
        var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, session.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"PUT {url} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n\r\n"));
        await stream.WriteAsync(body);
        return socket;
    }

    public static async Task<string> ReadSomeAsync(TcpClient socket)
    {
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return Encoding.ASCII.GetString(buffer, 0, await socket.GetStream().ReadAsync(buffer, patience.Token));
    }

    public static string? CodeOf(JsonElement body) =>
        body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("code").GetString() : null;
}
