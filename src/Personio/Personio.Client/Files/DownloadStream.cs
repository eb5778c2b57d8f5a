using Personio.Client.Errors;

namespace Personio.Client.Files;

/// <summary>What a download may take.</summary>
/// <param name="Endpoint">Method and route template.</param>
/// <param name="MaxBytes">The most bytes, after decompression.</param>
/// <param name="Patience">How long the next bytes may take.</param>
/// <param name="Deadline">When all of them must be there; null for whenever.</param>
internal readonly record struct DownloadLimits(string Endpoint, long MaxBytes, TimeSpan Patience, DateTimeOffset? Deadline)
{
    public TimeSpan PatienceAt(DateTimeOffset now)
    {
        var left = Deadline - now;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Patience ? left.Value : Patience;
    }
}

/// <summary>The bytes of an answer while they come, within limits.</summary>
internal sealed class DownloadStream(Stream bytes, DownloadLimits limits, TimeProvider time) : Stream
{
    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var patience = new CancellationTokenSource(limits.PatienceAt(time.GetUtcNow()), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var read = await bytes.ReadAsync(buffer, stop.Token);
            total += read;
            return total <= limits.MaxBytes
                ? read
                : throw PersonioErrors.BadResponse(limits.Endpoint, $"it is larger than {limits.MaxBytes / 1024 / 1024} MB.");
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PersonioTimeoutException(new PersonioFailure { Endpoint = limits.Endpoint }, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            throw new PersonioUnavailableException(new PersonioFailure { Endpoint = limits.Endpoint }, exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            bytes.Dispose();
        }

        base.Dispose(disposing);
    }
}
