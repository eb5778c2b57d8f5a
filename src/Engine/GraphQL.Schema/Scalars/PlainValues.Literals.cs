using GraphQL.Language;

namespace GraphQL.Schema;

/// <content>Literals, which become what the same JSON would: an enum value is a string.</content>
internal static partial class PlainValues
{
    /// <summary>Reads a literal; false where it holds a variable, is nested too deep or has a number that is not finite.</summary>
    internal static bool TryRead(IValueNode literal, out object? value) => TryRead(literal, MaxDepth, out value);

    private static bool TryRead(IValueNode literal, int depth, out object? value)
    {
        value = null;
        switch (literal)
        {
            case NullValueNode: return true;
            case BooleanValueNode flag: value = flag.Value; return true;
            case StringValueNode text: value = text.Value; return true;
            case EnumValueNode name: value = name.Value; return true;
            case IntValueNode number: return TryReadWhole(number.Value, out value);
            case FloatValueNode number: return TryReadReal(number.Value, out value);
            case ListValueNode list when depth > 0: return TryReadList(list, depth - 1, out value);
            case ObjectValueNode fields when depth > 0: return TryReadObject(fields, depth - 1, out value);
            default: return false;
        }
    }

    private static bool TryReadWhole(string text, out object? value)
    {
        if (Numbers.TryParse(text, out int small))
        {
            value = small;
            return true;
        }

        if (Numbers.TryParse(text, out long large))
        {
            value = large;
            return true;
        }

        return TryReadReal(text, out value);
    }

    private static bool TryReadReal(string text, out object? value)
    {
        value = Numbers.TryParse(text, out double real) ? real : null;
        return value is not null;
    }

    private static bool TryReadList(ListValueNode list, int depth, out object? value)
    {
        value = null;
        var items = new object?[list.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryRead(list.Items[i], depth, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryReadObject(ObjectValueNode node, int depth, out object? value)
    {
        value = null;
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            if (!TryRead(field.Value, depth, out var read))
            {
                return false;
            }

            fields[field.Name.Value] = read;
        }

        value = fields;
        return true;
    }
}
