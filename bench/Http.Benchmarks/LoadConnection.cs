using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Http.Benchmarks;

/// <summary>One connection that sends the same request again and again: as little client as possible, so that the server is what is measured.</summary>
internal static class LoadConnection
{
    /// <summary>Sends requests one after another until the time is over.</summary>
    /// <returns>How many were answered with 200.</returns>
    public static async Task<int> RunAsync(int port, byte[] request, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[256 * 1024];
        var started = Stopwatch.GetTimestamp();
        var answered = 0;
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            answered++;
        }

        return answered;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var read = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (received == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += received;
            if (IsWhole(buffer.AsSpan(0, read)))
            {
                return;
            }
        }
    }

    // Either a length, or chunks up to the empty one.
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException(Encoding.ASCII.GetString(answer[..end]));
        }

        var head = answer[..end];
        var length = head.IndexOf("Content-Length: "u8);
        if (length < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        var digits = head[(length + 16)..];
        var stop = digits.IndexOf((byte)'\r');
        return answer.Length >= end + 4 + int.Parse(stop < 0 ? digits : digits[..stop], CultureInfo.InvariantCulture);
    }
}
