using System.Net;
using System.Text.Json;

namespace GraphQL.AspNetCore.Tests.Servers;

/// <summary>A response and its JSON.</summary>
internal sealed class GraphQLResponse(HttpResponseMessage message, string body)
{
    private readonly Lazy<JsonElement> _json = new(() => JsonDocument.Parse(body).RootElement);

    public int Status => (int)message.StatusCode;

    public HttpResponseMessage Message => message;

    public string Body => body;

    public JsonElement Json => _json.Value;

    public string? MediaType => message.Content.Headers.ContentType?.MediaType;

    public JsonElement Data => Json.GetProperty("data");

    public JsonElement Error => Json.GetProperty("errors")[0];

    public string ErrorMessage => Error.GetProperty("message").GetString()!;

    public string ErrorCode => Error.GetProperty("extensions").GetProperty("code").GetString()!;

    public static async Task<GraphQLResponse> ReadAsync(HttpResponseMessage message) =>
        new(message, await message.Content.ReadAsStringAsync());

    /// <summary>Asserts that the request was refused before anything ran, with a GraphQL response that says why.</summary>
    public void ShouldBeRefused(int status, string code, string messagePart)
    {
        message.StatusCode.ShouldBe((HttpStatusCode)status, body);
        Json.EnumerateObject().Select(member => member.Name).ShouldBe(["errors"]);
        ErrorCode.ShouldBe(code);
        ErrorMessage.ShouldContain(messagePart);
    }
}
