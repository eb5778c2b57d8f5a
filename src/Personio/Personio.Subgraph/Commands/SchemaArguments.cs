using Personio.Subgraph.Hosting;

namespace Personio.Subgraph.Commands;

/// <summary>What stands behind <c>schema</c> on the command line.</summary>
/// <param name="Action"><c>export</c> or <c>check</c>; null for none.</param>
/// <param name="Previous">The file to compare with.</param>
/// <param name="Output">The file to write; null for standard output.</param>
internal sealed record SchemaArguments(string? Action, string? Previous, SchemaForm Form, string? Output)
{
    /// <summary>Reads the arguments; null where they are not understood.</summary>
    /// <exception cref="SettingsException">There is no profile of the name.</exception>
    public static SchemaArguments? Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new SchemaArguments(null, null, SchemaForm.All[0], null);
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--profile" when value is not null:
                    parsed = parsed with { Form = SchemaForm.Find(value) };
                    i++;
                    break;
                case "--output" when value is not null:
                    parsed = parsed with { Output = value };
                    i++;
                    break;
                case ['-', ..]:
                    return null;
                case var action when parsed.Action is null:
                    parsed = parsed with { Action = action };
                    break;
                case var file when parsed.Previous is null:
                    parsed = parsed with { Previous = file };
                    break;
                default:
                    return null;
            }
        }

        return parsed;
    }
}
