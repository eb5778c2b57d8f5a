using Microsoft.Net.Http.Headers;
using Personio.Client.Files;
using Personio.Subgraph.Documents;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Uploads;

/// <summary>What can be told about a file before there is anything of it.</summary>
internal static class UploadFileRules
{
    private const int Sha256Digits = 64;

    /// <summary>Checks what is known of a file.</summary>
    /// <param name="mistakes">Where what is wrong is added.</param>
    /// <param name="file">The file, the input's field <c>file</c>.</param>
    /// <param name="maxBytes">The largest size.</param>
    /// <param name="refuse">Throws <see cref="ArgumentException"/> for a type that Personio does not take.</param>
    public static void Check(InputMistakes mistakes, UploadFileInput file, int maxBytes, Action<FileUpload> refuse)
    {
        mistakes.CheckRange("file.size", file.Size, 1, maxBytes, "bytes");
        CheckName(mistakes, file.Name, refuse);
        if (file.ContentType is { } type && !(MediaTypeHeaderValue.TryParse(type, out var media) && media.MediaType == type && !media.MatchesAllTypes))
        {
            mistakes.Add("file.contentType", WriteErrorCodes.InvalidFormat, "Must be a media type without parameters, such as application/pdf.");
        }

        if (file.Sha256 is { } hash && !(hash.Length == Sha256Digits && hash.All(char.IsAsciiHexDigit)))
        {
            mistakes.Add("file.sha256", WriteErrorCodes.InvalidFormat, "Must be 64 hexadecimal digits.");
        }
    }

    private static void CheckName(InputMistakes mistakes, string name, Action<FileUpload> refuse)
    {
        FileUpload file;
        try
        {
            file = new FileUpload(name, size: 1, static _ => throw new InvalidOperationException("There is nothing to read yet."));
        }
        catch (ArgumentException refusal)
        {
            mistakes.Add("file.name", WriteErrorCodes.InvalidFormat, DocumentInputRules.WithoutParameter(refusal));
            return;
        }

        try
        {
            refuse(file);
        }
        catch (ArgumentException refusal)
        {
            mistakes.Add("file.name", WriteErrorCodes.InvalidValue, DocumentInputRules.WithoutParameter(refusal));
        }
    }
}
