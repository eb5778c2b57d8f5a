using System.Buffers;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace Personio.Client.Caching;

/// <summary>A success of Personio's as it came. Nobody changes the bytes: all who ask share them.</summary>
internal sealed record CachedAnswer(int Status, string? MediaType, byte[] Body)
{
    /// <summary>The status, the type, each on a line, and the body.</summary>
    public sealed class Serializer : IHybridCacheSerializer<CachedAnswer>
    {
        private const byte LineEnd = (byte)'\n';

        public void Serialize(CachedAnswer value, IBufferWriter<byte> target)
        {
            Encoding.UTF8.GetBytes($"{value.Status}\n{value.MediaType}\n", target);
            target.Write(value.Body);
        }

        public CachedAnswer Deserialize(ReadOnlySequence<byte> source)
        {
            var reader = new SequenceReader<byte>(source);
            var status = ReadLine(ref reader);
            var type = ReadLine(ref reader);
            return new CachedAnswer(int.Parse(status), type.Length > 0 ? type : null, reader.UnreadSequence.ToArray());
        }

        private static string ReadLine(ref SequenceReader<byte> reader) => reader.TryReadTo(out ReadOnlySequence<byte> line, LineEnd)
            ? Encoding.UTF8.GetString(line)
            : throw new FormatException("A cached answer lacks its first lines.");
    }
}
