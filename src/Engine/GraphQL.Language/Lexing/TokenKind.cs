namespace GraphQL.Language;

/// <summary>The lexical tokens (GraphQL September 2025, "Lexical Tokens"), and the end of the text.</summary>
internal enum TokenKind : byte
{
    EndOfDocument,
    Bang,
    Dollar,
    Ampersand,
    ParenOpen,
    ParenClose,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
