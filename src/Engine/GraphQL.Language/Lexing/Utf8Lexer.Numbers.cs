namespace GraphQL.Language;

/// <content>Numbers (GraphQL September 2025, "Int Value", "Float Value").</content>
internal ref partial struct Utf8Lexer
{
    private Token ReadNumber(Location start)
    {
        var first = _position;
        var kind = TokenKind.Int;
        SkipByte((byte)'-');

        if (SkipByte((byte)'0'))
        {
            if (_position < _source.Length && IsDigit(_source[_position]))
            {
                throw SyntaxException.Malformed("Invalid number: no digit may follow a leading 0.", Here);
            }
        }
        else
        {
            SkipDigits();
        }

        if (SkipByte((byte)'.'))
        {
            kind = TokenKind.Float;
            SkipDigits();
        }

        if (SkipByte((byte)'e') || SkipByte((byte)'E'))
        {
            kind = TokenKind.Float;
            if (!SkipByte((byte)'+'))
            {
                SkipByte((byte)'-');
            }

            SkipDigits();
        }

        // The look-ahead restriction: 0xF, 1a, 1_000 and 1.2.3 are no numbers, nor two tokens.
        if (_position < _source.Length && (_source[_position] == '.' || IsNameStart(_source[_position])))
        {
            throw ExpectedDigit();
        }

        return End(kind, start, first);
    }

    private bool SkipByte(byte value)
    {
        if (_position == _source.Length || _source[_position] != value)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipDigits()
    {
        if (_position == _source.Length || !IsDigit(_source[_position]))
        {
            throw ExpectedDigit();
        }

        var length = Rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        _position = length < 0 ? _source.Length : _position + length;
    }

    private readonly SyntaxException ExpectedDigit() =>
        SyntaxException.Malformed($"Invalid number: expected a digit, found {TokenNames.OfCharacter(Rest)}.", Here);
}
