using System.Text.RegularExpressions;

namespace Personio.Contracts.OpenApi;

/// <summary>A path with placeholders, such as <c>/v2/persons/{id}</c>.</summary>
public sealed partial class PathTemplate
{
    private readonly Regex pattern;

    public PathTemplate(string text)
    {
        Text = text;
        Placeholders = Placeholder().Count(text);
        var literals = Placeholder().Split(text).Select(Regex.Escape);
        pattern = new Regex($"^{string.Join("([^/]+)", literals)}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public string Text { get; }

    public int Placeholders { get; }

    public bool Matches(string path) => pattern.IsMatch(path);

    /// <summary>Of the templates that match, the one with the fewest placeholders: <c>/employees/attributes</c> is no employee.</summary>
    public static T? Best<T>(IEnumerable<T> candidates, Func<T, PathTemplate> template, string path)
        where T : class =>
        candidates.Where(candidate => template(candidate).Matches(path)).MinBy(candidate => template(candidate).Placeholders);

    /// <summary>The values of the placeholders by their names.</summary>
    public IEnumerable<KeyValuePair<string, string>> ValuesIn(string path)
    {
        var values = pattern.Match(path).Groups.Values.Skip(1).Select(group => Uri.UnescapeDataString(group.Value));
        return Placeholder().Matches(Text).Select(match => match.Value.Trim('{', '}')).Zip(values, KeyValuePair.Create);
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
