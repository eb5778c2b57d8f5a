using System.Globalization;
using System.Text.Json;
using Personio.Sandbox.Authentication;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Documents;
using Personio.Sandbox.Hosting;
using Personio.Sandbox.Limits;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.V1.Documents;

/// <summary><c>POST /v1/company/documents</c> (Personio v1: documents): a form with a file. The only way in for documents, v2 has none.</summary>
internal sealed class DocumentUploadEndpoint(CompanyState company, EmployeeAttributes attributes, SandboxOptions options)
{
    private const int MaxFileBytes = 30 * 1024 * 1024;
    private const int MaxBodyBytes = MaxFileBytes + (2 * 1024 * 1024);
    private const int MaxTitleLength = 255;

    private const string Types =
        "pdf, docx, doc, jpg, zip, png, txt, jpeg, odt, xlsx, rtf, htm, xls, p7s, pptx, pages, rar, ppt, gif, tif, html, msg, asc, tiff, wps, bmp, "
        + "7z, csv, ics, vcf, dotx, numbers, eps, gz, ods, otf, odp, odg, rtfd, txz, webarchive, xml, xps, md, fax";

    private static readonly AccessRule Access = new(ApiGeneration.V1, SandboxScopes.DocumentsWrite, EchoesToken: true);
    private static readonly HashSet<string> Extensions = [.. Types.Split(", ")];
    private static readonly string[] EmployeeKeys = ["id", "first_name", "last_name", "email"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/v1/company/documents", AnswerAsync)
        .WithMetadata(Access, LimitGroup.V1Documents, new BodySizeLimit(MaxBodyBytes));

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await UploadedFile.ReadFormAsync(context, MaxBodyBytes);
        var errors = new FieldErrors();
        var title = Required(form, "title", errors);
        if (title.Length > MaxTitleLength)
        {
            errors.Add("title", $"The title may not be greater than {MaxTitleLength} characters.");
        }

        var employeeId = Number(form, "employee_id", errors);
        var categoryId = Number(form, "category_id", errors);
        var date = Date(form, errors);
        var file = CheckedFile(form, errors);
        if (errors.Any)
        {
            await V1Error.WriteUnprocessableAsync(context, errors.Fields);
        }
        else if (company.FindEmployee(employeeId) is not { } employee)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status404NotFound, 0, $"No query results for model [Employee] {employeeId}");
        }
        else if (DocumentCategories.Find(categoryId) is not { } category)
        {
            await V1Error.WriteAsync(context, StatusCodes.Status404NotFound, 0, $"No query results for model [DocumentCategory] {categoryId}");
        }
        else
        {
            var bytes = await file!.ReadAsync(context.RequestAborted);
            var comment = form.TryGetValue("comment", out var text) && text.Count > 0 ? text[^1] : null;
            var added = company.AddDocument(id => new DocumentRecord
            {
                Id = id, OwnerId = employee.Id, Name = title, Category = category, Date = date, Comment = comment,
                CreatedAt = options.TimeProvider.GetUtcNow(), FileName = file.Name, Uploaded = bytes,
            });
            await (added is null ? RefuseForRoomAsync(context) : WriteAsync(context, added, employee));
        }
    }

    private static Task RefuseForRoomAsync(HttpContext context)
    {
        var errors = new FieldErrors();
        errors.Add("file", "The sandbox has no room left for files. Delete documents or start it again.");
        return V1Error.WriteUnprocessableAsync(context, errors.Fields);
    }

    private string Required(IFormCollection form, string field, FieldErrors errors)
    {
        var text = form.TryGetValue(field, out var values) && values.Count > 0 ? values[^1] : null;
        if (string.IsNullOrWhiteSpace(text))
        {
            var name = field.Replace('_', ' ');
            errors.Add(field, options.Strictness.GermanMessages
                ? $"Bitte geben Sie {name} ein, um fortzufahren."
                : $"The {name} field is required.");
        }

        return text ?? "";
    }

    private long Number(IFormCollection form, string field, FieldErrors errors)
    {
        var text = Required(form, field, errors);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text.Length > 0)
        {
            errors.Add(field, $"The {field.Replace('_', ' ')} must be an integer.");
        }

        return number;
    }

    private static DateOnly? Date(IFormCollection form, FieldErrors errors)
    {
        if (!form.TryGetValue("date", out var values) || string.IsNullOrEmpty(values[^1]))
        {
            return null;
        }

        if (!V1Format.TryReadDate(values[^1]!, out var date))
        {
            errors.Add("date", "The date is not a valid date.");
        }

        return date;
    }

    private UploadedFile? CheckedFile(IFormCollection form, FieldErrors errors)
    {
        if (UploadedFile.Find(form, "file") is not { } file)
        {
            errors.Add("file", options.Strictness.GermanMessages ? "Bitte geben Sie file ein, um fortzufahren." : "The file field is required.");
            return null;
        }

        if (file.Size > MaxFileBytes)
        {
            errors.Add("file", $"The file may not be greater than {MaxFileBytes / 1024} kilobytes.");
        }

        if (!Extensions.Contains(file.Extension))
        {
            errors.Add("file", $"The file must be a file of type: {Types}.");
        }

        return file;
    }

    private Task WriteAsync(HttpContext context, DocumentRecord document, EmployeeRecord employee)
        => JsonAnswer.WriteV1Async(context, StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("success", true);
            json.WriteStartObject("data");
            json.WriteNumber("id", document.Id);
            json.WriteString("type", "Document");
            json.WriteStartObject("attributes");
            json.WriteString("title", document.Name);
            json.WriteString("date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("comment", document.Comment);
            WriteEmployee(json, employee, CallerAddress.Of(context));
            json.WritePropertyName(options.Strictness.DocumentCategoryAsInSchema ? "category_id" : "category");
            DocumentCategoryEndpoint.Write(json, document.Category);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private void WriteEmployee(Utf8JsonWriter json, EmployeeRecord employee, string origin)
    {
        json.WriteStartObject("employee");
        json.WriteString("type", "Employee");
        json.WriteStartObject("attributes");
        foreach (var attribute in attributes.Readable.Where(attribute => EmployeeKeys.Contains(attribute.Key, StringComparer.Ordinal)))
        {
            attribute.WriteWrapped(json, employee, origin);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
