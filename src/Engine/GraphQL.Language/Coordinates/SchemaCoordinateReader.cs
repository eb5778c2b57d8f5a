using System.Text;

namespace GraphQL.Language;

/// <summary>Reads a coordinate from the left and stays where it cannot go on.</summary>
internal ref struct SchemaCoordinateReader(string source)
{
    private readonly ReadOnlySpan<char> _source = source;
    private int _position;
    private string? _expected;

    /// <summary>The coordinate that the whole source is, or null.</summary>
    public SchemaCoordinate? Read()
    {
        var coordinate = Skip('@') ? ReadDirective() : ReadType();
        if (coordinate is null)
        {
            return null;
        }

        if (_position == _source.Length)
        {
            return coordinate;
        }

        _expected = "the end of the coordinate";
        return null;
    }

    /// <summary>Why <see cref="Read"/> gave null.</summary>
    public readonly SyntaxException Error()
    {
        var rest = _source[_position..];
        var found = rest.IsEmpty
            ? "its end"
            : TokenNames.OfCharacter(Encoding.UTF8.GetBytes(rest[..Math.Min(2, rest.Length)].ToArray()));
        return SyntaxException.Malformed(
            $"Invalid schema coordinate: expected {_expected}, found {found}. "
            + "A coordinate is one of Type, Type.member, Type.field(argument:), @directive, @directive(argument:).",
            new Location(_position, _position, 1, _position + 1));
    }

    private SchemaCoordinate? ReadDirective()
    {
        if (ReadName("the name of a directive") is not { } directive)
        {
            return null;
        }

        if (!Skip('('))
        {
            return SchemaCoordinate.ForDirective(directive);
        }

        return ReadArgument() is { } argument ? SchemaCoordinate.ForDirectiveArgument(directive, argument) : null;
    }

    private SchemaCoordinate? ReadType()
    {
        if (ReadName("\"@\" or the name of a type") is not { } type)
        {
            return null;
        }

        if (!Skip('.'))
        {
            return SchemaCoordinate.ForType(type);
        }

        if (ReadName("the name of a field, an input field or an enum value") is not { } member)
        {
            return null;
        }

        if (!Skip('('))
        {
            return SchemaCoordinate.ForMember(type, member);
        }

        return ReadArgument() is { } argument ? SchemaCoordinate.ForArgument(type, member, argument) : null;
    }

    /// <summary>What follows the opening parenthesis: <c>argument:)</c>.</summary>
    private string? ReadArgument() =>
        ReadName("the name of an argument") is { } argument && Expect(':') && Expect(')') ? argument : null;

    private string? ReadName(string what)
    {
        _expected = what;
        if (_position == _source.Length || !(char.IsAsciiLetter(_source[_position]) || _source[_position] == '_'))
        {
            return null;
        }

        var start = _position++;
        while (_position < _source.Length && (char.IsAsciiLetterOrDigit(_source[_position]) || _source[_position] == '_'))
        {
            _position++;
        }

        return _source[start.._position].ToString();
    }

    private bool Skip(char character)
    {
        if (_position == _source.Length || _source[_position] != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool Expect(char character)
    {
        _expected = $"\"{character}\"";
        return Skip(character);
    }
}
