using System.Buffers.Binary;
using System.IO.Compression;

namespace Personio.Sandbox.Company;

/// <summary>A picture for a person who does not exist: a symmetric pattern that depends on the id alone, as a PNG.</summary>
internal static class ProfilePicture
{
    public const string MediaType = "image/png";
    public const int OriginalWidth = 512;

    private const int Cells = 8;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture, as wide as it is high.</summary>
    /// <param name="width">In pixels, 1 to <see cref="OriginalWidth"/>.</param>
    public static byte[] Draw(long person, int width)
    {
        var random = new SeededRandom((ulong)person);
        var pattern = random.NextUInt64();
        var color = (byte)random.Between(40, 215);
        using var png = new MemoryStream();
        png.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], width);

        // Eight bits of grey, nothing interlaced.
        header[8] = 8;
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(Rows(width, pattern, color)));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Each row begins with a byte that says that it is not filtered.</summary>
    private static byte[] Rows(int width, ulong pattern, byte color)
    {
        var rows = new byte[width * (width + 1)];
        for (var y = 0; y < width; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var column = x * Cells / width;
                var bit = (y * Cells / width * (Cells / 2)) + Math.Min(column, Cells - 1 - column);
                rows[(y * (width + 1)) + 1 + x] = ((pattern >> bit) & 1) == 1 ? color : byte.MaxValue;
            }
        }

        return rows;
    }

    private static byte[] Compress(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    /// <summary>The checksum of PNG, ISO 3309, continued from an earlier piece.</summary>
    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return crc;
    }
}
