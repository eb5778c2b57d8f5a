using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;

namespace Personio.Sandbox.Hosting;

/// <summary>A file from a form, with a name that is only a name.</summary>
internal sealed record UploadedFile(string Name, long Size, IFormFile Form)
{
    public const string UnknownType = "application/octet-stream";

    private const int MaxNameLength = 255;

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>What follows the last dot, in lower case.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    public string MediaType => TypeOf(Name);

    public static string TypeOf(string name) => Types.TryGetContentType(name, out var type) ? type : UnknownType;

    /// <summary>
    /// The form of a request. A body that is no form, or whose content type was set by hand without a boundary, has no fields: whoever sends that is told
    /// that they are missing.
    /// </summary>
    public static async Task<IFormCollection> ReadFormAsync(HttpContext context, long maxBytes)
    {
        if (!context.Request.HasFormContentType)
        {
            return FormCollection.Empty;
        }

        try
        {
            return await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = maxBytes }, context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }

    /// <summary>The file of a field; null when there is none or it has no name.</summary>
    public static UploadedFile? Find(IFormCollection form, string field)
    {
        if (form.Files.GetFile(field) is not { FileName.Length: > 0 } file)
        {
            return null;
        }

        var last = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new string([.. last.Where(character => !char.IsControl(character)).Take(MaxNameLength)]);
        return name.Trim('.', ' ').Length == 0 ? null : new UploadedFile(name, file.Length, file);
    }

    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[Size];
        await using var stream = Form.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
