using System.Text;

namespace Personio.Client.Http;

/// <summary>Builds an escaped query.</summary>
internal sealed class QueryString(string path)
{
    private readonly StringBuilder text = new(path);
    private char separator = '?';

    public QueryString Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return this;
    }

    /// <summary>v1's way to write a list: <c>name[]=1&amp;name[]=2</c>. Commas are refused there.</summary>
    public QueryString AddBracketed(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(name + "[]", value);
        }

        return this;
    }

    /// <summary>v2's way to write a list: <c>name=1,2</c>.</summary>
    public QueryString AddCommaList(string name, IReadOnlyCollection<string> values) => Add(name, string.Join(',', values));

    /// <summary>v2's other way to write a list, for texts that may hold a comma: <c>name=a&amp;name=b</c>.</summary>
    public QueryString AddRepeated(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Add(name, value);
        }

        return this;
    }

    public override string ToString() => text.ToString();
}
