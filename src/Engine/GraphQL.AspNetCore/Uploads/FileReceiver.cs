using System.Buffers;
using GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphQL.AspNetCore.Uploads;

/// <summary>Receives one file: into memory, and from a size on into a temporary file, never more than the limits allow.</summary>
internal sealed class FileReceiver(GraphQLUploadOptions options, string part, UploadForm form)
{
    // What common file systems take; a name is shown, never used as one.
    private const int LongestName = 255;

    /// <summary>Receives the file and adds it to the form.</summary>
    /// <returns>Why it is refused; null where it is not.</returns>
    public async Task<Refusal?> ReceiveAsync(MultipartSection section, CancellationToken aborted)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(options.MemoryBytes, 1));
        FileStream? file = null;
        try
        {
            var (length, total) = (0, 0L);
            while (await section.Body.ReadAsync(buffer.AsMemory(length), aborted) is > 0 and var read)
            {
                (length, total) = (length + read, total + read);
                form.Bytes += read;
                if (total > options.MaxFileBytes || form.Bytes > options.MaxBytes)
                {
                    return total > options.MaxFileBytes
                        ? UploadRefusals.FileTooLarge(part, options.MaxFileBytes)
                        : UploadRefusals.TooLarge(options.MaxBytes);
                }

                if (length == buffer.Length)
                {
                    file ??= TemporaryFile.Create(options.Directory);
                    await file.WriteAsync(buffer.AsMemory(0, length), aborted);
                    length = 0;
                }
            }

            if (file is not null)
            {
                await file.WriteAsync(buffer.AsMemory(0, length), aborted);
            }

            var content = file is null ? buffer.AsSpan(0, length).ToArray() : null;
            form.Add(part, new UploadedFile(NameOf(section), section.ContentType, content, file));
            file = null;
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (file is not null)
            {
                await file.DisposeAsync();
            }
        }
    }

    private static string NameOf(MultipartSection section)
    {
        var disposition = section.GetContentDispositionHeader();
        var given = HeaderUtilities.UnescapeAsQuotedString(
            StringSegment.IsNullOrEmpty(disposition?.FileNameStar ?? default) ? disposition?.FileName ?? default : disposition!.FileNameStar);
        var name = given.Value ?? "";
        var visible = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c)));
        if (visible.Length <= LongestName)
        {
            return visible;
        }

        return visible[..(char.IsHighSurrogate(visible[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}
