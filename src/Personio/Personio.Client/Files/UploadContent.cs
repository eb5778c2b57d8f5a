using System.Buffers;
using System.Net;

namespace Personio.Client.Files;

/// <summary>A file as (part of) a request's body: opened when it is sent, and again when it is sent again.</summary>
internal sealed class UploadContent(FileUpload file) : HttpContent
{
    private const int BufferSize = 64 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = await file.OpenAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var left = file.Size;
            while (await source.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                left -= read;
                if (left < 0)
                {
                    break;
                }

                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            if (left != 0)
            {
                throw new IOException("The file is not as large as was said when it began to be sent.");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.Size;
        return true;
    }
}
