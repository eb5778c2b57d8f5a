using System.Text;

namespace GraphQL.Data;

/// <summary>What the nodes of a filter have in common when they are written.</summary>
internal static class FilterText
{
    public static void WriteGroup<T>(StringBuilder text, string name, IReadOnlyList<Filter<T>> filters, bool withValues)
    {
        text.Append(name).Append('(');
        for (var i = 0; i < filters.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            filters[i].Write(text, withValues);
        }

        text.Append(')');
    }

    public static void AddProperties<T>(IReadOnlyList<Filter<T>> filters, HashSet<string> properties)
    {
        foreach (var filter in filters)
        {
            filter.AddProperties(properties);
        }
    }

    // The length ahead of the text keeps apart what quotes could not.
    public static void WriteValue(StringBuilder text, object? value)
    {
        if (PlainText.Of(value) is { } plain)
        {
            text.Append(plain.Length).Append(':').Append(plain);
        }
        else
        {
            text.Append("null");
        }
    }
}
