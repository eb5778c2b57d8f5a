namespace GraphQL.Validation.Suggestions;

/// <summary>Writes the " Did you mean …?" at the end of a message, or nothing.</summary>
internal sealed class DidYouMean(bool enabled)
{
    private const int MaxSuggestions = 5;
    private const int MaxNameLength = 128;

    /// <summary>The candidates that <paramref name="name"/> may be a misspelling of, the closest first.</summary>
    public IReadOnlyList<string> Find(string name, IEnumerable<string> candidates)
    {
        if (!enabled || name.Length > MaxNameLength)
            return [];

        var limit = (name.Length * 2 / 5) + 1;
        return
        [
            .. candidates
                .Select(c => (Name: c, Distance: EditDistance.Between(name, c, limit)))
                .Where(c => c.Distance is not null)
                .OrderBy(c => c.Distance)
                .ThenBy(c => c.Name, StringComparer.Ordinal)
                .Take(MaxSuggestions)
                .Select(c => c.Name),
        ];
    }

    /// <summary><c> Did you mean "a", "b", or "c"?</c></summary>
    public string Ask(string name, IEnumerable<string> candidates, string kind = "") => Ask(Find(name, candidates), kind);

    /// <inheritdoc cref="Ask(string, IEnumerable{string}, string)"/>
    public string Ask(IReadOnlyList<string> names, string kind = "") =>
        !enabled || names.Count == 0 ? "" : $" Did you mean {kind}{Join([.. names.Take(MaxSuggestions).Select(n => $"\"{n}\"")])}?";

    /// <summary>Text as it is, for questions that are not about names.</summary>
    public string AskRaw(string question) => enabled ? $" Did you mean {question}?" : "";

    private static string Join(string[] quoted) => quoted.Length switch
    {
        1 => quoted[0],
        2 => $"{quoted[0]} or {quoted[1]}",
        _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
    };
}
