using System.Security.Cryptography;
using Personio.Client.Files;
using Personio.Subgraph.Errors;

namespace Personio.Subgraph.Uploads;

/// <summary>
/// A file that is sent on while it arrives. Its last bytes are held back until it is certain that it is as large as was said and unharmed: what Personio has got until then is no
/// whole request, and leaves nothing behind there.
/// </summary>
internal sealed class PassingFile(Stream arriving, UploadFileInput file, TimeProvider time) : Stream
{
    /// <summary>How long a file may take to arrive, beside what a slow line is refused for by itself.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(5);

    // So that what is slow is always known to be the file, and never taken for Personio.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly IncrementalHash? _hash = file.Sha256 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _beyond = new byte[1];
    private CancellationTokenSource? _patience;
    private long _passed;

    /// <summary>Whether its last bytes were passed on: from then on Personio may have it.</summary>
    public bool IsPassedOn { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position
    {
        get => _passed;
        set => throw new NotSupportedException();
    }

    /// <summary>The file as the client sends it.</summary>
    public FileUpload AsUpload() => new(file.Name, file.Size, _ => ValueTask.FromResult<Stream>(Begin()))
    {
        IsReadOnce = true,
        Allowance = MaxTime + Margin,
    };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsPassedOn)
        {
            return 0;
        }

        var read = await ArriveAsync(buffer[..(int)Math.Min(buffer.Length, file.Size - _passed)], cancellationToken);
        if (read == 0)
        {
            throw Refused("file.size", "The file is smaller than was said.");
        }

        _hash?.AppendData(buffer.Span[..read]);
        _passed += read;
        if (_passed == file.Size)
        {
            await FinishAsync(cancellationToken);
            IsPassedOn = true;
        }

        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _patience?.Dispose();
            _hash?.Dispose();
        }

        base.Dispose(disposing);
    }

    private PassingFile Begin()
    {
        // The first sending was turned away, with its token as a rule, and what was read for it is gone.
        if (_patience is not null)
        {
            throw UploadRefusedException.Interrupted(StatusCodes.Status503ServiceUnavailable, "Personio turned the file away and has to be sent it again.");
        }

        _patience = new CancellationTokenSource(MaxTime, time);
        return this;
    }

    private async ValueTask<int> ArriveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_patience!.Token, cancellationToken);
        try
        {
            return await arriving.ReadAsync(buffer, stop.Token);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw UploadRefusedException.Interrupted(StatusCodes.Status408RequestTimeout, "The file stopped arriving, or came too slowly.");
        }
    }

    private async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        if (await ArriveAsync(_beyond, cancellationToken) > 0)
        {
            throw Refused("file.size", "The file is larger than was said.");
        }

        if (_hash is not null && !Convert.ToHexString(_hash.GetHashAndReset()).Equals(file.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("file.sha256", "The file is not the one that was announced, or was damaged on its way.");
        }
    }

    private static ValidationException Refused(string field, string message) => new(new ValidationError(message, field, WriteErrorCodes.InvalidValue));
}
