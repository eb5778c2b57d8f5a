namespace Personio.Subgraph.Errors;

/// <summary>How Personio's names of fields become those of inputs.</summary>
internal static class InputFields
{
    /// <summary>The input's field behind one of Personio's, such as <c>hireDate</c> behind <c>hire_date</c> or <c>employee.hire_date</c>.</summary>
    public static string? NameOf(string personioField)
    {
        var words = personioField.Split('.')[^1].Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Concat(words.Select((word, i) => i == 0 ? Lower(word) : Upper(word)));
    }

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
