using System.Globalization;
using System.Text;

namespace Personio.Client.Files;

/// <summary>Which texts can be names of files, and how one that came from elsewhere is made harmless.</summary>
internal static class FileNames
{
    /// <summary>The name of a file whose own cannot be used.</summary>
    public const string Nameless = "document";

    /// <summary>What file systems allow, in bytes of UTF-8.</summary>
    private const int MaxBytes = 255;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name, for a file that is sent.</summary>
    /// <exception cref="ArgumentException">It holds a path, a character that can deceive, or nothing.</exception>
    public static string Require(string name, string parameter) =>
        name == Clean(name)
            ? name
            : throw new ArgumentException(
                $"This cannot be a file's name: use 1 to {MaxBytes} bytes without a folder, control characters or marks that turn the direction of writing.",
                parameter);

    /// <summary>The last part of a path, without what could break a header, a terminal or a folder.</summary>
    public static string Clean(string? name)
    {
        var last = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..] ?? string.Empty;
        var kept = new StringBuilder(last.Length);
        var bytes = 0;
        foreach (var rune in last.EnumerateRunes().Where(IsHarmless))
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        var cleaned = kept.ToString().Trim();
        return cleaned.Trim('.').Length == 0 ? Nameless : cleaned;
    }

    /// <summary>What HTTP reads as Latin-1 although the server wrote UTF-8, as many do in <c>filename="…"</c>.</summary>
    public static string Decode(string raw)
    {
        if (raw.All(char.IsAscii) || raw.Any(static c => c > byte.MaxValue))
        {
            return raw;
        }

        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(raw));
        }
        catch (DecoderFallbackException)
        {
            return raw;
        }
    }

    /// <summary>What follows the last dot, in lower case; empty when there is no dot.</summary>
    public static string Extension(string name) =>
        name.LastIndexOf('.') is var dot and >= 0 ? name[(dot + 1)..].ToLowerInvariant() : string.Empty;

    private static bool IsHarmless(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate)
        && rune.Value is not (0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
