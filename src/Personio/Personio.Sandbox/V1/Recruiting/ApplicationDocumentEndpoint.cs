using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;

namespace Personio.Sandbox.V1.Recruiting;

/// <summary><c>POST /v1/recruiting/applications/documents</c> (Personio v1: recruiting): a file for an application that is entered afterwards.</summary>
internal sealed class ApplicationDocumentEndpoint(CompanyState company, SandboxOptions options)
{
    private const int MaxFileBytes = 20 * 1024 * 1024;
    private const int MaxBodyBytes = MaxFileBytes + (2 * 1024 * 1024);

    private static readonly HashSet<string> Extensions =
    [
        .. "pdf pptx xlsx docx doc xls ppt ods odt 7z gz rar zip bmp gif jpg png tif csv txt rtf mp4 3gp mov avi wmv".Split(' '),
    ];

    private readonly RecruitingKey _key = new(options);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/recruiting/applications/documents", AnswerAsync)
        .WithMetadata(LimitGroup.Recruiting, new BodySizeLimit(MaxBodyBytes));

    private async Task AnswerAsync(HttpContext context)
    {
        if (!await _key.AdmitAsync(context))
        {
            return;
        }

        var form = await UploadedFile.ReadFormAsync(context, MaxBodyBytes);
        if (UploadedFile.Find(form, "file") is not { } file)
        {
            await RefuseBodyAsync(context);
        }
        else if (file.Size > MaxFileBytes)
        {
            await RecruitingError.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "file", "errors.file-too-big");
        }
        else if (!Extensions.Contains(file.Extension))
        {
            await RecruitingError.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, "file", "errors.invalid-file-type");
        }
        else
        {
            await KeepAsync(context, file);
        }
    }

    /// <summary>What a base64 text or the bare bytes are answered with; no documentation has it.</summary>
    private static Task RefuseBodyAsync(HttpContext context) => JsonAnswer.WriteV1Async(context, StatusCodes.Status400BadRequest, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("reason", "Invalid multipart request body and/or headers supplied.");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private async Task KeepAsync(HttpContext context, UploadedFile file)
    {
        var kept = new WaitingFile(Guid.NewGuid(), file.Name, await file.ReadAsync(context.RequestAborted));
        if (!company.AddWaitingFile(kept))
        {
            await RecruitingError.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "file", "errors.file-too-big");
            return;
        }

        await JsonAnswer.WriteV1Async(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("uuid", kept.Id);
            json.WriteNumber("size", file.Size);
            json.WriteString("mimetype", file.MediaType);
            json.WriteString("original_filename", file.Name);

            // Personio's documentation has this extension with its letters changed.
            json.WriteString("extension", file.Extension == "ppt" ? "ptt" : file.Extension);
            json.WriteEndObject();
        });
    }
}
