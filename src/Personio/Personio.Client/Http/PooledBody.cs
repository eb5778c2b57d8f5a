using System.Buffers;

namespace Personio.Client.Http;

/// <summary>A response body in a rented buffer, read up to a limit.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private byte[] buffer = [];
    private int length;

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>Reads to the end.</summary>
    /// <exception cref="BodyTooLargeException">There are more bytes than <paramref name="limit"/>.</exception>
    public static async Task<PooledBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? 0;
        if (announced > limit)
        {
            throw new BodyTooLargeException();
        }

        var body = new PooledBody();
        try
        {
            body.buffer = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, (int)announced + 1));
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            await body.FillAsync(stream, limit, cancellationToken);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var rented = buffer;
        buffer = [];
        length = 0;
        if (rented.Length > 0)
        {
            // Bodies are personal data: none stays behind in the pool.
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private async Task FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (length == buffer.Length)
            {
                Grow();
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return;
            }

            length += read;
            if (length > limit)
            {
                throw new BodyTooLargeException();
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        buffer = larger;
    }
}

/// <summary>A response body above the limit.</summary>
internal sealed class BodyTooLargeException() : Exception("The response is larger than is accepted.");
