using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace GraphQL.Execution;

/// <content>Text. Most of it is ASCII without anything to escape, which is checked and copied in one go.</content>
public ref partial struct ResponseWriter
{
    // Text is written in pieces of at most this many characters, so that one value never asks for one huge buffer.
    private const int TextPiece = 4096;

    // A character above U+07FF takes three bytes, a surrogate pair four.
    private const int WidePiece = TextPiece / 3;

    private const int TwoBytePiece = 64;

    /// <summary>Writes a text in quotes, or <c>null</c>. A surrogate without its other half is written as U+FFFD.</summary>
    public void String(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        Separate(1);
        _buffer[_written++] = (byte)'"';
        Text(value);
        Ensure(1);
        _buffer[_written++] = (byte)'"';
    }

    private void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Ensure(Math.Min(text.Length, TextPiece));
            var length = CopyPlain(MemoryMarshal.Cast<char, ushort>(text), _buffer[_written..]);
            _written += length;
            text = text[length..];
            if (!text.IsEmpty && !IsPlain(text[0]))
            {
                text = text[WriteSpecial(text)..];
            }
        }
    }

    /// <summary>Copies characters up to the first that is not plain, or as many as fit.</summary>
    private static int CopyPlain(ReadOnlySpan<ushort> text, Span<byte> target)
    {
        var length = Math.Min(text.Length, target.Length);
        var done = 0;
        while (length - done >= Vector128<ushort>.Count)
        {
            var plain = CopyVector(text, target, done);
            done += plain;
            if (plain < Vector128<ushort>.Count)
            {
                return done;
            }
        }

        if (done > 0)
        {
            // The rest together with what has been copied already makes one more vector.
            var last = length - Vector128<ushort>.Count;
            return done == length ? done : last + CopyVector(text, target, last);
        }

        while (done < length && IsPlain(text[done]))
        {
            target[done] = (byte)text[done];
            done++;
        }

        return done;
    }

    /// <summary>Copies eight characters; those behind the first that is not plain are written over later.</summary>
    /// <returns>How many characters ahead of that one.</returns>
    private static int CopyVector(ReadOnlySpan<ushort> text, Span<byte> target, int start)
    {
        var characters = Vector128.Create(text.Slice(start, Vector128<ushort>.Count));
        Vector128.NarrowWithSaturation(characters, characters).GetLower().CopyTo(target[start..]);

        // Seen from U+0020, control characters are out of the range of ASCII, too.
        var special =
            Vector128.GreaterThan(characters - Vector128.Create((ushort)0x20), Vector128.Create((ushort)(0x7F - 0x20)))
            | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
            | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
        return special == Vector128<ushort>.Zero
            ? Vector128<ushort>.Count
            : BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
    }

    private static bool IsPlain(int character) => character is >= 0x20 and <= 0x7F and not '"' and not '\\';

    /// <summary>Writes a character that is not plain, and others of its kind that follow.</summary>
    /// <returns>How many characters were written.</returns>
    private int WriteSpecial(ReadOnlySpan<char> text) => text[0] switch
    {
        <= '\u007F' => Escape(text[0]),
        <= '\u07FF' => TwoBytes(text),
        _ => Wide(text),
    };

    // Latin letters with marks, Greek, Cyrillic and others: too few at a time for a call to pay.
    private int TwoBytes(ReadOnlySpan<char> text)
    {
        Ensure(TwoBytePiece * 2);
        var length = Math.Min(text.Length, TwoBytePiece);
        var done = 0;
        for (; done < length && text[done] is >= '\u0080' and <= '\u07FF'; done++)
        {
            _buffer[_written++] = (byte)(0xC0 | (text[done] >> 6));
            _buffer[_written++] = (byte)(0x80 | (text[done] & 0x3F));
        }

        return done;
    }

    private int Wide(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyInRange('\0', '\u07FF');
        var run = end < 0 ? text : text[..end];
        var piece = run.Length <= WidePiece ? run : run[..WidePiece];
        Ensure(piece.Length * 3);

        // A surrogate pair cut at the end of a piece waits for the next one; a lone surrogate at the end of a run is replaced.
        Utf8.FromUtf16(
            piece, _buffer[_written..], out var read, out var written,
            replaceInvalidSequences: true, isFinalBlock: piece.Length == run.Length);
        _written += written;
        return read;
    }

    private int Escape(char character)
    {
        Ensure(6);
        var shorthand = character switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            _ => (byte)'u',
        };
        _buffer[_written++] = (byte)'\\';
        _buffer[_written++] = shorthand;
        if (shorthand is (byte)'u')
        {
            _buffer[_written++] = (byte)'0';
            _buffer[_written++] = (byte)'0';
            _buffer[_written++] = (byte)(character < 0x10 ? '0' : '1');
            _buffer[_written++] = (byte)"0123456789abcdef"[character & 0xF];
        }

        return 1;
    }
}
