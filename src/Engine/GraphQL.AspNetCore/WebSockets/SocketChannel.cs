using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using GraphQL.AspNetCore.Responses;

namespace GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Whole messages in and out of one socket. Messages are sent one after another and no faster than the client reads; none is queued but by its
/// sender waiting. A socket that breaks ends quietly: nothing can be received or sent any more.
/// </summary>
internal sealed class SocketChannel(WebSocket socket, GraphQLWebSocketOptions options, TimeProvider timeProvider) : IDisposable
{
    private const int InitialLength = 4 * 1024;

    // RFC 6455, §5.5: a control frame has 125 bytes, two of which are the code.
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closing = new(Timeout.InfiniteTimeSpan, timeProvider);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialLength);
    private volatile bool _isClosed;

    /// <summary>Why the server has closed the socket; null where it has not.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>Receives one message.</summary>
    /// <returns>Its bytes, valid until the next call; null when the socket is closed, by whomever.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        try
        {
            var length = 0;
            while (true)
            {
                EnsureRoom(length);
                var received = await socket.ReceiveAsync(_buffer.AsMemory(length), _closing.Token);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    await CloseAsync(CloseCodes.Normal, "");
                    return null;
                }

                length = await CheckAsync(received, length);
                if (received.EndOfMessage && !_isClosed)
                {
                    return _buffer.AsMemory(0, length);
                }
            }
        }
        catch (Exception exception) when (IsBreak(exception))
        {
            Abort();
            return null;
        }
    }

    /// <summary>Sends a message, unless the socket is closed or the message is no longer wanted when its turn comes.</summary>
    /// <returns>False where nothing more can be sent.</returns>
    public async ValueTask<bool> SendAsync(SegmentedBuffer message, Func<bool>? isWanted = null)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            if (_isClosed || isWanted?.Invoke() == false)
            {
                return !_isClosed;
            }

            for (var piece = 0; piece < message.PieceCount; piece++)
            {
                var isLast = piece == message.PieceCount - 1;
                await WithinLimitAsync(socket.SendAsync(message[piece], WebSocketMessageType.Text, isLast, CancellationToken.None));
            }

            return true;
        }
        catch (Exception exception) when (IsBreak(exception))
        {
            Abort();
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes the socket; the first reason counts. The client has some time to answer, during which its messages are dropped.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            if (!_isClosed)
            {
                (_isClosed, CloseCode) = (true, code);
                _closing.CancelAfter(options.CloseTimeout);
                await WithinLimitAsync(new ValueTask(socket.CloseOutputAsync((WebSocketCloseStatus)code, Shorten(reason), CancellationToken.None)));
            }
        }
        catch (Exception exception) when (IsBreak(exception))
        {
            Abort();
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        var buffer = _buffer;
        _buffer = [];
        ArrayPool<byte>.Shared.Return(buffer);
        _closing.Dispose();
        socket.Dispose();
    }

    private static bool IsBreak(Exception exception) => exception
        is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException or TimeoutException;

    private static string Shorten(string reason)
    {
        var length = Math.Min(reason.Length, MaxReasonBytes);
        while (Encoding.UTF8.GetByteCount(reason.AsSpan(0, length)) > MaxReasonBytes || (length > 0 && char.IsHighSurrogate(reason[length - 1])))
        {
            length--;
        }

        return reason[..length];
    }

    private void Abort()
    {
        _isClosed = true;
        socket.Abort();
    }

    // The message's length so far; none of what comes after the server has closed the socket counts.
    private async ValueTask<int> CheckAsync(ValueWebSocketReceiveResult received, int length)
    {
        length += received.Count;
        if (!_isClosed && received.MessageType is WebSocketMessageType.Binary)
        {
            await CloseAsync(CloseCodes.InvalidMessage, "A message is text, not binary.");
        }
        else if (!_isClosed && length > options.MaxMessageBytes)
        {
            await CloseAsync(CloseCodes.MessageTooBig, $"A message has at most {options.MaxMessageBytes} bytes.");
        }

        return _isClosed ? 0 : length;
    }

    private async ValueTask WithinLimitAsync(ValueTask sending)
    {
        if (sending.IsCompleted)
        {
            await sending;
        }
        else
        {
            await sending.AsTask().WaitAsync(options.SendTimeout, timeProvider);
        }
    }

    private void EnsureRoom(int length)
    {
        if (length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
