using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox.V1.Documents;

/// <summary><c>GET /v1/company/document-categories</c> (Personio v1: documents): all at once.</summary>
internal static class DocumentCategoryEndpoint
{
    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.DocumentsRead, EchoesToken: true);

    public static void Map(IEndpointRouteBuilder routes)
        => routes.MapGet("/v1/company/document-categories", AnswerAsync).WithMetadata(Access);

    public static void Write(Utf8JsonWriter json, NamedUnit category)
    {
        json.WriteStartObject();
        json.WriteNumber("id", category.Id);
        json.WriteString("type", "DocumentCategory");
        json.WriteStartObject("attributes");
        json.WriteString("name", category.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Task AnswerAsync(HttpContext context) => JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("success", true);
        json.WriteStartArray("data");
        foreach (var category in DocumentCategories.All)
        {
            Write(json, category);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
