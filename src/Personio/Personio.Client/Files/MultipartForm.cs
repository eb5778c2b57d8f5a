using System.Text;

namespace Personio.Client.Files;

/// <summary>
/// A form with a file (RFC 7578). Names are UTF-8 as they are: the encoded words and <c>filename*</c> that .NET writes by itself are not
/// allowed in forms, and PHP does not read them. The boundary is without quotes, which some servers take as part of it.
/// </summary>
internal sealed class MultipartForm : MultipartContent
{
    private MultipartForm(string boundary)
        : base("form-data", boundary)
    {
        HeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        Headers.ContentType!.Parameters.Single(static parameter => parameter.Name == "boundary").Value = boundary;
    }

    public static MultipartForm Create() => new($"----form{Guid.NewGuid():N}");

    /// <summary>Adds a text; none when it is null.</summary>
    public MultipartForm AddText(string name, string? text)
    {
        if (text is not null)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"");
            Add(part);
        }

        return this;
    }

    public MultipartForm AddFile(string name, FileUpload file)
    {
        var part = new UploadContent(file);
        var fileName = file.Name.Replace("\"", "%22", StringComparison.Ordinal);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{fileName}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        Add(part);
        return this;
    }
}
