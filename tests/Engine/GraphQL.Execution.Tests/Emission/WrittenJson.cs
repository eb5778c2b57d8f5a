using System.Buffers;
using System.Text;

namespace GraphQL.Execution.Tests.Emission;

/// <summary>What a response writer writes.</summary>
internal static class WrittenJson
{
    public delegate void Writing(ref ResponseWriter writer);

    /// <summary>Writes and returns the text.</summary>
    /// <param name="segment">
    /// How many bytes the output has ready when the writer asks for more, unless it asks for more than that: small ones bring every border.
    /// </param>
    public static string Of(Writing write, int segment = 4096)
    {
        var output = new SegmentedOutput(segment);
        var writer = new ResponseWriter(output);
        write(ref writer);
        writer.Flush();
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString([.. output.Written]);
    }

    /// <summary>Gives segments of exactly the size that was asked for, or of a fixed larger one, and finds out who writes behind them.</summary>
    private sealed class SegmentedOutput(int segment) : IBufferWriter<byte>
    {
        private byte[] _current = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(_current.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _current = new byte[Math.Max(sizeHint, segment)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
