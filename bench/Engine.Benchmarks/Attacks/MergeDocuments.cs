using System.Globalization;
using System.Text;

namespace Engine.Benchmarks.Attacks;

/// <summary>Documents of about so many fields that lie on each other.</summary>
internal static class MergeDocuments
{
    public static string Of(string kind, int fields) => kind switch
    {
        "one name" => Levels(fields, last: "name"),
        "conflict at the end" => Levels(fields, last: "name: email"),
        "fragments spread twice" => Doubling(fields / 2),
        _ => Powerset(fields),
    };

    // Every "staff" is one with the others, and so is every "boss" below them.
    private static string Levels(int fields, string last)
    {
        var group = string.Concat(Enumerable.Repeat("staff { boss { boss { name } } } ", (fields / 4) - 1));
        return $"{{ {group} staff {{ boss {{ boss {{ {last} }} }} }} }}";
    }

    private static string Doubling(int levels)
    {
        var text = new StringBuilder("{ staff { ...F0 } } ");
        for (var level = 0; level < levels; level++)
        {
            text.Append(CultureInfo.InvariantCulture, $"fragment F{level} on Person {{ a: boss {{ ...F{level + 1} }} b: boss {{ ...F{level + 1} }} }} ");
        }

        return text.Append(CultureInfo.InvariantCulture, $"fragment F{levels} on Person {{ name }}").ToString();
    }

    // Different response names lead to different sets of fragments, as words lead an automaton to sets of states.
    private static string Powerset(int fields)
    {
        var levels = (int)Math.Sqrt(fields);
        var text = new StringBuilder("{ staff { ...L0F0 } } ");
        for (var level = 0; level < levels; level++)
        {
            var next = level + 1;
            text.Append(CultureInfo.InvariantCulture, $"fragment L{level}F0 on Person {{ a: boss {{ ...L{next}F0 ...L{next}F1 }} b: boss {{ ...L{next}F0 }} }} ");
            for (var state = 1; state <= level; state++)
            {
                text.Append(CultureInfo.InvariantCulture, $"fragment L{level}F{state} on Person {{ a: boss {{ ...L{next}F{state + 1} }} b: boss {{ ...L{next}F{state + 1} }} }} ");
            }
        }

        for (var state = 0; state <= levels; state++)
        {
            text.Append(CultureInfo.InvariantCulture, $"fragment L{levels}F{state} on Person {{ name }} ");
        }

        return text.ToString();
    }
}
