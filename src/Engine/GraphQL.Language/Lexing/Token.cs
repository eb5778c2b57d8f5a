namespace GraphQL.Language;

/// <summary>One lexical token.</summary>
/// <param name="ByteStart">Offset of the first byte: what slices the source, unlike <see cref="Location.Start"/>, which counts characters.</param>
/// <param name="ByteEnd">Offset behind the last byte.</param>
/// <param name="Text">The value of a string, its escapes resolved; null for every other kind.</param>
internal readonly record struct Token(TokenKind Kind, int ByteStart, int ByteEnd, Location Location, string? Text = null)
{
    public bool IsString => Kind is TokenKind.String or TokenKind.BlockString;
}
