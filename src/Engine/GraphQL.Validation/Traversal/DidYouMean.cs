using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>Writes the <c> Did you mean …?</c> at the end of a message, or nothing where suggestions are off.</summary>
internal sealed class DidYouMean(bool enabled)
{
    private const int MaxSuggestions = 5;

    /// <summary>Asks whether one of the names close to a misspelt one was meant.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="what">What stands before the names, such as <c>the enum value</c>.</param>
    public string Ask(string name, IEnumerable<string> known, string? what = null) =>
        enabled && NameSuggestions.DidYouMean(name, known, what) is { } question ? $" {question}" : "";

    /// <summary>Asks whether a fragment on one of the types was meant.</summary>
    public string AskForFragment(IReadOnlyList<string> types)
    {
        if (!enabled || types.Count == 0)
        {
            return "";
        }

        var quoted = types.Take(MaxSuggestions).Select(t => $"\"{t}\"").ToArray();
        var listed = quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
        return $" Did you mean to use an inline fragment on {listed}?";
    }

    /// <summary>Asks whether a field with a selection was meant.</summary>
    public string AskForSelection(string field) => enabled ? $" Did you mean \"{field} {{ ... }}\"?" : "";
}
