using Personio.Client.Files;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Documents;

/// <summary>A document to upload for an employee.</summary>
public sealed record NewDocument
{
    /// <summary>Whose: a v1 id, which is the same number as the person's in v2.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>One of <see cref="DocumentsClient.ListCategoriesAsync"/>.</summary>
    public required string CategoryId { get; init; }

    /// <summary>What it is called in Personio: 1 to 255 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The file: 30 MB at most, of a type that Personio takes.</summary>
    public required FileUpload File { get; init; }

    /// <summary>The day it is from.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewDocument);
}

/// <summary>What changes about a document. Nothing of it can be cleared.</summary>
public sealed record DocumentChange
{
    /// <summary>What it is called: 1 to 256 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The day it is from.</summary>
    public Optional<DateOnly> Date { get; init; }

    /// <summary>A remark; may be empty.</summary>
    public Optional<string> Comment { get; init; }

    /// <summary>Another category.</summary>
    public Optional<string> CategoryId { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(DocumentChange);
}

/// <summary>Writes the bodies of the document endpoints.</summary>
internal static class DocumentWriter
{
    private const int MaxTitleLength = 255;
    private const int MaxNameLength = 256;

    /// <summary>"Personio v1: documents".</summary>
    internal static readonly FileRules Rules = new(
        DocumentsClient.MaxUploadBytes,
        "pdf docx doc jpg zip png txt jpeg odt xlsx rtf htm xls p7s pptx pages rar ppt gif tif html msg asc tiff wps bmp 7z csv ics vcf dotx "
        + "numbers eps gz ods otf odp odg rtfd txz webarchive xml xps md fax");

    /// <summary>How to make the form of an upload; checked now, made for each attempt.</summary>
    /// <exception cref="ArgumentException">What Personio would refuse.</exception>
    public static Func<HttpContent> Form(NewDocument document)
    {
        var employee = PersonioIds.RequireNumeric(document.EmployeeId, nameof(document));
        var category = PersonioIds.RequireNumeric(document.CategoryId, nameof(document));
        var title = Named(document.Title, MaxTitleLength, nameof(document));
        Rules.Check(document.File, nameof(document));
        return () => MultipartForm.Create()
            .AddText("title", title)
            .AddText("employee_id", employee)
            .AddText("category_id", category)
            .AddText("date", document.Date is { } date ? PersonioTime.Format(date) : null)
            .AddText("comment", document.Comment)
            .AddFile("file", document.File);
    }

    /// <summary>The body of a change.</summary>
    /// <exception cref="ArgumentException">What Personio would refuse.</exception>
    public static byte[] Write(DocumentChange change) => JsonBody.Write(json =>
    {
        if (change.Name.IsSet)
        {
            json.WriteString("name"u8, Named(change.Name.Value, MaxNameLength, nameof(change)));
        }

        if (change.Date.IsSet)
        {
            json.WriteString("date"u8, PersonioTime.Format(change.Date.Value));
        }

        json.WriteRequiredText("comment", change.Comment);
        if (change.CategoryId.IsSet)
        {
            json.WriteReference("category", PersonioIds.Require(change.CategoryId.Value, nameof(change)));
        }
    });

    private static string Named(string? name, int maxLength, string parameter) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= maxLength
            ? name
            : throw new ArgumentException($"A document needs a name of 1 to {maxLength} characters.", parameter);
}
