using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V1.Recruiting;

/// <summary><c>POST /v1/recruiting/applications</c> (Personio v1: recruiting): 201 without a body, so without an id; v2 has what was entered.</summary>
internal sealed class ApplicationEndpoint(CompanyState company, SandboxOptions options)
{
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 8 };

    private readonly RecruitingKey _key = new(options);

    public void Map(IEndpointRouteBuilder routes)
        => routes.MapPost("/v1/recruiting/applications", AnswerAsync).WithMetadata(LimitGroup.Recruiting);

    private async Task AnswerAsync(HttpContext context)
    {
        using var document = await ReadAsync(context);
        if (document?.RootElement.ValueKind != JsonValueKind.Object)
        {
            await RecruitingError.WriteAsync(context, StatusCodes.Status400BadRequest, "body", RecruitingError.WrongType);
            return;
        }

        // The shape comes before the key: a body with gaps is answered 400 whoever sends it.
        var draft = new ApplicationDraft(document.RootElement, company.Today);
        if (!draft.Errors.Any)
        {
            if (!await _key.AdmitAsync(context))
            {
                return;
            }

            draft.Enter(company, options.TimeProvider.GetUtcNow());
        }

        if (draft.Errors.Any)
        {
            await RecruitingError.WriteAsync(context, StatusCodes.Status400BadRequest, draft.Errors);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
    }

    private static async Task<JsonDocument?> ReadAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasJsonContentType()
                ? await JsonDocument.ParseAsync(context.Request.Body, Json, context.RequestAborted)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
