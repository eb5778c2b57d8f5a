using System.Globalization;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>What <c>@listSize</c> says about a field.</summary>
public sealed class ListSize
{
    private ListSize(DirectiveNode directive)
    {
        AssumedSize = Number(directive, "assumedSize");
        SlicingArguments = Names(directive, "slicingArguments");
        SlicingArgumentDefaultValue = Number(directive, "slicingArgumentDefaultValue");
        SizedFields = Names(directive, "sizedFields");
        RequireOneSlicingArgument =
            SlicingArguments.Count > 0 && ValueOf(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false };
    }

    /// <summary>
    /// The most items the list has, where nothing else says how many; with a <see cref="SlicingArgumentDefaultValue"/>, whatever is asked for.
    /// Null where that is unknown.
    /// </summary>
    public int? AssumedSize { get; }

    /// <summary>The arguments that say how many items are asked for; the largest counts.</summary>
    public IReadOnlyList<string> SlicingArguments { get; }

    /// <summary>How many items the list has without any slicing argument; null where that is unknown.</summary>
    public int? SlicingArgumentDefaultValue { get; }

    /// <summary>The fields of the returned type that have the size; where there is none, the field itself has it.</summary>
    public IReadOnlyList<string> SizedFields { get; }

    /// <summary>Whether exactly one of the slicing arguments must be given. False where there are none.</summary>
    public bool RequireOneSlicingArgument { get; }

    /// <summary>Reads a field's directive; null without it. An object type's field without one has that of an interface's field.</summary>
    public static ListSize? Of(FieldDefinition field)
    {
        if (CostDirectives.Find(field.Directives, CostDirectives.ListSize) is { } own)
        {
            return new ListSize(own);
        }

        foreach (var type in field.DeclaringType?.Interfaces ?? [])
        {
            if (type.TryGetField(field.Name, out var declared)
                && CostDirectives.Find(declared.Directives, CostDirectives.ListSize) is { } inherited)
            {
                return new ListSize(inherited);
            }
        }

        return null;
    }

    private static IValueNode? ValueOf(DirectiveNode directive, string argument) =>
        directive.Arguments.FirstOrDefault(a => string.Equals(a.Name.Value, argument, StringComparison.Ordinal))?.Value;

    private static int? Number(DirectiveNode directive, string argument) =>
        ValueOf(directive, argument) is IntValueNode number && int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    // A single value stands for a list of one (GraphQL September 2025, §3.11).
    private static IReadOnlyList<string> Names(DirectiveNode directive, string argument) => ValueOf(directive, argument) switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
        StringValueNode single => [single.Value],
        _ => [],
    };
}
