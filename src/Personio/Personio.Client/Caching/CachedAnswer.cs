using System.Buffers;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace Personio.Client.Caching;

/// <summary>A success of Personio's as it came. Nobody changes the bytes: all who ask share them.</summary>
internal sealed class CachedAnswer(int status, string? mediaType, byte[] body)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, object> readings = [];

    public int Status { get; } = status;

    public string? MediaType { get; } = mediaType;

    public byte[] Body { get; } = body;

    /// <summary>
    /// What the body says, read once for all who read it as the same kind: a large company's list takes longer to read than to filter and sort, and two
    /// hundred who ask for it at once need it in memory once.
    /// </summary>
    /// <typeparam name="T">Immutable.</typeparam>
    /// <param name="kind">Equal for all readings with the same outcome; one of a few.</param>
    /// <param name="read">Reads the body. Others wait for it.</param>
    public T Read<T>(object kind, Func<T> read) where T : notnull
    {
        lock (gate)
        {
            if (!readings.TryGetValue(kind, out var known))
            {
                readings[kind] = known = read();
            }

            return (T)known;
        }
    }

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
