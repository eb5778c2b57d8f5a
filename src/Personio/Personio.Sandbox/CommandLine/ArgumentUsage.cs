using System.Globalization;
using System.Text;

namespace Personio.Sandbox.CommandLine;

/// <summary>What <c>--help</c> says.</summary>
internal static class ArgumentUsage
{
    public static string Write(IReadOnlyList<ArgumentGroup> groups, SandboxOptions defaults)
    {
        var text = new StringBuilder("Personio sandbox: a simulator of the Personio API for development and tests.\n");
        foreach (var group in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{group.Title}\n");
            foreach (var argument in group.Arguments)
            {
                Line(text, 2, $"{argument.Name} {argument.Value}", argument.Meaning, argument.Show(defaults));
            }
        }

        foreach (var member in FaultArguments.Members)
        {
            Line(text, 4, $"{member.Name}={member.Value}", member.Meaning, member.Usual);
        }

        Line(text.Append('\n'), 2, "--help", "this text", null);
        return text.ToString().TrimEnd();
    }

    /// <summary>A name that reaches into the second column gets a line of its own.</summary>
    private static void Line(StringBuilder text, int indent, string name, string meaning, string? usual)
    {
        const int Column = 42;
        var head = new string(' ', indent) + name;
        text.Append(head.Length < Column ? head.PadRight(Column) : $"{head}\n{new string(' ', Column)}").Append(meaning);
        if (usual is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" (default {usual})");
        }

        text.Append('\n');
    }
}
