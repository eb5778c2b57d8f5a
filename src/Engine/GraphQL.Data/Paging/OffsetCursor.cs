using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphQL.Execution;

namespace GraphQL.Data;

/// <summary>
/// A cursor that stands for a position in a list, counted from 0: opaque to clients, and only as stable as the order of the list.
/// </summary>
public static class OffsetCursor
{
    // Tells these cursors from those of other kinds, which a client may confuse.
    private const char Mark = '@';

    // Behind the last position there must be room for the end of a page.
    private const int MaxPosition = int.MaxValue - 1;

    /// <summary>Makes the cursor of a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public static string Encode(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Mark}{position}")));
    }

    /// <summary>Reads the position from a cursor that a client sent.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="argument">The argument it came in, such as <c>after</c>; named by the error.</param>
    /// <exception cref="GraphQLException">
    /// <c>BAD_USER_INPUT</c>: the cursor is none that <see cref="Encode"/> made. <c>CURSOR_MISMATCH</c>: it is one of a filtered or
    /// ordered list.
    /// </exception>
    public static int Decode(string cursor, string argument) => TryDecode(cursor)
        ?? throw (QueryCursor.TryDecode(cursor) is null ? CursorErrors.NoCursor(argument) : CursorErrors.Mismatch(argument));

    internal static int? TryDecode(string cursor)
    {
        // Longer than any position's cursor: not worth decoding.
        Span<byte> text = stackalloc byte[16];
        return cursor.Length <= 20
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, text, out var length)
            && length > 1
            && text[0] == Mark
            && int.TryParse(text[1..length], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position <= MaxPosition
            ? position
            : null;
    }
}
