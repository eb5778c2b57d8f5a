namespace GraphQL.Language;

/// <content>Values.</content>
internal sealed partial class SyntaxWriter
{
    private void WriteValue(SyntaxNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$');
                Write(variable.Name);
                break;
            case not null when hidesValues:
                _text.Append('?');
                break;
            case IntValueNode number:
                _text.Append(number.Value);
                break;
            case FloatValueNode number:
                _text.Append(number.Value);
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case EnumValueNode name:
                _text.Append(name.Value);
                break;
            case StringValueNode text when text.Block && BlockString.CanExpress(text.Value):
                WriteBlockString(text.Value);
                break;
            case StringValueNode text:
                WriteQuoted(text.Value);
                break;
            case ListValueNode { Items.Count: 0 }:
                _text.Append("[]");
                break;
            case ListValueNode list:
                WriteFitting("[", list.Items, "]");
                break;
            case ObjectValueNode { Fields.Count: 0 }:
                _text.Append("{}");
                break;
            case ObjectValueNode fields:
                WriteFitting("{", fields.Fields, "}", padding: " ");
                break;
            case ObjectFieldNode field:
                WriteNamed(field.Name, field.Value);
                break;
        }
    }

    private void WriteNamed(NameNode name, IValueNode value)
    {
        Write(name);
        _text.Append(": ");
        Write(value);
    }

    private void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(character);
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    _text.Append($"\\u{(int)character:X4}");
                    break;
                default:
                    _text.Append(character);
                    break;
            }
        }

        _text.Append('"');
    }

    private void WriteBlockString(string value)
    {
        var lines = value.Replace("\"\"\"", "\\\"\"\"").Split('\n');
        _text.Append("\"\"\"");
        if (BlockString.BeginsOnItsOwnLine(value, lines))
        {
            NewLine();
        }

        _text.Append(lines[0]);
        foreach (var line in lines.AsSpan(1))
        {
            // An empty line takes no indentation: it has no part in the indentation that reading removes.
            if (line.Length == 0)
            {
                _text.Append('\n');
            }
            else
            {
                NewLine();
            }

            _text.Append(line);
        }

        if (BlockString.EndsOnItsOwnLine(value, lines))
        {
            NewLine();
        }

        _text.Append("\"\"\"");
    }
}
