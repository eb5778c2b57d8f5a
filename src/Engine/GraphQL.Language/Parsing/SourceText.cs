using System.Text;
using System.Text.Unicode;

namespace GraphQL.Language;

/// <summary>Checks what the lexer takes for granted: that a source is short enough and well-formed Unicode.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The source as UTF-8; a lone surrogate is refused, not replaced.</summary>
    public static byte[] Encode(string source, ParserOptions options)
    {
        if (source.Length > options.MaxBytes)
        {
            throw SyntaxException.TooManyBytes(options.MaxBytes);
        }

        try
        {
            return Strict.GetBytes(source);
        }
        catch (EncoderFallbackException exception)
        {
            throw SyntaxException.Malformed(
                "The source has half of a surrogate pair, which is no Unicode character.",
                LocationBehind(source.AsSpan(0, Math.Max(0, exception.Index))));
        }
    }

    public static void Check(ReadOnlySpan<byte> source, ParserOptions options)
    {
        if (source.Length > options.MaxBytes)
        {
            throw SyntaxException.TooManyBytes(options.MaxBytes);
        }

        if (!Utf8.IsValid(source))
        {
            throw SyntaxException.Malformed("The source is not valid UTF-8; send GraphQL text encoded as UTF-8.", FirstInvalid(source));
        }
    }

    private static Location FirstInvalid(ReadOnlySpan<byte> source)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(source[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return LocationBehind(Encoding.UTF8.GetString(source[..position]));
    }

    private static Location LocationBehind(ReadOnlySpan<char> text)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new Location(text.Length, text.Length, line, text.Length - lineStart + 1);
    }
}
