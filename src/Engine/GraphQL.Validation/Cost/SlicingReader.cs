using System.Globalization;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Cost;

/// <summary>Reads how many items a field's list has: from its slicing arguments, else from what <c>@listSize</c> assumes.</summary>
internal static class SlicingReader
{
    public static SizeExpression Read(CostModel model, FieldDefinition field, ListSize? size, FieldNode node)
    {
        if (size is null)
        {
            return model.DefaultListSize;
        }

        // Where another argument says what counts without a slice, assumedSize is the most that any slice brings: more is refused.
        var most = size.SlicingArgumentDefaultValue is null ? null : size.AssumedSize;
        int? known = null;
        var variables = new List<(string Variable, int? Default)>();
        foreach (var name in size.SlicingArguments)
        {
            if (!field.TryGetArgument(name, out var argument))
            {
                continue; // a definition of one's own, which nobody has checked
            }

            var byDefault = argument.DefaultValue is null ? null : argument.CoercedDefaultValue as int?;
            switch (node.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, name, StringComparison.Ordinal))?.Value)
            {
                case VariableNode variable:
                    variables.Add((variable.Name.Value, byDefault));
                    break;
                case IntValueNode number when int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value):
                    known = Larger(known, value);
                    break;
                case null:
                    known = Larger(known, byDefault);
                    break;
            }
        }

        var fallback = size.SlicingArgumentDefaultValue ?? size.AssumedSize;
        return variables.Count > 0
            ? new SlicedSize([.. variables], known, fallback ?? model.DefaultListSize.Evaluate(NoVariables), most)
            : (known ?? fallback) is { } items ? new KnownSize(Math.Max(0, Math.Min(items, most ?? int.MaxValue))) : model.DefaultListSize;
    }

    private static IReadOnlyDictionary<string, object?> NoVariables => System.Collections.Frozen.FrozenDictionary<string, object?>.Empty;

    private static int? Larger(int? a, int? b) => a >= b || b is null ? a : b;
}
